import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import type { Exclusion } from '../../../domain/relance/memory.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { HistoryLine } from '../../../use-cases/ports/history-store.ts';

interface Where {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
}

/** `exclusion-added`: who took what out, why and until when. */
export const addedLine = (where: Where, exclusion: Exclusion, now: Date): HistoryLine =>
  line('exclusion-added', where, exclusion, exclusion.by, now);

/** `exclusion-lifted`: who put back what whom had taken out. */
export const liftedLine = (where: Where, exclusion: Exclusion, by: Person, now: Date): HistoryLine =>
  line('exclusion-lifted', where, exclusion, by, now);

function line(act: string, where: Where, { id, ...facts }: Exclusion, by: Person, now: Date): HistoryLine {
  return { ...where, at: now.toISOString(), by, act, subject: id, facts };
}
