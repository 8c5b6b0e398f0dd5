import type { Bill } from '../desk.ts';
import { PAYS } from '../past/habit.ts';
import type { Random } from '../random.ts';
import type { Scenario } from '../scenario.ts';

/** How many open items the large account holds. */
const LARGE_ACCOUNT_ITEMS = 3_000;
const INVOICES_A_DAY = 30;

/** Thirty small invoices a delivery day, for a hundred days; the older ones are late. */
export const largeScenarios: readonly Scenario[] = [
  {
    code: 'GROSCOMPTE',
    name: "Centrale d'Achats du Grand Ouest SA",
    cases: ['L1'],
    shows: 'Three thousand open items',
    pays: PAYS.fromLateToLater,
    play: (desk, random) => {
      const days = LARGE_ACCOUNT_ITEMS / INVOICES_A_DAY;
      for (let ago = days; ago > 0; ago -= 1) desk.billMany(ago, oneDay(ago, random));
    },
  },
];

const oneDay = (ago: number, random: Random): Bill[] =>
  Array.from({ length: INVOICES_A_DAY }, () => ({ late: ago - 45, amount: random.between(12_00, 96_00) }));
