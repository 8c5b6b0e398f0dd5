import { cents } from '../../../../domain/cents.ts';
import { PAYS } from '../../past/habit.ts';
import type { Scenario } from '../../scenario.ts';
import { SALESPERSON } from '../../sheet.ts';

/** Plafonds and what is ordered against them. The base of ALPHA counts solde, factures and livraisons. */
export const limitScenarios: readonly Scenario[] = [
  {
    code: 'PLAFONDPEU',
    name: 'Serres de la Maulde SARL',
    cases: ['H15'],
    shows: 'The order takes it 1 850,00 over its plafond: à surveiller',
    sheet: { limit: cents(10_000_00), salesperson: SALESPERSON.mathieu },
    pays: PAYS.seasonally,
    play: (desk, _random, sales) => {
      desk.bill({ late: -12, amount: 8_400_00 });
      sales.order({ ago: 3, amount: 3_450_00, deliverIn: 7 });
    },
  },
  {
    code: 'PLAFONDFORT',
    name: 'Ascenseurs Lormont SAS',
    cases: ['H15', 'I8'],
    shows: 'Already 2 400,00 over with its delivery, 9 360,00 over with the order: held',
    sheet: { limit: cents(12_000_00), insurance: cents(8_000_00), salesperson: SALESPERSON.geraldine },
    pays: PAYS.everLater,
    play: (desk, _random, sales) => {
      desk.bill({ late: 34, amount: 6_900_00, level: 1, remindedAgo: 13 });
      desk.bill({ late: -6, amount: 4_200_00 });
      sales.deliver(sales.order({ ago: 11, amount: 3_300_00 }), { ago: 8 });
      sales.order({ ago: 2, amount: 6_960_00, deliverIn: 4, reference: 'PO-88213' });
    },
  },
  {
    code: 'PLAFONDEXACT',
    name: 'Boulonnerie Saint-Junien SA',
    cases: ['H3'],
    shows: 'With the order, exactly at its plafond: within, as this company chose',
    sheet: { limit: cents(10_000_00), salesperson: SALESPERSON.olivier },
    pays: PAYS.promptly,
    play: (desk, _random, sales) => {
      desk.bill({ late: -4, amount: 6_500_00 });
      sales.order({ ago: 5, amount: 3_500_00, deliverIn: 10 });
    },
  },
  {
    code: 'ILLIMITE',
    name: 'Chantiers Navals du Trieux SA',
    cases: ['H10'],
    shows: 'A plafond of 0 is « illimité » in this company: the order passes',
    sheet: { limit: cents(0), salesperson: SALESPERSON.elodie },
    pays: PAYS.byBill,
    play: (desk, _random, sales) => {
      desk.bill({ late: -20, amount: 18_000_00 });
      sales.order({ ago: 6, amount: 9_600_00, deliverIn: 15 });
    },
  },
  {
    code: 'DISPONIBLE',
    name: 'Aéro Composites Bigorre SAS',
    cases: ['H4'],
    shows: '124 467,50 available, an order of 37 766,25: passes; what a closed order left counts nowhere',
    sheet: { limit: cents(200_000_00), insurance: cents(150_000_00), salesperson: SALESPERSON.geraldine },
    pays: PAYS.byBill,
    play: (desk, _random, sales) => {
      desk.bill({ late: -25, amount: 75_532_50 });
      sales.close(sales.order({ ago: 40, amount: 960_00 }));
      sales.order({ ago: 4, amount: 37_766_25, deliverIn: 20 });
    },
  },
  {
    code: 'TROPPERCU',
    name: 'Tissages Lodève SARL',
    cases: ['H11'],
    shows: 'Paid 500,00 too much: 8 500,00 available under a plafond of 8 000,00, an order of 8 100,00 passes',
    sheet: { limit: cents(8_000_00), salesperson: SALESPERSON.noemie },
    pays: PAYS.promptly,
    play: (desk, _random, sales) => {
      const bill = desk.bill({ late: 20, amount: 2_000_00 });
      desk.receive({ ago: 18, amount: 2_000_00, settles: [bill] });
      desk.receive({ ago: 9, amount: 500_00 });
      sales.order({ ago: 2, amount: 8_100_00, deliverIn: 9 });
    },
  },
  {
    code: 'GROSSECOMMANDE',
    name: 'Travaux Publics Vauclusiens SA',
    cases: ['I2'],
    shows: 'An order of 34 560,00, 12 560,00 over the plafond: above what the credit manager may release',
    sheet: { limit: cents(60_000_00), insurance: cents(45_000_00), salesperson: SALESPERSON.elodie },
    pays: PAYS.aWeekLate,
    play: (desk, _random, sales) => {
      desk.bill({ late: 6, amount: 14_640_00, terms: 45 });
      desk.bill({ late: -24, amount: 23_360_00, terms: 45 });
      sales.order({ ago: 1, amount: 34_560_00, deliverIn: 12, reference: 'Marché 2214' });
    },
  },
  {
    code: 'QUATREYEUX',
    name: 'Plomberie Kermadec EURL',
    cases: ['I1'],
    shows: 'An order that the credit manager took herself, 5 400,00 over: somebody else must release it',
    sheet: { limit: cents(9_000_00), salesperson: SALESPERSON.nadia },
    pays: PAYS.promptly,
    play: (desk, _random, sales) => {
      desk.bill({ late: 3, amount: 7_920_00 });
      sales.order({ ago: 1, amount: 6_480_00, deliverIn: 6 });
    },
  },
];
