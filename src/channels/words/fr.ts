import { account } from './fr/account.ts';
import { credit } from './fr/credit.ts';
import { dispatch } from './fr/dispatch.ts';
import { draft } from './fr/draft.ts';
import { explain } from './fr/explain.ts';
import { extension } from './fr/extension.ts';
import { faults } from './fr/faults.ts';
import { figures } from './fr/figures.ts';
import { hold } from './fr/hold.ts';
import { letters } from './fr/letters.ts';
import { morning } from './fr/morning.ts';
import { notice } from './fr/notice.ts';
import { talk } from './fr/talk.ts';
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
