import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Day } from '../../domain/day.ts';
import type { NoRate, Penalties } from '../../domain/penalties/penalties.ts';
import type { Imputation } from '../../domain/penalties/penalties-setting.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';

/** The penalties of one customer as of a day, or which rates they lack. */
export interface PenaltiesView {
  readonly kind: 'view';
  readonly company: { readonly code: CompanyCode; readonly name: string };
  readonly tiers: { readonly code: TiersCode; readonly name: string };
  readonly asOf: Day;
  readonly imputation: Imputation;
  readonly answer: Penalties | NoRate;
  /** When Sage was read. */
  readonly readAt: Date;
}
