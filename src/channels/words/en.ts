import { account } from './en/account/account.ts';
import { dmp } from './en/account/dmp.ts';
import { encours } from './en/account/encours.ts';
import { progress } from './en/account/progress.ts';
import { explain } from './en/explain.ts';
import { extension } from './en/extension.ts';
import { faults } from './en/faults.ts';
import { notice } from './en/notice.ts';
import { talk } from './en/talk.ts';
import type { Words } from './fr.ts';

/** What no room owns, in English, key by key after French. */
export const en: Words = {
  account,
  dmp,
  encours,
  explain,
  extension,
  faults,
  notice,
  progress,
  talk,
};
