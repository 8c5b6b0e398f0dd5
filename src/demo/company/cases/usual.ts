import { CURRENCY_RANK, MODE, SERVICE } from '../books/chart.ts';
import { PAYS } from '../past/habit.ts';
import type { Scenario } from '../scenario.ts';

const { USD } = CURRENCY_RANK;
const RECOVERY = { [SERVICE.recovery]: 'Responsable règlements' };
const ACCOUNTING = { [SERVICE.accounting]: 'Comptable fournisseurs' };

/** The main example, and customers that a name alone does not tell apart. */
export const usualScenarios: readonly Scenario[] = [
  {
    code: 'DUPONT',
    name: 'Dupont & Fils SARL',
    cases: ['B2', 'D1', 'D10', 'E1'],
    shows: 'Seven late invoices at several ages, one of 1 000 paid for 600, one not due yet; the letter is of level 2',
    sheet: { town: 'Nantes', postcode: '44000', salesperson: 1 },
    contacts: { ...RECOVERY, ...ACCOUNTING, [SERVICE.purchasing]: 'Acheteur' },
    pays: PAYS.everLater,
    play: (desk) => {
      const old = desk.bill({ late: 160, amount: 1_830_00 });
      desk.receive({ ago: 131, amount: 1_830_00, settles: [old] });
      const previous = [
        desk.bill({ late: 120, amount: 642_30 }),
        desk.bill({ late: 105, amount: 2_208_00, terms: 45 }),
      ] as const;
      desk.receive({ ago: 98, amount: 2_850_30, settles: previous });
      desk.bill({ late: 52, amount: 2_460_00, terms: 45, level: 1, remindedAgo: 20 });
      const partly = desk.bill({ late: 41, amount: 1_000_00, level: 1, remindedAgo: 20 });
      desk.receive({ ago: 13, amount: 600_00, settles: [partly] });
      desk.bill({ late: 33, amount: 738_48, level: 1, remindedAgo: 20 });
      desk.bill({ late: 27, amount: 1_195_20 });
      desk.bill({ late: 18, amount: 312_00 });
      desk.bill({ late: 12, amount: 4_080_00, terms: 45 });
      desk.bill({ late: 4, amount: 567_90 });
      desk.bill({ late: -15, amount: 1_521_60 });
    },
  },
  {
    code: 'MARTINFR',
    name: 'Martin Frères SA',
    cases: ['D4'],
    shows: 'One of several names that hold « Martin »; 100 days late and never reminded: starts at level 1',
    contacts: ACCOUNTING,
    pays: PAYS.promptly,
    play: (desk) => {
      desk.bill({ late: 100, amount: 3_276_00 });
    },
  },
  {
    code: 'MARTINBAT',
    name: 'Martin Bâtiment SARL',
    cases: ['D3'],
    shows: 'Reminded two days ago for one invoice, another one reaches level 1 today: it is not lost',
    contacts: RECOVERY,
    pays: PAYS.tenDaysLate,
    play: (desk) => {
      desk.bill({ late: 24, amount: 1_740_00, level: 1, remindedAgo: 2 });
      desk.bill({ late: 10, amount: 986_40 });
    },
  },
  {
    code: 'STMARTIN',
    name: 'Chaudronnerie Saint-Martin SAS',
    cases: ['C3'],
    shows: 'Nine days late where level 1 starts at ten: not yet',
    pays: PAYS.tenDaysLate,
    play: (desk) => {
      desk.bill({ late: 9, amount: 1_104_00 });
    },
  },
  {
    code: 'MARTINEAU',
    name: "Martineau de l'Étang EURL",
    cases: [],
    shows: 'Another « Martin », who owes nothing',
    pays: PAYS.promptly,
    play: (desk) => {
      const paid = desk.bill({ late: 15, amount: 480_00 });
      desk.receive({ ago: 16, amount: 480_00, settles: [paid] });
    },
  },
  {
    code: 'OREILLY',
    name: "O'Reilly Engineering Ltd",
    cases: ['E7'],
    shows: 'Writes in English: subject, body, letter, amounts and dates',
    sheet: { language: 2, country: 'Irlande', postcode: 'D02', town: 'Dublin', street: '14 Merchants Quay', siret: '' },
    contacts: { [SERVICE.accounting]: 'Accounts payable' },
    pays: PAYS.threeWeeksLate,
    play: (desk) => {
      desk.bill({ late: 31, amount: 5_400_00, level: 1, remindedAgo: 14 });
      desk.bill({ late: 11, amount: 2_118_00 });
    },
  },
  {
    code: 'HARPER',
    name: 'Harper Industrial Supplies Inc',
    cases: ['G10'],
    shows: 'Owes 24 530,36 US$ booked for 20 907,15 €: the letter is in dollars',
    sheet: {
      language: 2,
      country: 'États-Unis',
      town: 'Cleveland OH',
      postcode: '44114',
      siret: '',
      currencyRank: USD,
    },
    contacts: { [SERVICE.accounting]: 'Accounts payable' },
    pays: PAYS.threeWeeksLate,
    play: (desk) => {
      desk.bill({ late: 29, amount: 20_907_15, foreign: { rank: USD, amount: 24_530_36 } });
    },
  },
  {
    code: 'DELACOTE',
    name: 'Delacôte International SAS',
    cases: ['D2'],
    shows: 'Owes in euros and in dollars: two letters, never one total; the dollar receipt touches only dollars',
    contacts: ACCOUNTING,
    pays: PAYS.tenDaysLate,
    play: (desk) => {
      desk.bill({ late: 20, amount: 1_896_00 });
      desk.bill({ late: 22, amount: 3_409_19, foreign: { rank: USD, amount: 4_000_00 } });
      desk.receive({ ago: 6, amount: 426_15, foreign: { rank: USD, amount: 500_00 } });
    },
  },
  {
    code: 'CHEQUES',
    name: 'Aux Bons Chèques SNC',
    cases: [],
    shows: 'Pays by cheque and in cash, always late',
    sheet: { mode: MODE.cheque },
    pays: PAYS.aMonthLate,
    play: (desk) => {
      const first = desk.bill({ late: 70, amount: 366_00 });
      desk.receive({ ago: 31, amount: 366_00, settles: [first], mode: MODE.cash });
      desk.bill({ late: 14, amount: 402_60, mode: MODE.cheque });
    },
  },
];
