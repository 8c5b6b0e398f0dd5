import { z } from 'zod';
import type { Language } from '../../../../domain/language.ts';
import type { PostProblem } from '../../../../use-cases/dispatch/post/note-post.ts';
import { postWords } from '../../../words/dispatch/dispatch-words.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { account, company, id, type Press, page, pressesAt, typed } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { postForm } from './cards/post/form.ts';
import { postListCard } from './cards/post/list.ts';
import type { DispatchDesk } from './desk.ts';
import { showLetters } from './say-letters.ts';

const press = pressesAt<DispatchDesk>();
type Talk = TalkAt<DispatchDesk>;

/** `id`: of the run. */
const listed = z.object({ company, id, page: page.optional() });

async function showList(
  talk: Talk,
  known: Known,
  { company: code, id: runId, page: at }: z.output<typeof listed>,
  said = '',
  filedUrl?: string,
): Promise<Reply> {
  const view = await talk.desk.post(known.who, { company: code, runId });
  if (view.kind === 'refused') return { card: refusalCard(known.language, view.refusal) };
  const pdfUrl = talk.desk.postUrl(known.who, { company: code, runId }, known.language);
  return { card: postListCard(known.language, view, { page: at, pdfUrl, said, filedUrl }) };
}

function explainProblem(problem: PostProblem, language: Language): string {
  const { form } = postWords(language);
  switch (problem.code) {
    case 'no-letter':
      return form.noLetter;
    case 'bad-tracking':
      return form.badTracking(problem.given);
    case 'no-file':
      return form.noFile;
    case 'posted-already':
      return form.postedAlready;
  }
}

const list = press('post.list', listed, (talk, known, data) => showList(talk, known, data));

const all = press('post.all', listed, async (talk, known, data) => {
  const result = await talk.desk.notePost(known.who, data.company, { runId: data.id }, { kind: 'posted' });
  if (result.kind === 'refused') return { card: refusalCard(known.language, result.refusal) };
  const said =
    result.kind === 'noted'
      ? postWords(known.language).list.noted(result.letters.length)
      : explainProblem(result.problem, known.language);
  return showList(talk, known, data, said);
});

const file = press('post.file', listed, async (talk, known, data) => {
  const { who, language } = known;
  const result = await talk.desk.filePost(who, { company: data.company, runId: data.id }, language);
  if (result.kind === 'refused') return { card: refusalCard(language, result.refusal) };
  const { document } = result;
  return document
    ? showList(talk, known, data, postWords(language).list.filed(document.name), document.webUrl)
    : showList(talk, known, data);
});

const letter = account.extend({ id });

async function showForm(
  talk: Talk,
  known: Known,
  { id: dispatchId, ...here }: z.output<typeof letter>,
  mended?: { readonly problem: string; readonly typed: string },
): Promise<Reply> {
  const asked = await talk.desk.askPost(known.who, here.company, dispatchId);
  if (asked.kind === 'refused') return { card: refusalCard(known.language, asked.refusal, here) };
  return { card: postForm(known.language, asked, here, mended) };
}

const form = press('post.form', letter, (talk, known, data) => showForm(talk, known, data));

const ticked = z.enum(['true', 'false']).default('false');
const saved = letter.extend({ registered: ticked, posted: ticked, number: typed(200), proof: typed(200) });

const save = press('post.save', saved, async (talk, known, { registered, posted, number, proof, ...data }) => {
  const { id: dispatchId, ...here } = data;
  const note = {
    kind: 'all',
    registered: registered === 'true',
    posted: posted === 'true',
    number,
    proofId: proof,
  } as const;
  const result = await talk.desk.notePost(known.who, here.company, { ids: [dispatchId] }, note);
  if (result.kind === 'refused') return { card: refusalCard(known.language, result.refusal, here) };
  if (result.kind === 'noted') return showLetters(talk, known, here, { said: postWords(known.language).form.saved });
  const problem = explainProblem(result.problem, known.language);
  return result.problem.code === 'no-letter'
    ? showLetters(talk, known, here, { said: problem })
    : showForm(talk, known, data, { problem, typed: number });
});

export const POST_PRESSES: readonly Press<DispatchDesk>[] = [list, all, file, form, save];
