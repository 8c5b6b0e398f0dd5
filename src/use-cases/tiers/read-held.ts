import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Day } from '../../domain/day.ts';
import type { HeldAccount, HeldByCode, HeldElsewhere } from '../../domain/relance/held-elsewhere.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { HeldInstalments } from '../ports/relance/held-instalments.ts';
import type { MemoryAsked } from '../ports/relance/memory-store.ts';

export interface HeldRead {
  readonly held: HeldByCode;
  /** Of a room that did not answer: what it holds is unknown. Null: all did. */
  readonly fault: OutsideFault | null;
}

/**
 * What all rooms hold together. A room that does not answer keeps nobody from reading the account, which is Sage's: what the
 * others hold is known, and that something is not.
 */
export async function readHeld(
  { holders }: { readonly holders: () => readonly HeldInstalments[] },
  company: CompanyCode,
  asked: MemoryAsked | 'all',
  today: Day,
): Promise<HeldRead> {
  const answers = await Promise.all(holders().map((room) => room.readHeld(company, asked, today).catch(orFault)));
  const held = new Map<TiersCode, readonly (HeldElsewhere | HeldAccount)[]>();
  let fault: OutsideFault | null = null;
  for (const answer of answers) {
    if (answer instanceof OutsideFault) fault ??= answer;
    else for (const [code, list] of answer) held.set(code, [...(held.get(code) ?? []), ...list]);
  }
  return { held, fault };
}

function orFault(fault: unknown): OutsideFault {
  if (fault instanceof OutsideFault) return fault;
  throw fault;
}
