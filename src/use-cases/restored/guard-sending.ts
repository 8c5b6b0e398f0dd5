import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { DispatchReader } from '../ports/dispatch/dispatch-store.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { DeparturesReader } from '../ports/restored/departures-reader.ts';
import type { ForgottenStore } from '../ports/restored/forgotten-store.ts';
import type { RunWriter } from '../ports/runs/run-store.ts';
import { countForgotten } from './count-forgotten.ts';

export interface GuardPorts {
  readonly companies: Pick<Companies, 'get'>;
  readonly clock: Clock;
  readonly departures: Pick<DeparturesReader, 'listMails'>;
  readonly forgotten: Pick<ForgottenStore, 'findLetters' | 'findNoted'>;
  readonly runs: Pick<RunWriter, 'stopSending'>;
  /** Who stops sending, in history. */
  readonly by: Person;
  /** Why, in words that people read. */
  sayReason(count: number): string;
}

type Sending = Pick<DispatchReader, 'isSendingStopped'>;

/**
 * Before the first letter of a company leaves in this process, the mailboxes are looked at: where letters left that the store does not
 * know, it was restored from a backup, and all sending of the company is stopped. Once: an administrator who has it go on, does so
 * knowingly. While a mailbox does not answer nothing leaves; one that refuses has the letter itself say so.
 */
export function guardSending<Store extends Sending>(dispatches: Store, ports: GuardPorts): Store {
  const looked = new Set<CompanyCode>();
  const looking = new Map<CompanyCode, Promise<boolean>>();
  const look = (code: CompanyCode): Promise<boolean> => {
    const begun = looking.get(code) ?? stopWhereForgotten(ports, code);
    looking.set(code, begun);
    return begun;
  };
  return {
    ...dispatches,
    async isSendingStopped(code) {
      if (await dispatches.isSendingStopped(code)) return true;
      if (looked.has(code)) return false;
      try {
        const isStopped = await look(code);
        looked.add(code);
        return isStopped;
      } catch (fault) {
        if (!(fault instanceof OutsideFault)) throw fault;
        if (fault.kind !== 'refused') return true;
        looked.add(code);
        return false;
      } finally {
        looking.delete(code);
      }
    },
  };
}

async function stopWhereForgotten(ports: GuardPorts, code: CompanyCode): Promise<boolean> {
  const company = ports.companies.get(code);
  if (!company) return false;
  const { count } = await countForgotten(ports, company, 'untold');
  if (count === 0) return false;
  const at = ports.clock.now().toISOString();
  await ports.runs.stopSending({ company: code, by: ports.by, at, reason: ports.sayReason(count) });
  return true;
}
