import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { Bounce } from '../../domain/replies/bounce.ts';
import type { HandledAs, Reply } from '../../domain/replies/reply.ts';
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

/** `reply-received`: to which letter, and how it was found; not a word of it. */
export const receivedLine = ({ id, company, tiers, letter, foundBy, writer }: Reply, now: Date): HistoryLine => ({
  ...{ at: now.toISOString(), by: PRODUCT, company, tiers },
  act: 'reply-received',
  subject: id,
  facts: { reference: letter?.reference ?? null, foundBy, writer },
});

/** `reply-handled`: what a person made of it. */
export const handledLine = (
  { id, company, tiers, letter }: Reply,
  as: HandledAs,
  by: Person,
  now: Date,
): HistoryLine => ({
  ...{ at: now.toISOString(), by, company, tiers },
  act: 'reply-handled',
  subject: id,
  facts: { as, reference: letter?.reference ?? null },
});
