import { ACCOUNT, MODE } from '../books/chart.ts';
import { PAYS, stopped } from '../past/habit.ts';
import type { Scenario } from '../scenario.ts';

/** Accounts other than 411, journals that do not count, and payments that we collect ourselves. */
export const accountScenarios: readonly Scenario[] = [
  {
    code: 'EFFETS',
    name: 'Textiles du Haut-Forez SAS',
    cases: [],
    shows: 'An accepted bill on 413, not mature: shown apart, not reminded; and an ordinary late invoice',
    sheet: { mode: MODE.bill },
    pays: PAYS.byBill,
    play: (desk) => {
      desk.move(8, desk.bill({ late: -20, amount: 3_600_00, mode: MODE.bill }), ACCOUNT.bills);
      desk.bill({ late: 26, amount: 720_00, mode: MODE.transfer });
    },
  },
  {
    code: 'DOUTEUX',
    name: 'Discothèque Le Mistral SARL',
    cases: [],
    shows: 'Moved to 416: shown, never reminded by us',
    pays: stopped(205, PAYS.aMonthLate),
    play: (desk) => {
      desk.move(60, desk.bill({ late: 210, amount: 5_160_00, level: 4, remindedAgo: 90 }), ACCOUNT.doubtful);
    },
  },
  {
    code: 'AETABLIR',
    name: 'Ingénierie Malaurie SAS',
    cases: [],
    shows: 'An invoice to be issued on 418: not owed yet, in no total',
    play: (desk) => {
      desk.accrue(9, 2_400_00);
      desk.bill({ late: 17, amount: 660_00 });
    },
  },
  {
    code: 'SITUATION',
    name: 'Papeterie Chanteclair SARL',
    cases: [],
    shows: 'Lines in a journal of situation never count: it owes nothing',
    play: (desk) => {
      const paid = desk.bill({ late: 25, amount: 540_00 });
      desk.receive({ ago: 24, amount: 540_00, settles: [paid] });
      desk.simulate(15, 9_999_00);
    },
  },
  {
    code: 'PRELEVE',
    name: 'Laverie Blanc-Mesnil EURL',
    cases: [],
    shows: 'We collect by direct debit: three days late is within the grace',
    sheet: { mode: MODE.directDebit },
    pays: PAYS.whenCollected,
    play: (desk) => {
      desk.bill({ late: 3, amount: 288_00, mode: MODE.directDebit });
    },
  },
  {
    code: 'PRELREJET',
    name: 'Garage du Vieux-Moulin SARL',
    cases: ['B8'],
    shows: 'A direct debit came back: past the grace, it is reminded',
    sheet: { mode: MODE.directDebit },
    pays: PAYS.whenCollected,
    play: (desk) => {
      const bill = desk.bill({ late: 19, amount: 456_00, mode: MODE.directDebit });
      desk.bounce(11, desk.receive({ ago: 19, amount: 456_00, settles: [bill] }));
    },
  },
];
