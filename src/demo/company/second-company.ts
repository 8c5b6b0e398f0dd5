import { cents } from '../../domain/cents.ts';
import { SERVICE } from './books/chart.ts';
import { PAYS } from './past/habit.ts';
import type { Scenario } from './scenario.ts';
import { SALESPERSON } from './sheet.ts';

/** Customers of the second company. Some codes exist in the first one too, for other firms: they are never merged (K1). */
export const SECOND_SCENARIOS: readonly Scenario[] = [
  {
    code: 'CHEQUES',
    name: "Chèques-Cadeaux de l'Ouest SAS",
    cases: ['K1'],
    shows: 'Same code as in the first company, another firm: one late invoice of 444,00',
    contacts: { [SERVICE.accounting]: 'Comptable' },
    pays: PAYS.threeWeeksLate,
    play: (desk) => {
      desk.bill({ late: 30, amount: 444_00, level: 1, remindedAgo: 12 });
    },
  },
  {
    code: 'MARTINFR',
    name: 'Martin Fruits SARL',
    cases: ['K1'],
    shows: 'Same code as in the first company, another firm: nothing late',
    pays: PAYS.promptly,
    play: (desk) => {
      desk.bill({ late: -8, amount: 612_00 });
    },
  },
  {
    code: 'HIER',
    name: 'Hiermann Conditionnement SA',
    cases: ['K1'],
    shows: 'Same code as in the first company, another firm: twelve days late',
    pays: PAYS.tenDaysLate,
    play: (desk) => {
      desk.bill({ late: 12, amount: 1_236_00 });
    },
  },
  {
    code: 'CARTONNEUX',
    name: "Cartons de l'Auxois SARL",
    cases: ['B2'],
    shows: 'A part payment in a base of an older release',
    pays: PAYS.threeWeeksLate,
    play: (desk) => {
      const bill = desk.bill({ late: 26, amount: 1_500_00 });
      desk.receive({ ago: 9, amount: 900_00, settles: [bill] });
    },
  },
  {
    code: 'PLAFONDFORT',
    name: 'Conserverie des Mauges SARL',
    cases: ['K1', 'H15'],
    shows: 'Orders count in the encours of this base: 11 400,00 over its plafond with the order, which is held',
    sheet: { limit: cents(6_000_00), salesperson: SALESPERSON.mathieu },
    pays: PAYS.aWeekLate,
    play: (desk, _random, sales) => {
      desk.bill({ late: 8, amount: 5_400_00 });
      const order = sales.order({ ago: 3, amount: 13_200_00, deliverIn: 6 });
      sales.deposit(order, { ago: 2, amount: 1_200_00 });
    },
  },
];
