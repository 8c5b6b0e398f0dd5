import { z } from 'zod';
import type { LevelRank } from '../../../../domain/company/reminder-plan.ts';
import type { Refusal } from '../../../../use-cases/refusal.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import type { CurrencyView, CustomerView } from '../../account/desk.ts';
import { progressCard } from '../../account/progress/progress.ts';
import { draftsOf, replyOf } from '../../account/show.ts';
import { account, ecNo, id, type Press, pressesAt, reference, typed, version } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Card, Reply } from '../../turn.ts';
import { detailsForm } from './cards/details.ts';
import { levelForm } from './cards/level.ts';
import { previewCard } from './cards/preview.ts';
import { staleCard } from './cards/stale.ts';
import type { ChoicesPatch, RelanceDesk, Stale } from './desk.ts';
import { choicesTyped, detailsFields, writtenIn } from './details-typed.ts';

const press = pressesAt<RelanceDesk>();
/** A draft as a card showed it. */
export const draft = account.required({ currency: true }).extend({ draftId: id, version });

const stale = (known: Known, answer: Stale): Reply => ({
  card: staleCard(known.language, { kind: 'stale', by: answer.by, at: answer.at }, answer.view.tiers),
});

/** Opens a form on one currency of the account as it is now. */
function formPress(
  verb: string,
  build: (known: Known, view: CustomerView, one: CurrencyView) => Reply,
): Press<RelanceDesk> {
  return press(verb, account.required({ currency: true }), async (talk, known, data) => {
    const view = await talk.desk.open(known.who, data.company, data.code);
    if (view.kind === 'refused') return replyOf(known, view, data);
    const one = view.currencies.find((each) => each.account.currency === data.currency);
    return one?.draft ? build(known, view, one) : replyOf(known, view, data);
  });
}

/** What the person can mend in the form. */
export const MENDABLE: ReadonlySet<Refusal['code']> = new Set([
  'reason-needed',
  'bad-address',
  'too-long',
  'unfit-text',
]);

/** Where what was typed is in the way, `again` gives the form back with it, and with why. */
async function saveChoices(
  talk: TalkAt<RelanceDesk>,
  known: Known,
  data: z.output<typeof draft>,
  patch: ChoicesPatch,
  again: (view: CustomerView, one: CurrencyView, problem: string) => Card,
): Promise<Reply> {
  const { draftId, version: seen } = data;
  const answer = await talk.desk.choose(known.who, { draftId, version: seen, patch });
  if (answer.kind !== 'refused' || !MENDABLE.has(answer.refusal.code)) return changed(known, data, answer);
  const view = await talk.desk.open(known.who, data.company, data.code);
  if (view.kind === 'refused') return replyOf(known, view, data);
  const one = view.currencies.find((each) => each.account.currency === data.currency);
  if (!one) return replyOf(known, answer, data);
  return { card: again(view, one, explainIn(known.language).refusal(answer.refusal)) };
}

/** The account as the change leaves it, here and on the cards that show the same draft. */
function changed(
  known: Known,
  data: z.output<typeof draft>,
  answer: Awaited<ReturnType<RelanceDesk['choose']>>,
): Reply {
  if (answer.kind === 'stale') return stale(known, answer);
  if (answer.kind === 'refused') return replyOf(known, answer, data);
  return { ...replyOf(known, answer, data), changed: draftsOf(answer) };
}

const levelSave = press(
  'level.save',
  draft.extend({ level: z.enum(['auto', '1', '2', '3', '4']), reason: typed(1000) }),
  (talk, known, data) => {
    const level = data.level === 'auto' ? null : { rank: Number(data.level) as LevelRank, reason: data.reason };
    return saveChoices(talk, known, data, { level }, (view, one, problem) =>
      levelForm(known.language, view, one, { problem, typed: data }),
    );
  },
);

const detailsSave = press('details.save', draft.extend(detailsFields), async (talk, known, data) => {
  const view = await talk.desk.open(known.who, data.company, data.code);
  if (view.kind === 'refused') return replyOf(known, view, data);
  const patch = choicesTyped(
    data,
    view.currencies.find((each) => each.account.currency === data.currency),
  );
  return saveChoices(talk, known, data, patch, (now, one, problem) =>
    detailsForm(known.language, now, one, { problem, typed: writtenIn(data) }),
  );
});

/** An advance for another order, taken off the next letter or no longer. */
const advancePress = (verb: string, deduct: boolean): Press<RelanceDesk> =>
  press(verb, draft.extend({ ecNo }), async (talk, known, data) => {
    const request = { draftId: data.draftId, version: data.version, ecNo: data.ecNo, deduct };
    return changed(known, data, await talk.desk.deductAdvance(known.who, request));
  });

async function showPreview(talk: TalkAt<RelanceDesk>, known: Known, data: z.output<typeof draft>): Promise<Reply> {
  const answer = await talk.desk.preview(known.who, { draftId: data.draftId, version: data.version });
  if (answer.kind === 'stale') return stale(known, answer);
  if (answer.kind === 'refused') return replyOf(known, answer, data);
  return { card: previewCard(known.language, answer) };
}

const preview = press('draft.preview', draft, showPreview);

/** Confirmations arrive as one input each, named for its warning. */
const confirmations = (data: Record<string, unknown>): string[] =>
  Object.keys(data)
    .filter((key) => key.startsWith('confirm_') && data[key] === 'true')
    .map((key) => key.slice('confirm_'.length));

const send = press('draft.send', draft.extend({ digest: reference }).passthrough(), async (talk, known, data) => {
  const { draftId, version: seen, digest } = data;
  const confirmed = confirmations(data);
  const answer = await talk.desk.send(known.who, { draftId, version: seen, digest, confirmed });
  switch (answer.kind) {
    case 'refused':
      return replyOf(known, answer, data);
    case 'stale':
      return stale(known, answer);
    case 'changed':
      return { card: staleCard(known.language, { kind: 'changed' }, answer.view.tiers) };
    case 'confirm':
      return showPreview(talk, known, data);
    case 'already':
      return {
        card: staleCard(known.language, { kind: 'already', by: answer.by, at: answer.at }, data, answer.dispatches),
      };
    case 'sending':
      return { card: progressCard(known.language, answer.dispatches), changed: [{ kind: 'draft', id: draftId }] };
  }
});

export const DRAFT_PRESSES: readonly Press<RelanceDesk>[] = [
  formPress('level.form', (known, view, one) => ({ card: levelForm(known.language, view, one) })),
  formPress('details.form', (known, view, one) => ({ card: detailsForm(known.language, view, one) })),
  levelSave,
  detailsSave,
  advancePress('advance.deduct', true),
  advancePress('advance.keep', false),
  preview,
  send,
];
