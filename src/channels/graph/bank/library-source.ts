import type { Client } from '@microsoft/microsoft-graph-client';
import { BANK } from '../../../domain/bank/bank-setting.ts';
import { settingOf } from '../../../domain/company/room-setting.ts';
import type { FileSource } from '../../../use-cases/laid-files.ts';
import { librarySource } from '../files/library-source.ts';

/** The folder of the library of dossiers in which the bank's files are laid. */
export const openLibrarySource = (client: Client): FileSource =>
  librarySource(client, (company) => settingOf(company, BANK).library);
