import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReplyWriter } from '../ports/replies/reply-store.ts';

export interface LiftAsked {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly address: string;
}

/**
 * Whoever may use the server's terminal says that an address that refused a letter is right all the same: the next one goes there again.
 * False where it was not refused.
 */
export const liftAtTerminal = (
  { replies, clock }: { readonly replies: Pick<ReplyWriter, 'liftRefusal'>; readonly clock: Clock },
  who: Person,
  { company, tiers, address }: LiftAsked,
): Promise<boolean> => replies.liftRefusal(company, tiers, address.toLowerCase(), who, clock.now());
