import { z } from 'zod';
import { explainProblem } from '../../../words/runs/say-run.ts';
import { company, id, type Press, page, pressesAt, typed } from '../../chat/press.ts';
import { lineCard } from './cards/line.ts';
import { leaveForm, stopForm } from './cards/reason.ts';
import type { RunsDesk } from './desk.ts';
import { approve, lineOf, replyOf, showKind, showOf, showRun, stopSending } from './say-runs.ts';

const press = pressesAt<RunsDesk>();

const filter = z.string().max(200).trim().default('');
const run = z.object({ id, text: filter, page: page.optional() });
const line = z.object({ id, number: z.number().int().min(1), text: filter, page: page.default(1) });
const listed = z.object({ company, text: filter, page: page.optional() });
const otherKind = z.enum(['prevenance', 'releve']);
const stopped = z.object({ company: company.optional(), id: id.optional() });

const open = press('runs.open', listed, (talk, known, { company: code, ...here }) => showOf(talk, known, code, here));

const ofKind = press('runs.kind', z.object({ company, act: otherKind }), (talk, known, { company: code, act }) =>
  showKind(talk, known, code, act),
);

const prepared = listed.extend({ act: otherKind.optional() });
const prepare = press('run.prepare', prepared, async (talk, known, { company: code, text, act }) => {
  const result = await talk.desk.prepare(known.who, code, act);
  return result.kind === 'prepared' ? showRun(talk, known, result.run.id, { text }) : replyOf(known, result);
});

const show = press('run.show', run, (talk, known, { id: runId, ...here }) => showRun(talk, known, runId, here));

/** A button of before the list was named is answered by the list as it is. */
const seen = { digest: z.string().max(64).default(''), version: z.number().int().min(0).default(0) };
const approval = press('run.approve', run.extend(seen), (talk, known, { id: runId, text, digest, version }) =>
  approve(talk, known, runId, { digest, version }, text),
);

const steer = press(
  'run.steer',
  z.object({ id, act: z.enum(['pause', 'resume', 'cancel']) }),
  async (talk, known, { id: runId, act }) => {
    const result = await talk.desk.steer(known.who, runId, act);
    if (result.kind === 'refused') return replyOf(known, result);
    const said = result.kind === 'not-done' ? { said: explainProblem(result.problem, known.language) } : {};
    return showRun(talk, known, runId, {}, { ...said, changed: true });
  },
);

const one = press('run.line', line, async (talk, known, { id: runId, number, ...here }) => {
  const found = await lineOf(talk, known, runId, number);
  if (!('line' in found)) return found;
  return { card: lineCard(known.language, found.view, found.line, here, talk.desk.sayHold) };
});

const leave = press('run.leave.form', line, async (talk, known, data) => {
  const found = await lineOf(talk, known, data.id, data.number);
  return 'line' in found ? { card: leaveForm(known.language, found.view.run, found.line, data) } : found;
});

const left = press('run.leave.save', line.extend({ reason: typed(5000) }), async (talk, known, data) => {
  const { reason, ...here } = data;
  const result = await talk.desk.leaveOut(known.who, data.id, data.number, reason);
  if (result.kind === 'not-done' && MENDABLE.has(result.problem.code)) {
    const found = await lineOf(talk, known, data.id, data.number);
    const problem = explainProblem(result.problem, known.language);
    return 'line' in found
      ? { card: leaveForm(known.language, found.view.run, found.line, here, { problem, typed: reason }) }
      : found;
  }
  if (result.kind !== 'chosen') return replyOf(known, result);
  return showRun(talk, known, data.id, here, { changed: true });
});

const MENDABLE: ReadonlySet<string> = new Set(['reason-needed', 'reason-too-long']);

const taken = press('run.take', line, async (talk, known, { id: runId, number, ...here }) => {
  const result = await talk.desk.takeBack(known.who, runId, number);
  return result.kind === 'chosen' ? showRun(talk, known, runId, here, { changed: true }) : replyOf(known, result);
});

const stopAsked = press('sending.form', stopped, async (_, known, here) => ({ card: stopForm(known.language, here) }));

const stop = press('sending.stop', stopped.extend({ reason: typed(5000) }), (talk, known, { reason, ...here }) =>
  stopSending(talk, known, here, reason),
);

export const RUN_PRESSES: readonly Press<RunsDesk>[] = [
  ...[open, ofKind, prepare, show, approval, steer],
  ...[one, leave, left, taken, stopAsked, stop],
];
