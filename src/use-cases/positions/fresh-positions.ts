import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Currency } from '../../domain/company/currency.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import { POSITIONS } from '../../domain/positions/positions-setting.ts';
import type { Clock } from '../ports/clock.ts';
import type { PositionReader } from '../ports/positions/position-store.ts';
import { rulesOf } from './basis.ts';

/** Where the numbers of a company's part of a list come from. */
export type Source =
  /** Its kept positions, as Sage was read then. */
  | { readonly kind: 'kept'; readonly readAt: Date; readonly currency: Currency }
  /** Sage itself, now. `instead`: positions are kept, but are too old to be shown. */
  | { readonly kind: 'live'; readonly instead: boolean };

const MINUTE_MS = 60_000;

/**
 * Positions are shown as long as the last pass is young enough, looked from today and was made by the rules and settings of now: one
 * from before midnight does not know the lines that are dated today.
 */
export async function findSource(
  { positions, clock }: { readonly positions: Pick<PositionReader, 'readPositionState'>; readonly clock: Clock },
  company: Company,
): Promise<Source> {
  const state = await positions.readPositionState(company.code);
  if (state === null || state.readAt === null) return { kind: 'live', instead: false };
  const readAt = new Date(state.readAt);
  const ageMs = clock.now().getTime() - readAt.getTime();
  const isYoung = ageMs < settingOf(company, POSITIONS).maxAgeMinutes * MINUTE_MS;
  const isOfToday = state.asOf === clock.today() && state.rules === rulesOf(company);
  return isYoung && isOfToday ? { kind: 'kept', readAt, currency: state.currency } : { kind: 'live', instead: true };
}

/** How fresh a list of several companies is. */
export interface ListRead {
  /** When Sage was read of the part that is oldest. */
  readonly readAt: Date;
  /** Companies read in Sage itself, where that is not how all are read as a matter of course. */
  readonly live: readonly CompanyCode[];
}

/** `now`: when what is read live was read. */
export function listRead(
  parts: readonly { readonly company: CompanyCode; readonly source: Source }[],
  now: Date,
): ListRead {
  const kept = parts.flatMap(({ source }) => (source.kind === 'kept' ? source.readAt.getTime() : []));
  const readAt = new Date(Math.min(now.getTime(), ...kept));
  const live = parts.filter(({ source }) => source.kind === 'live' && (kept.length > 0 || source.instead));
  return { readAt, live: live.map(({ company }) => company) };
}

/** How fresh what was read of one company is: when Sage was read, by the last pass over positions or now. */
export interface PartRead {
  readonly at: Date;
  readonly from: 'positions' | 'sage';
}

export const partRead = (source: Source, now: Date): PartRead =>
  source.kind === 'kept' ? { at: source.readAt, from: 'positions' } : { at: now, from: 'sage' };
