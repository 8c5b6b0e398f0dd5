import { z } from 'zod';
import { parseDay } from '../../../../domain/day.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { LetterDetails } from '../../../../use-cases/relance/kinds/show-letter-details.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { replyOf } from '../../account/show.ts';
import { account, company, type Press, pressesAt, tiersCode } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { type DetailsOf, detailsForm } from './cards/details.ts';
import { previewCard } from './cards/preview.ts';
import { staleCard } from './cards/stale.ts';
import type { PreviewView, RelanceDesk, Stale } from './desk.ts';
import { choicesTyped, detailsFields, writtenIn } from './details-typed.ts';
import { draft, MENDABLE } from './press-draft.ts';

const press = pressesAt<RelanceDesk>();

const day = z
  .string()
  .transform((text) => parseDay(text))
  .refine((read) => read !== undefined);

/** What the card of a relevé gives back: `from` and `text` are the first and the last day. */
const releve = z
  .object({ act: z.enum(['statement', 'open']), company, code: tiersCode, from: day.optional(), text: day })
  .refine(({ from, text }) => from === undefined || from <= text);

function shown(
  known: Known,
  answer: Refused | PreviewView | Stale,
  ref: { readonly company: string; readonly code: string },
): Reply {
  if (answer.kind === 'refused') return replyOf(known, answer, ref);
  if (answer.kind === 'preview') return { card: previewCard(known.language, answer) };
  const { by, at, view } = answer;
  return { card: staleCard(known.language, { kind: 'stale', by, at }, view.tiers) };
}

type DraftData = z.output<typeof draft>;

/** The form of what can be chosen for it, as it is now. */
async function showDetails(
  talk: TalkAt<RelanceDesk>,
  known: Known,
  data: DraftData,
  mended?: Parameters<typeof detailsForm>[3],
): Promise<Reply> {
  const found = await talk.desk.letterDetails(known.who, { draftId: data.draftId, version: data.version });
  if (found.kind !== 'details') return shown(known, found, data);
  return { card: detailsForm(known.language, atOf(found), detailsOf(found), mended) };
}

const atOf = ({ draft: { company: code }, tiers }: LetterDetails) => ({ company: { code }, tiers });

const detailsOf = ({ draft: of, language, recipient, alternatives, post }: LetterDetails): DetailsOf => ({
  account: { currency: of.currency },
  ...{ draft: of, language, recipient: of.choices.recipient ?? recipient },
  alternatives: [
    ...(post ? [post] : []),
    ...(recipient.kind === 'email' ? [recipient] : []),
    ...alternatives.map((address) => ({ kind: 'email' as const, ...address })),
  ],
});

/** The letter with these choices, read again before it is sent; what is wrong with them comes back in the form. */
const saveDetails = press('letter.details.save', draft.extend(detailsFields), async (talk, known, data) => {
  const at = { draftId: data.draftId, version: data.version };
  const found = await talk.desk.letterDetails(known.who, at);
  if (found.kind !== 'details') return shown(known, found, data);
  const patch = choicesTyped(data, detailsOf(found));
  const answer = await talk.desk.changeLetter(known.who, { ...at, patch });
  if (answer.kind !== 'refused' || !MENDABLE.has(answer.refusal.code)) return shown(known, answer, data);
  const problem = explainIn(known.language).refusal(answer.refusal);
  return showDetails(talk, known, data, { problem, typed: writtenIn(data) });
});

/** Letters beside the rappel, read before they are sent: from the card of an account, and from that of a relevé. */
export const KIND_PRESSES: readonly Press<RelanceDesk>[] = [
  press('letter.details', draft, (talk, known, data) => showDetails(talk, known, data)),
  saveDetails,
  press('letter.prevenance', account.required({ currency: true }), async (talk, known, data) =>
    shown(known, await talk.desk.previewPrevenance(known.who, data), data),
  ),
  press('letter.releve', releve, async (talk, known, { act, from = null, text: until, ...ref }) => {
    const of = act === 'open' ? 'open-items' : 'movements';
    return shown(known, await talk.desk.previewReleve(known.who, { ...ref, period: { of, from, until } }), ref);
  }),
];
