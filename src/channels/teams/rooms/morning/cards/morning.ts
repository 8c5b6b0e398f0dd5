import type { Language } from '../../../../../domain/language.ts';
import type { MorningPost } from '../../../../../domain/morning/morning-post.ts';
import { explainCreditIn } from '../../../../words/explain/explain-credit.ts';
import { formatAmount, formatCount, formatDay, formatInstant, formatLongDay } from '../../../../words/format.ts';
import { morningWords } from '../../../../words/morning/morning-words.ts';
import { wordsFor } from '../../../../words/words.ts';
import { type AddedData, addedData, type SaidIn } from '../../../cards/added.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/expand.ts';
import { type Row, type Rows, rowsCard, type Section } from '../../../cards/rows/rows.ts';
import type { Card } from '../../../turn.ts';
import { lateRow, newlyLateRow } from './late-rows.ts';

/** How many rows a section may have, the most that the card can hold; the lists have the others. */
const ROWS = [5, 4, 3, 2, 1];
/** What other rooms add takes no more than that from them: a section is two rows at least, and says how many there are. */
const ROWS_BESIDE = [5, 4, 3, 2];
/** Currencies are never added: one figure holds two amounts at most, the rows have them all. */
const MAX_CURRENCIES = 2;

/**
 * The morning post: three figures, then what asks for somebody first. Each row opens the account or the held order. Where it is
 * too big, rows give way down to two, for lists have them, then what other rooms add, the last first, then rows again.
 */
export function morningCard(language: Language, post: MorningPost, said: readonly SaidIn[]): Card {
  const added = addedData(language, said);
  for (let kept = added.length; kept >= 0; kept -= 1) {
    for (const rows of kept > 0 ? ROWS_BESIDE : ROWS) {
      const card = cardWith(language, post, rows, added.slice(0, kept));
      if (cardBytes(card) < MAX_CARD_BYTES) return card;
    }
  }
  return cardWith(language, post, 0, []);
}

function cardWith(language: Language, post: MorningPost, max: number, added: readonly AddedData[]): Card {
  const words = morningWords(language);
  const newTitle = post.since === null ? words.newlyLateTitle : words.newlyLateSince(formatDay(post.since, language));
  const section = <T>(heading: string, all: readonly T[], rowOf: (one: T) => Row): Section => ({
    heading,
    rows: all.slice(0, max).map(rowOf),
    more: all.length > max ? words.more(all.length - max) : '',
  });
  return rowsCard({
    title: words.title(formatLongDay(post.on, language)),
    subtitle: clip(post.company.name, 80),
    figures: figuresOf(language, post),
    sections: [
      section(words.waitingTitle, post.waiting, (one) => waitingRow(language, one)),
      section(words.blockedTitle, post.newlyBlocked, (one) => blockedRow(language, post, one)),
      section(newTitle, post.newlyLate, (one) => newlyLateRow(language, one)),
      section(words.biggestTitle, post.biggest, (one) => lateRow(language, one, 'not-said')),
    ],
    added,
    empty: '',
    page: '',
    pager: [],
    footer: words.readAt(formatInstant(post.readAt, language)),
    buttons: [button(words.allLate, 'late.list', {}), button(words.allHolds, 'hold.list', {})],
  });
}

function figuresOf(language: Language, post: MorningPost): Rows['figures'] {
  const words = morningWords(language);
  const { newlyLateTotals, newlyBlocked, waiting } = post;
  const amounts = newlyLateTotals
    .slice(0, MAX_CURRENCIES)
    .map(({ total, currency }) => formatAmount(total, currency, language));
  const customers = new Set(post.newlyLate.map(({ code }) => code)).size;
  const count = (figure: number) => (figure === 0 ? words.none : formatCount(figure, language));
  return [
    {
      label: words.newlyLate,
      amount: amounts.length > 0 ? amounts.join(' · ') : words.none,
      detail: customers > 0 ? words.customers(customers) : '',
      color: amounts.length > 0 ? 'Attention' : 'Default',
    },
    {
      label: words.newlyBlocked,
      amount: count(newlyBlocked.length),
      detail: '',
      color: newlyBlocked.length > 0 ? 'Attention' : 'Default',
    },
    {
      label: words.waiting,
      amount: count(waiting.length),
      detail: '',
      color: waiting.length > 0 ? 'Accent' : 'Default',
    },
  ];
}

function waitingRow(language: Language, one: MorningPost['waiting'][number]): Row {
  const { encours } = wordsFor(language);
  const words = morningWords(language);
  return {
    name: clip(one.name, 60),
    detail: `${clip(one.piece, 20)} · ${words.waitingSince(formatInstant(one.askedAt, language))}`,
    amount: one.amount === null ? encours.noAmount : formatAmount(one.amount, one.currency, language),
    mark: '',
    color: 'Default',
    open: words.decide,
    verb: 'hold.show',
    data: { id: one.holdId },
  };
}

function blockedRow(language: Language, { company }: MorningPost, one: MorningPost['newlyBlocked'][number]): Row {
  const words = morningWords(language);
  return {
    name: clip(one.name, 60),
    detail: clip(explainCreditIn(language).risk(one.reason, one.currency), 160),
    amount: '',
    mark: '',
    color: 'Default',
    open: words.open,
    verb: 'encours.show',
    data: { company: company.code, code: one.payer },
  };
}
