import { randomUUID } from 'node:crypto';
import type { Company } from '../../domain/company/company.ts';
import { mailboxFor } from '../../domain/company/mailboxes-of.ts';
import type { Person } from '../../domain/person.ts';
import type { Warning } from '../../domain/relance/decision.ts';
import { reservationKeys } from '../../domain/relance/kinds/reservation-keys.ts';
import { type LetterFacts, levelIn, linesIn } from '../../domain/relance/letter.ts';
import type { Holder } from '../../domain/relance/memory.ts';
import { authorize } from '../authorize.ts';
import type { Directory } from '../ports/directory.ts';
import type { Dispatch, DispatchReader, DispatchWriter, NewDispatch } from '../ports/dispatch/dispatch-store.ts';
import type { Draft, DraftReader } from '../ports/relance/draft-store.ts';
import { refuse } from '../refusal.ts';
import { readSituation } from '../tiers/read-situation.ts';
import type { StaleDraft } from './change-draft.ts';
import { prepareLetters } from './prepare-letters.ts';
import {
  type AddressedLetter,
  addressedLetters,
  type NotPrepared,
  type PreparedLetters,
  type PreparePorts,
} from './prepared-letters.ts';

export interface ApprovePorts extends PreparePorts {
  readonly directory: Directory;
  readonly drafts: DraftReader;
  readonly dispatches: DispatchReader & DispatchWriter;
}

export interface Approval {
  readonly draftId: string;
  readonly version: number;
  /** Of the preview that the person saw. */
  readonly digest: string;
  /** Codes of the warnings that the person said yes to. */
  readonly confirmed: readonly string[];
}

export type ApprovalResult =
  | { readonly kind: 'approved'; readonly dispatches: readonly Dispatch[] }
  /** Somebody sent this draft before: who and when are in the dispatches (case A3). */
  | { readonly kind: 'already-sent'; readonly dispatches: readonly Dispatch[] }
  | { readonly kind: 'reserved'; readonly reservations: readonly Holder[] }
  /** What would leave is no longer what was shown. */
  | { readonly kind: 'changed'; readonly prepared: PreparedLetters; readonly draft: Draft }
  | { readonly kind: 'confirm'; readonly warnings: readonly Warning[] }
  | StaleDraft
  | NotPrepared;

/**
 * A person approves exactly what was shown; the letters' instalments, or what else letters of their kind hold, are reserved in the same transaction, so that two clicks,
 * two cards or two people make one dispatch. Sending itself is the worker's.
 */
export async function approveLetters(ports: ApprovePorts, who: Person, approval: Approval): Promise<ApprovalResult> {
  const draft = await ports.drafts.readDraft(approval.draftId);
  if (!draft) return refuse({ code: 'unknown-draft' });
  const right = await authorize(ports, who, draft.company, 'collector');
  return right.kind === 'refused' ? right : approveDraft(ports, who, right.company, draft, approval);
}

/** The same for a person whose right is established: who approved the run that shows this draft. */
export async function approveDraft(
  ports: Omit<ApprovePorts, 'directory'>,
  who: Person,
  company: Company,
  draft: Draft,
  approval: Omit<Approval, 'draftId'>,
): Promise<ApprovalResult> {
  if (draft.state !== 'open') return alreadySent(ports, draft);
  if (draft.version !== approval.version) return { kind: 'stale', draft };

  const situation = await readSituation(ports, company, draft.tiers);
  if (!situation) return refuse({ code: 'unknown-tiers', company: draft.company, tiers: draft.tiers });
  const prepared = await prepareLetters(ports, situation, draft);
  if (prepared.kind !== 'prepared') return prepared;
  if (prepared.digest !== approval.digest) return { kind: 'changed', prepared, draft };
  const open = prepared.confirmations.filter((warning) => !approval.confirmed.includes(warning.code));
  if (open.length > 0) return { kind: 'confirm', warnings: open };

  const approved = await ports.dispatches.approve({
    draftId: draft.id,
    draftVersion: draft.version,
    dispatches: addressedLetters(prepared).map((letter, index) => newDispatch(company, draft, prepared, letter, index)),
    by: who,
    now: ports.clock.now(),
  });
  if (approved.ok) return { kind: 'approved', dispatches: approved.dispatches };
  if (approved.why === 'reserved') return { kind: 'reserved', reservations: approved.reservations };
  const now = (await ports.drafts.readDraft(draft.id)) ?? draft;
  return now.state === 'open' ? { kind: 'stale', draft: now } : alreadySent(ports, now);
}

function newDispatch(
  company: Company,
  draft: Draft,
  prepared: PreparedLetters,
  { facts, recipient, cc }: AddressedLetter,
  index: number,
): NewDispatch {
  return {
    id: randomUUID(),
    company: draft.company,
    tiers: draft.tiers,
    draftId: draft.id,
    level: levelIn(facts),
    levelByHand: prepared.decision?.letters[index]?.levelByHand ?? false,
    facts,
    recipient,
    cc,
    ...(recipient.kind === 'email' ? { mailbox: mailboxFor(company, draft.tiers) } : {}),
    digest: prepared.digest,
    formerNumbers: formerNumbersOf(facts, prepared),
    keys: reservationKeys(draft.tiers, facts, itemsOf(prepared)),
  };
}

const itemsOf = ({ situation }: PreparedLetters) => situation.accounts.flatMap((account) => account.items);

const formerNumbersOf = (facts: LetterFacts, prepared: PreparedLetters): readonly number[] => {
  const listed = new Set(linesIn(facts).map(({ ecNo }) => ecNo));
  return itemsOf(prepared)
    .filter(({ ecNo }) => listed.has(ecNo))
    .flatMap(({ continues }) => continues);
};

async function alreadySent(ports: Pick<ApprovePorts, 'dispatches'>, draft: Draft): Promise<ApprovalResult> {
  const dispatches = await ports.dispatches.listDispatches({ draftId: draft.id }, 10);
  return dispatches.length > 0 ? { kind: 'already-sent', dispatches } : { kind: 'stale', draft };
}
