import { cents } from '../../../../domain/cents.ts';
import { RISK } from '../../commerce/settings-rows.ts';
import { PAYS } from '../../past/habit.ts';
import type { Scenario } from '../../scenario.ts';
import { CONTROL, SALESPERSON } from '../../sheet.ts';

/** Customers that Sage itself calls blocked, or whose risk code speaks for them. */
export const blockedScenarios: readonly Scenario[] = [
  {
    code: 'BLOQUE',
    name: 'Charpentes Vernhes SARL',
    cases: ['H13', 'I1'],
    shows: 'A blocked account: the order of 7 236,00 is held; the quote and the payment are not',
    sheet: { control: CONTROL.blocked, limit: cents(15_000_00), salesperson: SALESPERSON.elodie },
    pays: PAYS.everLater,
    play: (desk, _random, sales) => {
      desk.bill({ late: 48, amount: 4_860_00, level: 2, remindedAgo: 12 });
      desk.receive({ ago: 4, amount: 1_000_00 });
      sales.quote({ ago: 6, amount: 2_400_00 });
      sales.order({ ago: 2, amount: 7_236_00, deliverIn: 5, reference: 'CDE 4471' });
    },
  },
  {
    code: 'EXPEDIE',
    name: 'Menuiserie Castelnou SAS',
    cases: ['H9'],
    shows: 'A blocked account whose goods were shipped before: the delivery can still be invoiced, nothing is held',
    sheet: { control: CONTROL.blocked, limit: cents(12_000_00), salesperson: SALESPERSON.mathieu },
    pays: PAYS.everLater,
    play: (desk, _random, sales) => {
      desk.bill({ late: 63, amount: 2_904_00, level: 3, remindedAgo: 16 });
      sales.deliver(sales.order({ ago: 9, amount: 3_480_00 }), { ago: 6 });
    },
  },
  {
    code: 'CODEBLOQUER',
    name: 'Peintures Astarac SARL',
    cases: ['H15'],
    shows: 'Risk code « A bloquer »: held although well within the plafond',
    sheet: {
      control: CONTROL.riskCode,
      riskRank: RISK.block,
      limit: cents(20_000_00),
      salesperson: SALESPERSON.olivier,
    },
    pays: PAYS.aMonthLate,
    play: (desk, _random, sales) => {
      desk.bill({ late: 9, amount: 2_280_00 });
      sales.order({ ago: 1, amount: 3_984_00, deliverIn: 8 });
    },
  },
  {
    code: 'CODESURVEILLER',
    name: 'Isolation Bressuire SAS',
    cases: ['H15'],
    shows: 'Risk code « A surveiller »: told, not held',
    sheet: {
      control: CONTROL.riskCode,
      riskRank: RISK.watch,
      limit: cents(20_000_00),
      salesperson: SALESPERSON.noemie,
    },
    pays: PAYS.threeWeeksLate,
    play: (desk, _random, sales) => {
      desk.bill({ late: -11, amount: 3_120_00 });
      sales.order({ ago: 4, amount: 1_896_00, deliverIn: 3 });
    },
  },
];
