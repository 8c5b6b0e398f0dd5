import { day } from '../../domain/day.ts';
import { DEFAULT_PENALTIES, type PenaltiesSetting } from '../../domain/penalties/penalties-setting.ts';
import { percent } from '../../domain/penalties/rates/rate.ts';
import type { RateRow } from '../../domain/penalties/rates/rate-row.ts';

/** Half-years of which no rate was published when this was written: made up, and marked so wherever they are shown. */
const MADE_UP: readonly RateRow[] = ['2026-07-01', '2027-01-01', '2027-07-01'].map((from) => ({
  from: day(from),
  refinancing: percent('2.15'),
  legal: percent('2.62'),
  source: 'Inventé pour la démonstration',
  mark: 'demonstration',
}));

/** A town hall pays as one; of all others nobody said who they are. */
export const DEMO_PENALTIES: PenaltiesSetting = {
  ...DEFAULT_PENALTIES,
  rates: [...DEFAULT_PENALTIES.rates, ...MADE_UP],
  payers: { HORSRAPPEL: 'public' },
};
