import type { StatedAct } from '../../../../use-cases/statements/show-stated.ts';
import { statementsWords } from '../../../words/statements/statements-words.ts';
import { aboutCustomer } from '../../about.ts';
import { forCustomer } from '../../account/for-customer.ts';
import { button } from '../../cards/buttons.ts';
import { noticeCard } from '../../cards/notice/notice.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { type AskedPage, dataOf } from './asked-data.ts';
import { type AskedText, readAskedText, readPastDay } from './asked-text.ts';
import { statedCard } from './cards/stated.ts';
import type { StatementsDesk } from './desk.ts';

type NamedAct = Exclude<StatedAct, 'open' | 'top'>;

/** « balance âgée », « échéancier Dupont au 31/12/2025 », « relevé Dupont du … au … ». */
export async function sayStated(
  talk: TalkAt<StatementsDesk>,
  known: Known,
  act: NamedAct,
  text: string,
): Promise<Reply> {
  const words = statementsWords(known.language);
  const asked = readAskedText(text);
  if (asked.from !== null && asked.until !== null && asked.from > asked.until) return { text: words.daysReversed };
  if (asked.name !== '') return sayOfCustomer(talk, known, act, asked);
  if (act === 'statement') return { text: words.whichCustomer };
  return showAsked(talk, known, { asked: { act, company: null, code: null, from: null, until: asked.until }, page: 1 });
}

/** « top au 31/10 »: who owed most on that day. */
export async function sayTopOn(talk: TalkAt<StatementsDesk>, known: Known, text: string): Promise<Reply> {
  const until = readPastDay(text, talk.desk.today());
  if (until === undefined) return { text: statementsWords(known.language).whichDay };
  return showAsked(talk, known, { asked: { act: 'top', company: null, code: null, from: null, until }, page: 1 });
}

/** Of the one customer that is meant; where several are, the choice leads on with each, as of today. */
function sayOfCustomer(
  talk: TalkAt<StatementsDesk>,
  known: Known,
  act: NamedAct,
  { name, from, until }: AskedText,
): Promise<Reply> {
  const see = statementsWords(known.language).see[act];
  return forCustomer(talk.desk, known, name, { verb: `stated.${act}`, see }, ({ company, code }) =>
    showAsked(talk, known, { asked: { act, company, code, from, until }, page: 1 }),
  );
}

export async function showAsked(
  { desk }: TalkAt<StatementsDesk>,
  { who, language }: Known,
  { asked, page }: AskedPage,
): Promise<Reply> {
  const shown = await desk.show(who, asked);
  if (shown.kind === 'refused') return { card: refusalCard(language, shown.refusal) };
  return { card: statedCard(language, shown, asked, page) };
}

/** « Fichier »: a link for who pressed, which their rights are checked at again. */
export async function giveFile(
  { desk }: TalkAt<StatementsDesk>,
  { who, language }: Known,
  { asked }: AskedPage,
): Promise<Reply> {
  const shown = await desk.show(who, asked);
  if (shown.kind === 'refused') return { card: refusalCard(language, shown.refusal) };
  const words = statementsWords(language);
  const { tiers, company } = shown.view;
  const card = noticeCard({
    style: 'accent',
    title: words.fileTitle,
    lines: [words.fileFor(who.name)],
    links: [{ title: words.fileOpen, url: desk.fileUrl(who, language, asked) }],
    buttons: [button(words.back, 'stated.show', dataOf(asked))],
    about: tiers ? aboutCustomer(language, { company: company.code, code: tiers.code }) : undefined,
  });
  return { card };
}
