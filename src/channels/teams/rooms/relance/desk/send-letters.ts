import type { Person } from '../../../../../domain/person.ts';
import type { Holder } from '../../../../../domain/relance/memory.ts';
import type { DispatchList } from '../../../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { Refused } from '../../../../../use-cases/refusal.ts';
import { type Approval, type ApprovePorts, approveLetters } from '../../../../../use-cases/relance/approve-letters.ts';
import type { CustomerView } from '../../../account/desk.ts';
import type { SendResult } from '../desk.ts';
import type { AccountNow } from './account-now.ts';

type SendPorts = ApprovePorts & {
  /** Called when there is something new for the worker. */
  readonly wakeWorker: () => void;
};

/** Approves what was previewed, and says what became of it: under way, or why not, with the account as it is now. */
export async function sendLetters(
  ports: SendPorts,
  account: AccountNow,
  who: Person,
  approval: Approval,
): Promise<SendResult> {
  const result = await approveLetters(ports, who, approval);
  switch (result.kind) {
    case 'approved':
      ports.wakeWorker();
      return { kind: 'sending', dispatches: result.dispatches };
    case 'already-sent':
      return sentBefore(result);
    case 'reserved':
      return heldBefore(result.reservations);
    case 'stale':
      return account.stale(who, result.draft);
    case 'changed':
      return changedTo(await account.ofDraft(who, result.draft));
    case 'no-proposal': {
      const { company, tiers } = result.situation;
      return changedTo(await account.open(who, company.code, tiers.code));
    }
    case 'confirm':
    case 'refused':
      return result;
  }
}

/** By whom this draft was sent; a letter that cannot be read any more still says it. */
function sentBefore({ dispatches, unreadable }: DispatchList): SendResult {
  const first = dispatches[0] ?? unreadable[0];
  return { kind: 'already', by: first?.approvedBy.name ?? '', at: first?.approvedAt ?? '', dispatches };
}

/** By whom the instalments are held for another letter. */
const heldBefore = ([first]: readonly Holder[]): SendResult => ({
  kind: 'already',
  by: first?.by.name ?? '',
  at: first?.since ?? '',
  dispatches: [],
});

const changedTo = (now: Refused | CustomerView): SendResult =>
  now.kind === 'refused' ? now : { kind: 'changed', view: now };
