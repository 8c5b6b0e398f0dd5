import { account } from './en/account.ts';
import { credit } from './en/credit.ts';
import { dispatch } from './en/dispatch.ts';
import { draft } from './en/draft.ts';
import { explain } from './en/explain.ts';
import { extension } from './en/extension.ts';
import { faults } from './en/faults.ts';
import { figures } from './en/figures.ts';
import { hold } from './en/hold.ts';
import { letters } from './en/letters.ts';
import { morning } from './en/morning.ts';
import { notice } from './en/notice.ts';
import { talk } from './en/talk.ts';
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
