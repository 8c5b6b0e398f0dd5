import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { LevelCorrection } from '../../../domain/relance/memory.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { HistoryLine } from '../../../use-cases/ports/history-store.ts';

/** `level-corrected`: who said how many reminders count, and why; with the last letter of ours that it corrects. */
export const correctedLine = (
  { company, tiers, id }: { readonly company: CompanyCode; readonly tiers: TiersCode; readonly id: string },
  { by, at, ...facts }: LevelCorrection,
): HistoryLine => ({ company, tiers, at, by, act: 'level-corrected', subject: id, facts });
