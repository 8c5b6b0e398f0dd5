import type { Cents } from '../../cents.ts';
import type { Currency } from '../../company/currency.ts';
import type { Day } from '../../day.ts';
import { composeHead, type LetterContext } from '../compose-letter.ts';
import type { OwedLine } from '../decision.ts';
import type { PrevenanceFacts, ReleveFacts } from '../letter.ts';
import type { ReleveAccount, ReleveContent } from './releve.ts';

/** The facts of a prévenance. */
export const composePrevenance = (
  { lines, total }: { readonly lines: readonly OwedLine[]; readonly total: Cents },
  currency: Currency,
  context: LetterContext,
): PrevenanceFacts => ({
  ...composeHead({ kind: 'prevenance', level: null }, currency, context),
  kind: 'prevenance',
  lines,
  total,
});

interface Stated {
  readonly of: ReleveContent;
  readonly from: Day;
  readonly until: Day;
  readonly accounts: readonly ReleveAccount[];
}

/** The facts of a relevé; `currency`: the company's. */
export const composeReleve = (
  { of, from, until, accounts }: Stated,
  currency: Currency,
  context: LetterContext,
): ReleveFacts => ({
  ...composeHead({ kind: 'releve', level: null }, currency, context),
  kind: 'releve',
  of,
  from,
  until,
  accounts,
});
