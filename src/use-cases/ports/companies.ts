import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { UnpostedReader } from './bank/unposted-reader.ts';
import type { CreditReader } from './credit/credit-reader.ts';
import type { HistoryReader } from './figures/history-reader.ts';
import type { SegmentReader } from './plans/segment-reader.ts';
import type { RecoveryReader } from './recovery/recovery-reader.ts';
import type { SageReader } from './sage-reader.ts';
import type { LabelReader } from './statements/label-reader.ts';
import type { InvoiceReader } from './tiers/invoice-reader.ts';

/** The registry of companies and the Sage base of each. */
export interface Companies {
  list(): readonly Company[];
  get(code: CompanyCode): Company | undefined;
  sage(
    code: CompanyCode,
  ): SageReader &
    CreditReader &
    HistoryReader &
    InvoiceReader &
    LabelReader &
    RecoveryReader &
    SegmentReader &
    UnpostedReader;
}
