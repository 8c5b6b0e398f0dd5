import type { Person } from '../../../domain/person.ts';
import type { PostalLetter, PostingChange } from '../../../use-cases/ports/dispatch/posting-store.ts';
import type { HistoryLine } from '../../../use-cases/ports/history-store.ts';

/** `letter-posted`, or `letter-post-noted`: recommandé or not, a tracking number, a proof that was filed. */
export const postingLine = (
  { dispatchId, company, tiers, facts, level }: PostalLetter,
  { posted, ...change }: PostingChange,
  by: Person,
  now: Date,
): HistoryLine => ({
  at: now.toISOString(),
  by,
  company,
  tiers,
  act: posted ? 'letter-posted' : 'letter-post-noted',
  subject: dispatchId,
  facts: { reference: facts.reference, level, ...change },
});
