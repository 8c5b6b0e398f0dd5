import { BANK } from '../../domain/bank/bank-setting.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { FileSource } from '../../use-cases/laid-files.ts';
import { folderSource } from '../files/read/folder-source.ts';

/** The folder in which the bank's files are laid. */
export const openFolderSource = (): FileSource =>
  folderSource((company) => settingOf(company, BANK).folder, 'bank-folder');
