import { readFilter } from '../../../../domain/runs/line-filter.ts';
import type { RunLine } from '../../../../domain/runs/run.ts';
import type { OtherKind } from '../../../../use-cases/runs/kinds/show-kind-run.ts';
import type { RunRefused } from '../../../../use-cases/runs/run-problem.ts';
import type { SeenList } from '../../../../use-cases/runs/seen-list.ts';
import type { RunView } from '../../../../use-cases/runs/show-run.ts';
import { runCardWords } from '../../../words/runs/runs-words.ts';
import { explainProblem } from '../../../words/runs/say-run.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { companiesCard } from './cards/companies.ts';
import { kindCard } from './cards/kind.ts';
import { proposalsCard } from './cards/proposals.ts';
import { stopForm } from './cards/reason.ts';
import { runCard } from './cards/run.ts';
import { sayStop } from './cards/stopped.ts';
import type { RunsDesk } from './desk.ts';
import { kindIn } from './patterns.ts';

type Talk = TalkAt<RunsDesk>;

/** Where on a list the person is. */
export interface Here {
  readonly text?: string;
  readonly page?: number | undefined;
}

/** « relances », « relances ALPHA niveau 2 », « relances relevés »: what is proposed, of the one company, of the one that is named, or which one. */
export async function sayRuns(talk: Talk, known: Known, text: string): Promise<Reply> {
  const found = await talk.desk.companies(known.who);
  if (found.kind === 'refused') return { card: refusalCard(known.language, found.refusal) };
  const [first = '', ...rest] = text.trim().split(/\s+/u);
  const named = found.companies.find(({ code }) => code === first.toUpperCase());
  if (named) return showOf(talk, known, named.code, { text: rest.join(' ') });
  const [only, ...others] = found.companies;
  return only && others.length === 0
    ? showOf(talk, known, only.code, { text })
    : { card: companiesCard(known.language, found.companies, text) };
}

/** What is proposed, or where a kind of letters is named, which those would be. */
export function showOf(talk: Talk, known: Known, company: string, here: Here): Promise<Reply> {
  const kind = kindIn(here.text ?? '');
  return kind ? showKind(talk, known, company, kind) : showProposals(talk, known, company, here);
}

/** Letters beside the rappel, over all customers of a company. */
export async function showKind(talk: Talk, known: Known, company: string, kind: OtherKind): Promise<Reply> {
  const view = await talk.desk.ofKind(known.who, company, kind);
  if (view.kind === 'refused') return { card: refusalCard(known.language, view.refusal) };
  return { card: kindCard(known.language, view) };
}

async function showProposals(talk: Talk, known: Known, company: string, here: Here): Promise<Reply> {
  const view = await talk.desk.proposals(known.who, company, readFilter(here.text ?? ''));
  if (view.kind === 'refused') return { card: refusalCard(known.language, view.refusal) };
  return { card: proposalsCard(known.language, view, here) };
}

/** A refusal, or why it was not done, in words. */
export const replyOf = (known: Known, result: RunRefused): Reply =>
  result.kind === 'refused'
    ? { card: refusalCard(known.language, result.refusal) }
    : { text: explainProblem(result.problem, known.language) };

/** The card of a run, which follows it from then on. */
export async function showRun(
  talk: Talk,
  known: Known,
  id: string,
  here: Here = {},
  said: { readonly said?: string; readonly changed?: boolean } = {},
): Promise<Reply> {
  const view = await talk.desk.show(known.who, id);
  if (view.kind !== 'run') return replyOf(known, view);
  const subject = { kind: 'run', id };
  return {
    card: await cardOf(talk.desk, known, view, { ...here, ...(said.said ? { said: said.said } : {}) }),
    shows: [subject],
    ...(said.changed ? { changed: [subject] } : {}),
  };
}

async function cardOf(desk: RunsDesk, { language }: Known, view: RunView, options: Here & { readonly said?: string }) {
  const before = await desk.readBefore(view.run.company);
  const lettersUrl = desk.lettersUrl(view.run.id, language);
  return runCard(language, view, { ...options, sayHold: desk.sayHold, before, lettersUrl });
}

/** Approves what the card showed: what the filter finds, or all. What kept it is said above the run as it is. */
export async function approve(talk: Talk, known: Known, id: string, seen: SeenList, text: string): Promise<Reply> {
  const result = await talk.desk.approve(known.who, id, seen, readFilter(text));
  if (result.kind === 'refused') return replyOf(known, result);
  if (result.kind === 'not-done') {
    const changed = result.problem.code === 'list-changed';
    return showRun(talk, known, id, { text }, { said: explainProblem(result.problem, known.language), changed });
  }
  const said = runCardWords(known.language).approved(result.run.letters.chosen);
  return showRun(talk, known, id, {}, { said, changed: true });
}

/** The line of a run that a button named; null: there is none. */
export async function lineOf(
  talk: Talk,
  known: Known,
  id: string,
  number: number,
): Promise<{ readonly view: RunView; readonly line: RunLine } | Reply> {
  const view = await talk.desk.show(known.who, id);
  if (view.kind !== 'run') return replyOf(known, view);
  const line = view.lines.find((one) => one.number === number);
  return line ? { view, line } : replyOf(known, { kind: 'not-done', problem: { code: 'unknown-line' } });
}

/** Stops everything; without a reason, or with one that is too long, asks for it. */
export async function stopSending(
  talk: Talk,
  known: Known,
  here: { readonly company?: string | undefined; readonly id?: string | undefined },
  reason: string,
): Promise<Reply> {
  const { language } = known;
  if (reason === '') return { card: stopForm(language, here) };
  const result = await talk.desk.stop(known.who, here.company ?? null, reason);
  if (result.kind === 'refused') return replyOf(known, result);
  if (result.kind === 'not-done') {
    const problem = explainProblem(result.problem, language);
    return { card: stopForm(language, here, { problem, typed: reason }) };
  }
  const said = [...result.stops.map((stop) => sayStop(language, stop)), runCardWords(language).stopMend];
  if (here.id) return showRun(talk, known, here.id, {}, { changed: true });
  return { text: said.join('\n\n'), changed: result.runs.map((id) => ({ kind: 'run', id })) };
}

/** Has it go on everywhere the person administers. */
export async function resumeSending(talk: Talk, known: Known): Promise<Reply> {
  const result = await talk.desk.resume(known.who);
  if (result.kind === 'refused') return replyOf(known, result);
  const words = runCardWords(known.language);
  const { companies } = result;
  return { text: companies.length > 0 ? words.resumed(companies.join(', ')) : words.nothingStopped };
}
