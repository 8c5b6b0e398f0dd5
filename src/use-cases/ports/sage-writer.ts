import type { OrderKind } from '../../domain/credit/sales-document.ts';
import type { TiersCode } from '../../domain/tiers/tiers.ts';

/** One value of one row of Sage. */
export type SageTarget =
  /** DO_Statut or an information libre of F_DOCENTETE, named in the company's settings. */
  | { readonly kind: 'order'; readonly order: OrderKind; readonly piece: string; readonly value: string }
  /** F_COMPTET.N_Risque. */
  | { readonly kind: 'risk-code'; readonly tiers: TiersCode; readonly value: number };

export type SageWriteResult =
  /** `before`: the value that was there, for the undo log. */
  | { readonly kind: 'written'; readonly before: string | null }
  /** It was so already: nothing written. */
  | { readonly kind: 'same' }
  /** Dry run: what would have been written over what. */
  | { readonly kind: 'dry-run'; readonly before: string | null }
  /** Open in Sage just now: try later. */
  | { readonly kind: 'locked' }
  /** No such row, more than one, no such column, or not the value that was expected: nothing written. */
  | { readonly kind: 'refused'; readonly why: 'no-row' | 'many-rows' | 'no-column' | 'changed' };

/**
 * Opt-in, one company's base. One row in one transaction, triggers on, after Sage's own lock was asked. Throws OutsideFault:
 * after `unknown`, look before writing again (writing the same value again is harmless).
 */
export interface SageWriter {
  readonly dryRun: boolean;
  /** `expected`: write only over this value; undefined writes over anything. */
  write(target: SageTarget, expected?: string | null): Promise<SageWriteResult>;
}
