import type { SaidIn } from '../../../../src/channels/teams/cards/added.ts';
import { button } from '../../../../src/channels/teams/cards/buttons.ts';
import { HOSTILE, LONG } from './hostile.ts';

const CARAT = { company: 'BIJOU', code: 'CARAT' };

/** What a made-up room says, in the reader's language. */
export const saying =
  (heading: string, lines: readonly string[] = ['Carat Distribution SARL']): SaidIn =>
  (language) => ({
    heading: `${heading} (${language})`,
    lines,
    buttons: [button('Commenter', 'comment.form', CARAT)],
  });

/** As much as a room may say, and more, of names that would do harm. */
export const sayingTooMuch: SaidIn = () => ({
  heading: LONG,
  lines: Array.from({ length: 40 }, () => `${HOSTILE} ${LONG.repeat(3)}`),
  buttons: Array.from({ length: 40 }, () => button('Commenter', 'comment.form', CARAT)),
});
