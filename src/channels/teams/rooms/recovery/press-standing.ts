import { z } from 'zod';
import type { MatterOf } from '../../../../domain/recovery/matters/matter.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { filesWords } from '../../../words/recovery/files-words.ts';
import { mattersWords } from '../../../words/recovery/matters-words.ts';
import { clip } from '../../cards/clip.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { id, type Press, page, pressesAt, typed, version } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { typedEnd } from '../../typed/typed-day.ts';
import { type FileAct, fileForm } from './cards/file-form.ts';
import { publicationForm } from './cards/matter-form.ts';
import type { Typed } from './cards/matter-form-data.ts';
import { type ActedResult, type MattersDesk, SIMPLE_ACTS, type SimpleAct } from './matters-desk.ts';
import { MENDABLE } from './press-matter.ts';
import { gone, sayFiles, sayMatters, whyNot } from './say-matters.ts';

type Talk = TalkAt<MattersDesk>;

const press = pressesAt<MattersDesk>();
const written = typed(2000);
const seen = z.object({ id, version });

const act = press('matter.act', seen.extend({ act: z.enum(SIMPLE_ACTS) }), async (talk, known, { act: name, ...one }) =>
  sayActed(talk, known, one.id, await talk.desk.act(known.who, name, one), saidOf(known, name)),
);

const saidOf = ({ language }: Known, name: SimpleAct | FileAct): string => {
  const { said } = filesWords(language);
  return name === 'prepare' ? said.prepared : name === 'close' ? said.closed : mattersWords(language).said.changed;
};

/** The customer's matters after it, or as they are where nothing changed. */
async function sayActed(talk: Talk, known: Known, matterId: string, answer: ActedResult, said: string): Promise<Reply> {
  const words = mattersWords(known.language);
  if (answer.kind === 'refused') return { card: refusalCard(known.language, answer.refusal) };
  const matter = await talk.desk.matter(known.who, matterId);
  if (answer.kind === 'unknown-matter' || !matter) return gone(known);
  const here = { company: matter.company, code: matter.tiers };
  if (answer.kind === 'changed') return sayMatters(talk, known, here, { said });
  if (answer.kind === 'stale') return sayMatters(talk, known, here, { title: words.staleTitle, said: words.stale });
  const why =
    answer.kind === 'taken' ? words.problems.taken(clip(answer.pieces.join(', '), 120)) : whyNot(known, answer.kind);
  return sayMatters(talk, known, here, { title: words.staleTitle, said: why });
}

interface Mended {
  readonly version: number;
  readonly problem: string;
  readonly typed: Typed;
}

const publicationAsked = press('proceedings.form', z.object({ id }), (talk, known, data) =>
  askPublication(talk, known, data.id),
);

async function askPublication(talk: Talk, known: Known, matterId: string, mended?: Mended): Promise<Reply> {
  const matter = await talk.desk.matter(known.who, matterId);
  if (matter?.kind !== 'proceedings' || matter.end) return gone(known);
  const { company, tiers, name, facts } = matter;
  const shown = { id: matter.id, version: mended?.version ?? matter.version, judgment: facts.judgment };
  return { card: publicationForm(known.language, shown, { company, code: tiers, name }, talk.desk.today(), mended) };
}

const publish = press('proceedings.publish', seen.extend({ published: written }), async (talk, known, data) => {
  const { published, ...one } = data;
  const answer = await talk.desk.publish(known.who, one, typedEnd(published) ?? '');
  const problem = problemOf(known, answer);
  if (problem !== null)
    return askPublication(talk, known, one.id, { version: one.version, problem, typed: { published } });
  return sayActed(talk, known, one.id, answer, mattersWords(known.language).said.changed);
});

const problemOf = ({ language }: Known, answer: ActedResult): string | null =>
  answer.kind === 'refused' && MENDABLE.has(answer.refusal.code) ? explainIn(language).refusal(answer.refusal) : null;

const fileAsked = press('file.form', z.object({ id, act: z.enum(['settle', 'close']) }), (talk, known, data) =>
  askFile(talk, known, data.id, data.act),
);

async function askFile(talk: Talk, known: Known, matterId: string, name: FileAct, mended?: Mended): Promise<Reply> {
  const matter = await talk.desk.matter(known.who, matterId);
  if (matter?.kind !== 'file' || matter.end) return gone(known);
  const shown: MatterOf<'file'> = mended ? { ...matter, version: mended.version } : matter;
  return { card: fileForm(known.language, name, shown, talk.desk.today(), mended) };
}

const settled = seen.extend({
  ...{ state: z.enum(['done', 'ignored']), outcome: written, promised: written, alert: written, document: written },
});

const settle = press('file.settle', settled, async (talk, known, { id: fileId, version: at, ...said }) => {
  const days = { promised: typedEnd(said.promised) ?? '', alert: typedEnd(said.alert) ?? '' };
  const answer = await talk.desk.settle(known.who, { id: fileId, version: at }, { ...said, ...days });
  const problem = problemOf(known, answer);
  if (problem !== null) return askFile(talk, known, fileId, 'settle', { version: at, problem, typed: said });
  return sayActed(talk, known, fileId, answer, saidOf(known, 'settle'));
});

const close = press('file.close', seen.extend({ result: written }), async (talk, known, { result, ...one }) => {
  const answer = await talk.desk.close(known.who, one, result);
  const problem = problemOf(known, answer);
  if (problem !== null)
    return askFile(talk, known, one.id, 'close', { version: one.version, problem, typed: { result } });
  return sayActed(talk, known, one.id, answer, saidOf(known, 'close'));
});

const list = press('files.list', z.object({ page: page.optional() }), (talk, known, data) =>
  sayFiles(talk, known, data.page),
);

export const STANDING_PRESSES: readonly Press<MattersDesk>[] = [
  act,
  publicationAsked,
  publish,
  fileAsked,
  settle,
  close,
  list,
];
