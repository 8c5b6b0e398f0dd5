import type { OpenItem } from '../../domain/ledger/open-item.ts';
import type { Person } from '../../domain/person.ts';
import { numbersOf } from '../../domain/relance/remembered.ts';
import { authorize } from '../authorize.ts';
import type { Directory } from '../ports/directory.ts';
import type { Draft, DraftReader, DraftWriter } from '../ports/relance/draft-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import { readSituation, type SituationPorts } from '../tiers/read-situation.ts';
import { changeDraft, type StaleDraft } from './change-draft.ts';

export interface AdvancePorts extends SituationPorts {
  readonly directory: Directory;
  readonly drafts: DraftReader & DraftWriter;
}

export interface AdvanceRequest {
  readonly draftId: string;
  /** The version that the card showed. */
  readonly version: number;
  /** EC_No of the advance. */
  readonly ecNo: number;
  /** False: no longer. */
  readonly deduct: boolean;
}

/**
 * Takes an advance for another order off the next letter, because a person says so (both debts must be owed by the same people,
 * and setting them off is the parties' to say: art. 1347 C. civ.), or no longer does. It is kept in the draft, with who and
 * when in the history; sending asks for the same confirmation as for other money that nobody lettered.
 */
export async function deductAdvance(
  ports: AdvancePorts,
  who: Person,
  request: AdvanceRequest,
): Promise<{ readonly kind: 'changed'; readonly draft: Draft } | StaleDraft | Refused> {
  const draft = await ports.drafts.readDraft(request.draftId);
  if (!draft) return refuse({ code: 'unknown-draft' });
  const right = await authorize(ports, who, draft.company, 'collector');
  if (right.kind === 'refused') return right;
  if (draft.state !== 'open' || draft.version !== request.version) return { kind: 'stale', draft };
  const situation = await readSituation(ports, right.company, draft.tiers);
  const account = situation?.accounts.find(({ currency }) => currency === draft.currency);
  const advance = account?.items.find((item) => item.ecNo === request.ecNo && isOpenAdvance(item));
  if (request.deduct && !advance) return refuse({ code: 'unknown-advance', ecNo: request.ecNo });
  const numbers = new Set([request.ecNo, ...(advance ? numbersOf([advance]) : [])]);
  const others = draft.choices.advances.filter((ecNo) => !numbers.has(ecNo));
  const advances = request.deduct ? [...others, request.ecNo] : others;
  return changeDraft(ports, who, { draftId: draft.id, version: request.version, patch: { advances } });
}

const isOpenAdvance = ({ treatment, left }: OpenItem): boolean => treatment === 'avance' && left < 0;
