import type { BankMatch } from '../../domain/bank/bank-match.ts';
import type { Company } from '../../domain/company/company.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { BankReader, KeptEntry } from '../ports/bank/bank-store.ts';
import type { Companies } from '../ports/companies.ts';

/** What a match says that is shown: what was undone or left is nobody's business. */
export type ShownMatch = Extract<BankMatch, { readonly kind: 'paid' | 'returned' | 'unknown' }>;

/** An entry that Sage does not have. */
export interface UnbookedEntry extends Omit<KeptEntry, 'match'> {
  readonly match: ShownMatch;
  /** Whose it is or may be, with their names; empty where nobody is known. */
  readonly customers: readonly { readonly code: TiersCode; readonly name: string }[];
}

export interface UnbookedPorts {
  readonly companies: Companies;
  readonly bank: Pick<BankReader, 'listOpenBankEntries'>;
}

/** What the bank has and Sage has not, by day, as the last pass matched it; what none has matched is not shown. */
export async function listUnbooked(
  { companies, bank }: UnbookedPorts,
  company: Company,
): Promise<readonly UnbookedEntry[]> {
  const shown = (await bank.listOpenBankEntries(company.code)).flatMap((entry) => {
    const match = shownMatch(entry.match);
    return match ? [{ ...entry, match }] : [];
  });
  const codes = [...new Set(shown.flatMap(({ match }) => tiersOf(match)))];
  const sheets = codes.length > 0 ? await companies.sage(company.code).readTiersMany(codes) : new Map<string, never>();
  return shown.map((entry) => ({
    ...entry,
    customers: tiersOf(entry.match).map((code) => ({ code, name: sheets.get(code)?.name ?? code })),
  }));
}

function shownMatch(match: BankMatch | null): ShownMatch | null {
  if (match === null) return null;
  return match.kind === 'paid' || match.kind === 'unknown' || (match.kind === 'returned' && match.undoes === null)
    ? match
    : null;
}

/** Customers of a match, each once. */
export const tiersOf = (match: ShownMatch): readonly TiersCode[] => [
  ...new Set(match.kind === 'paid' ? match.parts.map(({ tiers }) => tiers) : match.tiers),
];
