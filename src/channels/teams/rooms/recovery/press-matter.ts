import { z } from 'zod';
import type { FormBeginning } from '../../../../use-cases/ports/recovery/form-beginnings.ts';
import type { Taken } from '../../../../use-cases/recovery/matters/choose-items.ts';
import { MAX_NOTE } from '../../../../use-cases/recovery/matters/matter-ports.ts';
import type { NoColleague } from '../../../../use-cases/recovery/task-rights.ts';
import type { Refusal, Refused } from '../../../../use-cases/refusal.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { formatAmount, formatDay, formatNumber } from '../../../words/format.ts';
import { filesWords } from '../../../words/recovery/files-words.ts';
import { mattersWords } from '../../../words/recovery/matters-words.ts';
import { saySchedule } from '../../../words/recovery/say-schedule.ts';
import { clip } from '../../cards/clip.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { company, id, type Press, page, pressesAt, tiersCode, typed } from '../../chat/press.ts';
import type { Known } from '../../chat/talk.ts';
import { type Asking, disputeRequest, fileRequest, proceedingsRequest, promiseRequest } from './asked-matter.ts';
import { type MatterAct, matterForm } from './cards/matter-form.ts';
import type { Typed } from './cards/matter-form-data.ts';
import { FORMS } from './cards/matters.ts';
import { sageFilesCard } from './cards/sage-files.ts';
import type { BegunResult, MattersDesk } from './matters-desk.ts';
import { showForm } from './say-begun.ts';
import { gone, sayMatters } from './say-matters.ts';

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

/** What was said in a sentence before the customer was chosen goes along. */
const saidBefore = z.string().max(TYPED_MOST).optional();
const opened = customer.extend({
  act: z.enum(FORMS),
  from: id.optional(),
  ...{ amount: saidBefore, day: saidBefore, note: saidBefore },
});

/** `from`: a customer's answer that it begins with; the person checks it before they save it. */
const form = press('matters.form', opened, async (talk, known, { company: base, code, act, from, ...said }) => {
  const here = { company: base, code };
  const begun = from === undefined ? null : await talk.desk.beginning(from);
  if (begun?.company === base && begun.tiers === code) {
    return showForm(talk, known, here, act, { problem: '', typed: typedBefore(known, begun), from: from ?? '' });
  }
  const typed = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Typed;
  return showForm(talk, known, here, act, { problem: '', typed });
});

const propose = press('file.propose', z.object({ id }), async (talk, known, data) => {
  const proposal = await talk.desk.proposal(known.who, data.id);
  if (proposal.kind === 'refused') return { card: refusalCard(known.language, proposal.refusal) };
  if (proposal.kind === 'unknown-task') return gone(known);
  const { view, ecNos, motif } = proposal;
  const said = { items: ecNos.join(','), motif, task: data.id };
  return { card: matterForm(known.language, 'file', view, { problem: '', typed: said }) };
});

/** What is not known leaves the form its own beginning. */
function typedBefore({ language }: Known, { at, words, day, amount }: FormBeginning): Typed {
  const note = mattersWords(language).noteFrom(formatDay(at, language), words);
  return {
    note: clip(note, MAX_NOTE),
    ...(day === null ? {} : { day }),
    ...(amount === null ? {} : { amount: formatNumber(amount, language) }),
  };
}

const begun = customer.extend({ key: id, items: written, note: written, from: id.optional() });

/** Begins it; the form again where the person can mend what they typed. */
const beginning = <Shape extends typeof begun>(
  verb: string,
  act: MatterAct,
  shape: Shape,
  ask: Asking,
): Press<MattersDesk> =>
  press(verb, shape, async (talk, known, data) => {
    const { company: base, code, key, from = '', ...rest } = data as z.output<typeof begun>;
    const said: Typed = rest;
    const here = { company: base, code };
    const view = await talk.desk.matterForm(known.who, { company: base, tiers: code });
    if (view.kind === 'refused') return { card: refusalCard(known.language, view.refusal, here) };
    const asked = ask({ ...view, key }, said, known);
    if (typeof asked === 'string') return showForm(talk, known, here, act, { key, problem: asked, typed: said, from });
    const answer = await asked(talk.desk, known.who);
    if (answer.kind === 'opened') {
      // After what it led to: pressed again where the process died between, it finds the same matter.
      if (from !== '') await talk.desk.noteBegun(known.who, from, { act, company: base, tiers: code });
      return sayMatters(talk, known, here, { said: saidOf(known, act) });
    }
    const problem = mendable(known, act, answer);
    if (problem !== null) return showForm(talk, known, here, act, { key, problem, typed: said, from });
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
  'unfit-text',
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
