import { credit } from './en/credit/encours.ts';
import { hold } from './en/credit/holds.ts';
import { dispatch } from './en/dispatch/letters.ts';
import { letters } from './en/dispatch/past-letters.ts';
import { explain } from './en/explain.ts';
import { faults } from './en/faults.ts';
import { figures } from './en/figures/figures.ts';
import { morning } from './en/morning/morning.ts';
import { notice } from './en/notice.ts';
import { draft } from './en/relance/draft.ts';
import { talk } from './en/talk.ts';
import { account } from './en/tiers/account.ts';
import { extension } from './en/tiers/extension.ts';
import type { Words } from './fr.ts';

/** Every sentence that people read in Teams, in English. */
export const en: Words = {
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
};
