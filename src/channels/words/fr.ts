import { credit } from './fr/credit/encours.ts';
import { hold } from './fr/credit/holds.ts';
import { dispatch } from './fr/dispatch/letters.ts';
import { letters } from './fr/dispatch/past-letters.ts';
import { explain } from './fr/explain.ts';
import { faults } from './fr/faults.ts';
import { figures } from './fr/figures/figures.ts';
import { morning } from './fr/morning/morning.ts';
import { notice } from './fr/notice.ts';
import { draft } from './fr/relance/draft.ts';
import { talk } from './fr/talk.ts';
import { account } from './fr/tiers/account.ts';
import { extension } from './fr/tiers/extension.ts';
import { noBreaks } from './no-break.ts';

/** Every sentence that people read in Teams, in French: the reference that other languages follow key by key. */
export const fr = noBreaks({
  account,
  credit,
  dispatch,
  draft,
  explain,
  extension,
  faults,
  figures,
  hold,
  letters,
  morning,
  notice,
  talk,
});

export type Words = typeof fr;
