import type { RehearsalView, ShownRehearsal } from '../../../../use-cases/plans/show-rehearsal.ts';
import { plansWords, rehearsalWords } from '../../../words/plans/words.ts';
import { button } from '../../cards/buttons.ts';
import { noticeCard } from '../../cards/notice/notice.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { dataOfRehearsal, type RehearsalPage, readTypedRehearsal } from './asked-rehearsal.ts';
import { rehearsalCard } from './cards/rehearsal.ts';
import type { PlansDesk } from './desk.ts';
import { REHEARSAL } from './patterns.ts';

type Talk = TalkAt<PlansDesk>;

/** « plan répétition 12 mois »: of the company, where there is one or it is named. */
export async function sayRehearsal(talk: Talk, known: Known, text: string): Promise<Reply> {
  const { months, version, rest } = readTypedRehearsal(REHEARSAL.exec(text)?.groups?.rest ?? '');
  const companies = await talk.desk.companies(known.who);
  const named = companies.find((code) => code.toUpperCase() === rest.toUpperCase());
  const [only, ...others] = companies;
  const company = named ?? (rest === '' && others.length === 0 ? only : undefined);
  if (company !== undefined) return showRehearsal(talk, known, { asked: { company, months, version }, page: 1 });
  const words = plansWords(known.language);
  if (companies.length === 0) return { text: words.noCompany };
  return { text: words.which(companies.join(', '), rehearsalWords(known.language).say) };
}

export async function showRehearsal(
  { desk }: Talk,
  { who, language }: Known,
  { asked, page }: RehearsalPage,
): Promise<Reply> {
  const shown = await desk.rehearsal(who, asked);
  return shown.kind === 'rehearsal-view' ? { card: rehearsalCard(language, shown, page) } : refused(language, shown);
}

/** « Fichier »: a link for who pressed, which their rights are checked at again. */
export async function giveRehearsalFile(
  { desk }: Talk,
  { who, language }: Known,
  { asked }: RehearsalPage,
): Promise<Reply> {
  const shown = await desk.rehearsal(who, asked);
  if (shown.kind !== 'rehearsal-view') return refused(language, shown);
  const words = rehearsalWords(language);
  const card = noticeCard({
    style: 'accent',
    title: words.fileTitle,
    lines: [words.fileFor(who.name)],
    links: [{ title: words.fileOpen, url: desk.rehearsalUrl(who, language, asked) }],
    buttons: [button(words.back, 'plan.rehearsal', dataOfRehearsal(asked))],
  });
  return { card };
}

function refused(language: Known['language'], shown: Exclude<ShownRehearsal, RehearsalView>): Reply {
  const words = rehearsalWords(language);
  switch (shown.kind) {
    case 'refused':
      return { card: refusalCard(language, shown.refusal) };
    case 'bad-months':
      return { text: words.badMonths(shown.most) };
    case 'no-version':
      return { text: words.noVersion(shown.given, shown.last) };
    case 'unreadable':
      return { text: words.unreadable(shown.version) };
  }
}
