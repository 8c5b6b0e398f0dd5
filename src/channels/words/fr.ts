import { account } from './fr/account/account.ts';
import { dmp } from './fr/account/dmp.ts';
import { encours } from './fr/account/encours.ts';
import { progress } from './fr/account/progress.ts';
import { explain } from './fr/explain.ts';
import { extension } from './fr/extension.ts';
import { faults } from './fr/faults.ts';
import { notice } from './fr/notice.ts';
import { talk } from './fr/talk.ts';
import { noBreaks } from './no-break.ts';

/**
 * What no room owns of what people read in Teams, in French: the reference that other languages follow key by key. Rooms have words
 * of their own (`roomWords`).
 */
export const fr = noBreaks({
  account,
  dmp,
  encours,
  explain,
  extension,
  faults,
  notice,
  progress,
  talk,
});

export type Words = typeof fr;
