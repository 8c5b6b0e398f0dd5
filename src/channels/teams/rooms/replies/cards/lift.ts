import { parisDay } from '../../../../../domain/day.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { RefusedAddress } from '../../../../../domain/replies/bounce.ts';
import { refusalKey } from '../../../../../use-cases/replies/lift-refusal.ts';
import { sayWhy } from '../../../../words/explain/explain-bounce.ts';
import { formatDay } from '../../../../words/format.ts';
import { repliesWords } from '../../../../words/replies/replies-words.ts';
import { wordsFor } from '../../../../words/words.ts';
import { aboutCustomer } from '../../../about.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { noticeCard } from '../../../cards/notice/notice.ts';
import type { Card } from '../../../turn.ts';

type Customer = { readonly company: string; readonly code: string };

const MAX_ADDRESS = 120;

/** An address that refused a letter, when and why. */
export const sayRefused = (language: Language, { address, at, reference, status }: RefusedAddress): string =>
  repliesWords(language).accountLine(
    clip(address, MAX_ADDRESS),
    formatDay(parisDay(new Date(at)), language),
    reference,
    sayWhy(language, { blame: 'address', status }),
  );

/** Asks whether an address that refused a letter is to be written to again. */
export function liftForm(language: Language, here: Customer, refused: RefusedAddress): Card {
  const words = repliesWords(language);
  return noticeCard({
    style: 'warning',
    title: words.liftTitle,
    lines: [sayRefused(language, refused), words.liftHint],
    buttons: [
      button(words.lift, 'refusal.lift', { ...here, key: refusalKey(refused) }, { style: 'positive' }),
      button(words.cancel, 'account.show', here),
    ],
    about: aboutCustomer(language, here),
  });
}

/** What became of it; null: an address that was not refused (any more) needs nothing. */
export function liftedCard(language: Language, here: Customer, lifted: RefusedAddress | null): Card {
  const words = repliesWords(language);
  return noticeCard({
    style: 'good',
    title: words.liftTitle,
    lines: [lifted ? words.lifted(clip(lifted.address, MAX_ADDRESS)) : words.notRefused],
    buttons: [button(wordsFor(language).notice.back, 'account.show', here)],
    about: aboutCustomer(language, here),
  });
}
