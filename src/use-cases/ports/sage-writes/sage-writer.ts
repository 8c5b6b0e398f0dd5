import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { SageWriterSettings } from '../../../domain/credit/sage-writer-settings.ts';
import type { OrderKind } from '../../../domain/order-kind.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** One value of one row of Sage. Null: the NULL that was there before us, put back. */
export type SageTarget =
  /** DO_Statut or an information libre of F_DOCENTETE, named in the company's settings. */
  | { readonly kind: 'order'; readonly order: OrderKind; readonly piece: string; readonly value: string | null }
  /** F_COMPTET.N_Risque. */
  | { readonly kind: 'risk-code'; readonly tiers: TiersCode; readonly value: number | null };

/**
 * No such open order or customer, more than one, a column that is not there or not to be written, a value that it cannot hold,
 * or not the value that was expected.
 */
export type SageWriteRefusal = 'no-row' | 'many-rows' | 'no-column' | 'bad-value' | 'changed';

export type SageLook =
  | { readonly kind: 'found'; readonly value: string | null }
  | { readonly kind: 'refused'; readonly why: SageWriteRefusal };

export type SageWriteResult =
  /** `before`: the value that was there, for the undo log. */
  | { readonly kind: 'written'; readonly before: string | null }
  /** It was so already: nothing written. */
  | { readonly kind: 'same' }
  /** Dry run: what would have been written over what. */
  | { readonly kind: 'dry-run'; readonly before: string | null }
  /** Open in Sage just now: try later. */
  | { readonly kind: 'locked' }
  /** Nothing written. */
  | { readonly kind: 'refused'; readonly why: SageWriteRefusal };

/**
 * Opt-in, one company's base. One row in one transaction, triggers on, after Sage's own lock was asked. Throws OutsideFault:
 * after `unknown`, look before writing again (writing the same value again is harmless).
 */
export interface SageWriter {
  readonly dryRun: boolean;
  /** The value there now: kept before anything is written, so that it can be put back whatever happens. Writes nothing. */
  look(target: SageTarget): Promise<SageLook>;
  /** `expected`: write only over this value; undefined writes over anything. */
  write(target: SageTarget, expected?: string | null): Promise<SageWriteResult>;
}

/** Companies whose decisions are written back; no company is, unless its settings say so. */
export interface SageWriters {
  of(company: CompanyCode): { readonly writer: SageWriter; readonly settings: SageWriterSettings } | null;
}

/** A target's value as it is compared and kept. */
export const valueText = ({ value }: SageTarget): string | null => (value === null ? null : String(value));
