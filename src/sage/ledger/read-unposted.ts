import type { UnpostedPayment } from '../../domain/bank/unposted/unposted-payment.ts';
import type { Company } from '../../domain/company/company.ts';
import type { Currency } from '../../domain/company/currency.ts';
import { type Day, day } from '../../domain/day.ts';
import type { Kept } from '../kept.ts';
import { atDay } from '../params.ts';
import type { QueryName } from '../query-text.ts';
import { queryWhole, type SageBase } from '../sage-base.ts';
import { readCents, readDay, readText } from '../values.ts';
import { amountsOf, type EntryRow } from './entry-row.ts';

/** A line of `unposted-payments.sql`: always of a debit. */
interface UnpostedRow
  extends Pick<
    EntryRow,
    'EC_No' | 'CT_Num' | 'EC_Echeance' | 'EC_RefPiece' | 'EC_Piece' | 'MontantCents' | 'DeviseCents' | 'D_CodeISO'
  > {
  readonly RG_No: number;
  readonly RG_Piece: string | null;
  readonly RG_Date: string;
  readonly GivenCents: string;
}

/** `lacking`: the columns that each text needs and this base has not; kept for a while. */
interface Asking {
  readonly company: Company;
  readonly lacking: Kept<ReadonlyMap<QueryName, readonly string[]>>;
}

/** One query; none where the company says that it has no Gestion commerciale, or the base cannot answer. */
export async function readUnposted(
  base: SageBase,
  { company, lacking }: Asking,
  from: Day,
  baseCurrency: Currency,
): Promise<readonly UnpostedPayment[]> {
  if (!company.credit.commercial) return [];
  const missing = (await lacking.get()).get('unposted-payments') ?? [];
  if (missing.length > 0) return [];
  const rows = await queryWhole<UnpostedRow>(base, 'unposted-payments', { from: atDay(from) });
  return rows.map((row) => toPayment(row, baseCurrency));
}

function toPayment(row: UnpostedRow, baseCurrency: Currency): UnpostedPayment {
  const { amount, currency } = amountsOf({ ...row, EC_Sens: 0 }, baseCurrency);
  return {
    number: readText(row.RG_Piece) || String(row.RG_No),
    day: day(row.RG_Date.trim()),
    given: readCents(row.GivenCents),
    currency: baseCurrency,
    tiers: readText(row.CT_Num),
    instalment: {
      ecNo: row.EC_No,
      piece: readText(row.EC_RefPiece) || readText(row.EC_Piece),
      due: readDay(row.EC_Echeance),
      ...{ amount, currency },
    },
  };
}
