import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { Bounce } from '../../domain/replies/bounce.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { HistoryLine } from '../../use-cases/ports/history-store.ts';
import { PRODUCT } from '../product.ts';

/** `letter-bounced`: which letter, and the code; the address stays in the bounce, which can be erased. */
export const bouncedLine = (
  { company, tiers, dispatchId, reference, status, blame }: Bounce,
  now: Date,
): HistoryLine => ({
  ...{ at: now.toISOString(), by: PRODUCT, company, tiers },
  act: 'letter-bounced',
  subject: dispatchId,
  facts: { reference, status, blame },
});

/** `address-lifted`: a person says that it is right all the same. */
export const liftedLine = (company: CompanyCode, tiers: TiersCode, by: Person, now: Date): HistoryLine => ({
  ...{ at: now.toISOString(), by, company, tiers },
  act: 'address-lifted',
  subject: null,
  facts: {},
});
