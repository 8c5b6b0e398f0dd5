import type { Person } from '../../domain/person.ts';
import { isMailAddress } from '../../domain/tiers/choose-recipient.ts';
import { authorize } from '../authorize.ts';
import { checkFit } from '../check-fit.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { Draft, DraftChoices, DraftReader, DraftWriter } from '../ports/relance/draft-store.ts';
import { type Refused, refuse } from '../refusal.ts';

const MAX_SENTENCE = 600;
const MAX_CC = 5;

export type StaleDraft = { readonly kind: 'stale'; readonly draft: Draft };

/**
 * Changes what the collector chose for a letter. The version is the one that the card showed: when somebody was faster, nothing
 * changes and the draft as it is now comes back.
 */
export async function changeDraft(
  ports: {
    readonly companies: Companies;
    readonly directory: Directory;
    readonly drafts: DraftReader & DraftWriter;
    readonly clock: Clock;
  },
  who: Person,
  request: { readonly draftId: string; readonly version: number; readonly patch: Partial<DraftChoices> },
): Promise<{ readonly kind: 'changed'; readonly draft: Draft } | StaleDraft | Refused> {
  const draft = await ports.drafts.readDraft(request.draftId);
  if (!draft) return refuse({ code: 'unknown-draft' });
  const right = await authorize(ports, who, draft.company, 'collector');
  if (right.kind === 'refused') return right;
  if (draft.state !== 'open' || draft.version !== request.version) return { kind: 'stale', draft };
  const choices = { ...draft.choices, ...request.patch };
  const problem = checkChoices(choices);
  if (problem) return problem;
  const saved = await ports.drafts.saveChoices(draft.id, request.version, choices, who, ports.clock.now());
  if (saved !== 'stale') return { kind: 'changed', draft: saved };
  return { kind: 'stale', draft: (await ports.drafts.readDraft(draft.id)) ?? draft };
}

function checkChoices(choices: DraftChoices): Refused | null {
  if (choices.level && choices.level.reason.trim() === '') return refuse({ code: 'reason-needed' });
  if (choices.recipient?.kind === 'email' && !isMailAddress(choices.recipient.address)) {
    return refuse({ code: 'bad-address', given: choices.recipient.address });
  }
  const badCc = choices.cc.find((address) => !isMailAddress(address));
  if (badCc !== undefined) return refuse({ code: 'bad-address', given: badCc });
  if (choices.cc.length > MAX_CC) return refuse({ code: 'too-long', field: 'cc', max: MAX_CC });
  if (choices.personalSentence.length > MAX_SENTENCE) {
    return refuse({ code: 'too-long', field: 'personalSentence', max: MAX_SENTENCE });
  }
  const fit = checkFit(choices.personalSentence);
  return typeof fit === 'string' ? null : fit;
}
