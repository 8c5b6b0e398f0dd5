import { z } from 'zod';
import type { Taken } from '../../../../use-cases/recovery/matters/choose-items.ts';
import type { NoColleague } from '../../../../use-cases/recovery/task-rights.ts';
import type { Refusal, Refused } from '../../../../use-cases/refusal.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { formatAmount } from '../../../words/format.ts';
import { filesWords } from '../../../words/recovery/files-words.ts';
import { mattersWords } from '../../../words/recovery/matters-words.ts';
import { saySchedule } from '../../../words/recovery/say-schedule.ts';
import { clip } from '../../cards/clip.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { company, id, type Press, page, pressesAt, tiersCode, typed } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { type Asking, disputeRequest, fileRequest, proceedingsRequest, promiseRequest } from './asked-matter.ts';
import { type MatterAct, matterForm } from './cards/matter-form.ts';
import type { Typed } from './cards/matter-form-data.ts';
import { FORMS } from './cards/matters.ts';
import { sageFilesCard } from './cards/sage-files.ts';
import type { BegunResult, MattersDesk } from './matters-desk.ts';
import { gone, sayMatters } from './say-matters.ts';

type Talk = TalkAt<MattersDesk>;

const press = pressesAt<MattersDesk>();
const TYPED_MOST = 2000;
const written = typed(TYPED_MOST);
const customer = z.object({ company, code: tiersCode });

const show = press('matters.show', customer.extend({ page: page.optional() }), (talk, known, { page: at, ...here }) =>
  sayMatters(talk, known, here, { page: at }),
);

const sage = press('matters.sage', customer, async (talk, known, { company: base, code }) => {
  const view = await talk.desk.matters(known.who, { company: base, tiers: code });
  if (view.kind === 'refused') return { card: refusalCard(known.language, view.refusal, { company: base, code }) };
  return { card: sageFilesCard(known.language, view) };
});

const form = press('matters.form', customer.extend({ act: z.enum(FORMS) }), (talk, known, { act, ...here }) =>
  showForm(talk, known, here, act),
);

const propose = press('file.propose', z.object({ id }), async (talk, known, data) => {
  const proposal = await talk.desk.proposal(known.who, data.id);
  if (proposal.kind === 'refused') return { card: refusalCard(known.language, proposal.refusal) };
  if (proposal.kind === 'unknown-task') return gone(known);
  const { view, ecNos, motif } = proposal;
  const said = { items: ecNos.join(','), motif, task: data.id };
  return { card: matterForm(known.language, 'file', view, { problem: '', typed: said }) };
});

type Here = z.output<typeof customer>;

async function showForm(talk: Talk, known: Known, here: Here, act: MatterAct, mended?: Mended): Promise<Reply> {
  const view = await talk.desk.matterForm(known.who, { company: here.company, tiers: here.code });
  if (view.kind === 'refused') return { card: refusalCard(known.language, view.refusal, here) };
  const shown = mended ? { ...view, key: mended.key } : view;
  return { card: matterForm(known.language, act, shown, mended) };
}

/** The form again, under its own key. */
interface Mended {
  readonly key: string;
  readonly problem: string;
  readonly typed: Typed;
}

const begun = customer.extend({ key: id, items: written, note: written });

/** Begins it; the form again where the person can mend what they typed. */
const beginning = <Shape extends typeof begun>(
  verb: string,
  act: MatterAct,
  shape: Shape,
  ask: Asking,
): Press<MattersDesk> =>
  press(verb, shape, async (talk, known, data) => {
    const { company: base, code, key, ...rest } = data as z.output<typeof begun>;
    const said: Typed = rest;
    const here = { company: base, code };
    const view = await talk.desk.matterForm(known.who, { company: base, tiers: code });
    if (view.kind === 'refused') return { card: refusalCard(known.language, view.refusal, here) };
    const asked = ask({ ...view, key }, said, known);
    if (typeof asked === 'string') return showForm(talk, known, here, act, { key, problem: asked, typed: said });
    const answer = await asked(talk.desk, known.who);
    if (answer.kind === 'opened') return sayMatters(talk, known, here, { said: saidOf(known, act) });
    const problem = mendable(known, act, answer);
    if (problem !== null) return showForm(talk, known, here, act, { key, problem, typed: said });
    return answer.kind === 'refused'
      ? { card: refusalCard(known.language, answer.refusal, here) }
      : sayMatters(talk, known, here);
  });

const saidOf = ({ language }: Known, act: MatterAct): string =>
  act === 'file' ? filesWords(language).said.open : mattersWords(language).said[act];

/** What the person can mend in a form. */
export const MENDABLE: ReadonlySet<Refusal['code']> = new Set([
  'reason-needed',
  'bad-date',
  'too-long',
  'too-short',
  'unknown-item',
  'bad-amount',
]);

/** What the person can mend where they edit what is opened. */
export const mendableEdit = (
  known: Known,
  answer: Extract<BegunResult, Refused | NoColleague | Taken>,
): string | null => mendable(known, 'file', answer);

function mendable(known: Known, act: MatterAct, answer: Exclude<BegunResult, { kind: 'opened' }>): string | null {
  const { language } = known;
  const { problems, timesNeeded } = mattersWords(language);
  switch (answer.kind) {
    case 'refused':
      return MENDABLE.has(answer.refusal.code) ? explainIn(language).refusal(answer.refusal) : null;
    case 'taken':
      return act === 'proceedings' ? problems.proceedingsTaken : problems.taken(clip(answer.pieces.join(', '), 120));
    case 'too-much':
      return problems.tooMuch(formatAmount(answer.owed, answer.currency, language));
    case 'bad-times':
      return timesNeeded(answer.most);
    case 'bad-schedule':
      return saySchedule(language, answer);
    case 'unknown-colleague':
      return problems.unknownColleague(clip(answer.given, 60));
    case 'powerless-colleague':
      return problems.powerlessColleague(clip(answer.name, 60));
    case 'unknown-scenario':
      return filesWords(language).problems['unknown-scenario'];
  }
}

const promised = begun.extend({ amount: written, day: written, times: written, schedule: written });
const disputed = begun.extend({ motif: written, colleague: written, expected: written });
const noted = begun.extend({ procedure: written, judgment: written, published: written, abroad: written });
const filed = begun.extend({
  ...{
    motif: written,
    scenario: written,
    priority: written,
    loss: written,
    provision: written,
    colleague: written,
    contact: written,
  },
  task: id.optional(),
  ...{ third: written, thirdName: written, thirdReach: written },
});

export const MATTER_PRESSES: readonly Press<MattersDesk>[] = [
  show,
  form,
  sage,
  propose,
  beginning('promise.make', 'promise', promised, promiseRequest),
  beginning('dispute.open', 'dispute', disputed, disputeRequest),
  beginning('proceedings.note', 'proceedings', noted, proceedingsRequest),
  beginning('file.open', 'file', filed, fileRequest),
];
