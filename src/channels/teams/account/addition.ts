import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import type { SaidIn } from '../cards/added.ts';

/** What a room adds to the card of an account. */
export interface AccountAddition {
  /** The lowest first, after what the account says itself. */
  readonly rank: number;
  /**
   * What that person may see of it; no person: what anyone in a registered conversation may. Null: nothing to say. An OutsideFault
   * leaves it out, and the card goes on.
   */
  read(
    who: Person | null,
    customer: { readonly company: CompanyCode; readonly code: TiersCode },
  ): Promise<SaidIn | null>;
}

/** What the rooms add for that person, in their order. */
export async function readAdded(
  additions: readonly AccountAddition[],
  who: Person | null,
  customer: { readonly company: CompanyCode; readonly code: TiersCode },
): Promise<readonly SaidIn[]> {
  const ranked = additions.toSorted((a, b) => a.rank - b.rank);
  const read = await Promise.all(ranked.map((one) => one.read(who, customer).catch(withoutOutside)));
  return read.flatMap((added) => added ?? []);
}

function withoutOutside(fault: unknown): null {
  if (fault instanceof OutsideFault) return null;
  throw fault;
}
