import type { RoomSetting } from '../company/room-setting.ts';
import type { Day } from '../day.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import { PUBLISHED_RATES } from './rates/published-rates.ts';
import { percent, type Rate } from './rates/rate.ts';
import type { RateRow } from './rates/rate-row.ts';

/**
 * Who pays: a firm (art. L441-10 C. com.), a public buyer (ECB + 8), or a private person, who owes neither these penalties nor the
 * indemnity. Sage has no field for it.
 */
export type PayerKind = 'entreprise' | 'public' | 'particulier';

/** A rate that was agreed, from a day on: of one customer, or (null) of all. */
export interface ContractRate {
  readonly from: Day;
  readonly rate: Rate;
  readonly tiers: TiersCode | null;
}

/** What a part payment pays first: the principal, as Sage's lettrage says it, or indemnity and interest (art. 1343-1 C. civ.). */
export type Imputation = 'principal-first' | 'interest-first';

/** What a company decided about late-payment penalties. */
export interface PenaltiesSetting {
  readonly rates: readonly RateRow[];
  /** Points over the ECB's rate. */
  readonly margins: { readonly entreprise: Rate; readonly public: Rate };
  readonly contractRates: readonly ContractRate[];
  readonly imputation: Imputation;
  /** By customer; others are of `defaultPayer`, and it is said that nobody said so. */
  readonly payers: Readonly<Record<TiersCode, PayerKind>>;
  readonly defaultPayer: PayerKind;
}

/**
 * What applies where a company decided nothing else. Principal first: interest that was never claimed is in no account, and the
 * lettrage in Sage sets payments against the invoice.
 */
export const DEFAULT_PENALTIES: PenaltiesSetting = {
  rates: PUBLISHED_RATES,
  margins: { entreprise: percent('10'), public: percent('8') },
  contractRates: [],
  imputation: 'principal-first',
  payers: {},
  defaultPayer: 'entreprise',
};

export const PENALTIES: RoomSetting<PenaltiesSetting> = { key: 'penalties', byDefault: DEFAULT_PENALTIES };

/** Who owes neither these penalties nor the indemnity. */
export type Exemption = 'particulier' | 'sage';

/** Why nothing is asked: a private person (case G7), or the customer's sheet in Sage says so (CT_NotPenal). Null: it is asked. */
export function exemptionOf(
  setting: PenaltiesSetting,
  { code, notPenalised }: { readonly code: TiersCode; readonly notPenalised: boolean },
): Exemption | null {
  if (payerOf(setting, code).kind === 'particulier') return 'particulier';
  return notPenalised ? 'sage' : null;
}

/** Who pays, and whether somebody said so. */
export interface Payer {
  readonly kind: PayerKind;
  readonly said: boolean;
}

export function payerOf({ payers, defaultPayer }: PenaltiesSetting, tiers: TiersCode): Payer {
  const said = Object.hasOwn(payers, tiers) ? payers[tiers] : undefined;
  return { kind: said ?? defaultPayer, said: said !== undefined };
}
