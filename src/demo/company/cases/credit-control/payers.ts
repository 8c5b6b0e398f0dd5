import { cents } from '../../../../domain/cents.ts';
import { CURRENCY_RANK, SERVICE } from '../../books/chart.ts';
import { PAYS } from '../../past/habit.ts';
import type { Scenario } from '../../scenario.ts';
import { SALESPERSON } from '../../sheet.ts';

const { USD } = CURRENCY_RANK;
const ABROAD = { language: 2, country: 'États-Unis', siret: '', currencyRank: USD };
const PAYABLE = { [SERVICE.accounting]: 'Accounts payable' };

/** Branches that somebody else pays for, and orders in another currency. */
export const payerScenarios: readonly Scenario[] = [
  {
    code: 'SIEGE',
    name: 'Groupe Tournebride SA',
    cases: ['H5'],
    shows: 'Pays for its branches: its encours holds what they ordered and received',
    sheet: { limit: cents(30_000_00), insurance: cents(20_000_00), salesperson: SALESPERSON.hugo },
    contacts: { [SERVICE.recovery]: 'Trésorier' },
    pays: PAYS.aWeekLate,
    play: (desk) => {
      desk.bill({ late: 7, amount: 9_600_00 });
      desk.bill({ late: -16, amount: 12_000_00 });
    },
  },
  {
    code: 'AGENCENORD',
    name: 'Tournebride Nord SARL',
    cases: ['H5', 'H9'],
    shows: 'A branch: its delivery of 4 800,00 counts with the payer',
    sheet: { payer: 'SIEGE', limit: cents(0), salesperson: SALESPERSON.hugo },
    play: (_desk, _random, sales) => {
      sales.deliver(sales.order({ ago: 14, amount: 4_800_00 }), { ago: 8 });
    },
  },
  {
    code: 'AGENCESUD',
    name: 'Tournebride Sud SARL',
    cases: ['H5'],
    shows: 'A branch: its order of 9 240,00 takes the payer 5 640,00 over, and is held',
    sheet: { payer: 'SIEGE', limit: cents(0), salesperson: SALESPERSON.hugo },
    play: (_desk, _random, sales) => {
      sales.order({ ago: 2, amount: 9_240_00, deliverIn: 5, reference: 'SUD-0317' });
    },
  },
  {
    code: 'USDTAUX',
    name: 'Lakeshore Tooling Inc',
    cases: ['H12'],
    shows: 'An order of 14 000,00 US$ at the rate of its day, 11 932,16 €: passes',
    sheet: { ...ABROAD, town: 'Milwaukee WI', postcode: '53202', limit: cents(40_000_00) },
    contacts: PAYABLE,
    pays: PAYS.promptly,
    play: (desk, _random, sales) => {
      desk.bill({ late: -18, amount: 6_818_38, foreign: { rank: USD, amount: 8_000_00 } });
      sales.order({ ago: 3, amount: 11_932_16, deliverIn: 18, currency: { rank: USD, rate: '1.173300' } });
    },
  },
  {
    code: 'USDSANSTAUX',
    name: 'Prairie Fasteners LLC',
    cases: ['H12'],
    shows: 'An order in dollars for which nobody entered a rate: says so, and is never « OK »',
    sheet: {
      ...ABROAD,
      town: 'Omaha NE',
      postcode: '68102',
      limit: cents(25_000_00),
      salesperson: SALESPERSON.mathieu,
    },
    contacts: PAYABLE,
    pays: PAYS.aWeekLate,
    play: (desk, _random, sales) => {
      desk.bill({ late: -7, amount: 4_261_48, foreign: { rank: USD, amount: 5_000_00 } });
      sales.order({ ago: 2, amount: 8_400_00, deliverIn: 21, currency: { rank: USD, rate: '0' } });
    },
  },
];
