import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { ForgottenLetter } from '../../domain/restored/departures.ts';
import type { HistoryLine } from '../../use-cases/ports/history-store.ts';

/** `letter-forgotten`: a letter that left, which the restored store did not know. */
export const forgottenLine = (
  company: CompanyCode,
  { reference, tiers, by: way, at }: ForgottenLetter,
  by: Person,
  now: Date,
): HistoryLine => ({
  ...{ at: now.toISOString(), by, company, tiers, act: 'letter-forgotten', subject: reference },
  facts: { reference, by: way, leftAt: at },
});
