import { z } from 'zod';
import { parseDay } from '../../../../domain/day.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import { replyOf } from '../../account/show.ts';
import { account, company, type Press, pressesAt, tiersCode } from '../../chat/press.ts';
import type { Known } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { previewCard } from './cards/preview.ts';
import { staleCard } from './cards/stale.ts';
import type { PreviewView, RelanceDesk, Stale } from './desk.ts';

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

/** Letters beside the rappel, read before they are sent: from the card of an account, and from that of a relevé. */
export const KIND_PRESSES: readonly Press<RelanceDesk>[] = [
  press('letter.prevenance', account.required({ currency: true }), async (talk, known, data) =>
    shown(known, await talk.desk.previewPrevenance(known.who, data), data),
  ),
  press('letter.releve', releve, async (talk, known, { act, from = null, text: until, ...ref }) => {
    const of = act === 'open' ? 'open-items' : 'movements';
    return shown(known, await talk.desk.previewReleve(known.who, { ...ref, period: { of, from, until } }), ref);
  }),
];
