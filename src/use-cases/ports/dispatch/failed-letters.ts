import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { DispatchList } from './dispatch-store.ts';

export interface FailedLetters {
  /**
   * Letters that stopped for certain on or after the instant, and that no other letter of the same kind, payer and currency followed;
   * the newest first, at most `limit`.
   */
  listFailed(companies: readonly CompanyCode[], since: Date, limit: number): Promise<DispatchList>;
}
