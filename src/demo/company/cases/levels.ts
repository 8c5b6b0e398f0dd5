import { PAYS, stopped } from '../past/habit.ts';
import type { Scenario } from '../scenario.ts';

/** Days and levels at their edges. */
export const levelScenarios: readonly Scenario[] = [
  {
    code: 'AUJOURDHUI',
    name: 'Pépinières Hautefeuille SARL',
    cases: ['C1'],
    shows: 'Due today: not late',
    pays: PAYS.seasonally,
    play: (desk) => {
      desk.bill({ late: 0, amount: 1_020_00 });
    },
  },
  {
    code: 'HIER',
    name: 'Pépinières Bassefeuille SARL',
    cases: ['C2'],
    shows: 'Due yesterday: one day late, bracket 1–30',
    pays: PAYS.seasonally,
    play: (desk) => {
      desk.bill({ late: 1, amount: 1_020_00 });
    },
  },
  {
    code: 'DIXJOURS',
    name: 'Sellerie Montbrun SAS',
    cases: ['C3'],
    shows: 'Ten days late where level 1 starts at ten: today',
    play: (desk) => {
      desk.bill({ late: 10, amount: 588_00 });
    },
  },
  {
    code: 'NIVEAUX113',
    name: 'Fonderie Tréfimétal-Ouest SA',
    cases: ['D1'],
    shows: 'Invoices that reach levels 1, 1 and 3: one letter of level 3, each line with its own level',
    play: (desk) => {
      desk.bill({ late: 14, amount: 540_00 });
      desk.bill({ late: 18, amount: 816_00 });
      desk.bill({ late: 58, amount: 2_904_00, level: 2, remindedAgo: 15 });
    },
  },
  {
    code: 'SAGE2',
    name: 'Emboutissage Kerviel SAS',
    cases: [],
    shows: 'Sage itself counts two reminders: the next is level 3',
    play: (desk) => {
      desk.bill({ late: 46, amount: 1_632_00, level: 2, remindedAgo: 16 });
    },
  },
  {
    code: 'MISEDEM',
    name: 'Cartonnages Rivoire SARL',
    cases: [],
    shows: 'Three reminders and 75 days: the formal notice is next',
    pays: stopped(70, PAYS.aMonthLate),
    play: (desk) => {
      desk.bill({ late: 75, amount: 6_240_00, level: 3, remindedAgo: 20 });
    },
  },
  {
    code: 'MAXNIVEAU',
    name: 'Entreprise Cazenave SARL',
    cases: ['D6'],
    shows: 'The last level is reached: no more mails, a case to open',
    pays: stopped(125, PAYS.aMonthLate),
    play: (desk) => {
      desk.bill({ late: 130, amount: 4_446_00, level: 4, remindedAgo: 50 });
    },
  },
  {
    code: 'SAGE10',
    name: 'Manufacture Delpérier SA',
    cases: ['D6'],
    shows: 'Ten reminders in Sage, its own maximum',
    pays: stopped(295, PAYS.aMonthLate),
    play: (desk) => {
      desk.bill({ late: 300, amount: 972_00, level: 10, remindedAgo: 40 });
    },
  },
  {
    code: 'INTERVALLE',
    name: 'Robinetterie Valserine SAS',
    cases: ['D3'],
    shows: 'Reminded six days ago: too early for the next',
    play: (desk) => {
      desk.bill({ late: 34, amount: 1_476_00, level: 1, remindedAgo: 6 });
    },
  },
];
