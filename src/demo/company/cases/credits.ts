import { PAYS } from '../past/habit.ts';
import type { Scenario } from '../scenario.ts';

/** What is really owed: receipts, credit notes, instalments, bounced payments, rounding. */
export const creditScenarios: readonly Scenario[] = [
  {
    code: 'NONAFFECTE',
    name: 'Établissements Corbineau SAS',
    cases: ['B3'],
    shows: '1 000 late and a receipt of 1 000 that nobody allocated: no letter, a person is told',
    play: (desk) => {
      desk.bill({ late: 30, amount: 1_000_00 });
      desk.receive({ ago: 5, amount: 1_000_00 });
    },
  },
  {
    code: 'ACOMPTE300',
    name: "Verrerie du Val d'Ajol SARL",
    cases: ['B4'],
    shows: '1 000 late and a receipt of 300 not allocated: the letter asks for 700 and shows why',
    play: (desk) => {
      desk.bill({ late: 30, amount: 1_000_00 });
      desk.receive({ ago: 5, amount: 300_00 });
    },
  },
  {
    code: 'AVOIR1200',
    name: 'Imprimerie Lavergne SA',
    cases: ['B5'],
    shows: 'A credit note of 1 200 against 1 000 late: nothing is asked',
    play: (desk) => {
      desk.bill({ late: 30, amount: 1_000_00 });
      desk.bill({ late: 12, terms: 0, amount: -1_200_00 });
    },
  },
  {
    code: 'CENTIMES',
    name: 'Quincaillerie Le Bihan SARL',
    cases: ['B6'],
    shows: '0,09 left of an invoice after rounding: under the tolerance, no letter',
    play: (desk) => {
      const bill = desk.bill({ late: 45, amount: 250_09 });
      desk.receive({ ago: 40, amount: 250_00, settles: [bill] });
    },
  },
  {
    code: 'ONZECENT',
    name: 'Quincaillerie Le Bras SARL',
    cases: ['B6', 'B10'],
    shows: '0,11 left of an invoice: listed, and below the minimum of a letter',
    play: (desk) => {
      const bill = desk.bill({ late: 45, amount: 250_11 });
      desk.receive({ ago: 40, amount: 250_00, settles: [bill] });
    },
  },
  {
    code: 'MINIMUM',
    name: 'Bureau Vallée-Noire SARL',
    cases: ['B10'],
    shows: '15,00 late, exactly the minimum of a letter: it leaves',
    play: (desk) => {
      desk.bill({ late: 21, amount: 15_00 });
    },
  },
  {
    code: 'SANSECH',
    name: "Transports d'Armorique SAS",
    cases: ['B7'],
    shows: 'An invoice without due date: counted in the balance, in no letter, listed apart',
    play: (desk) => {
      desk.bill({ late: 50, amount: 840_00, withoutDue: true });
    },
  },
  {
    code: 'IMPAYE',
    name: 'Brasserie des Deux-Écluses SARL',
    cases: ['B8'],
    shows: 'The payment bounced: the invoice is owed again and goes on after its level 1',
    pays: PAYS.threeWeeksLate,
    play: (desk) => {
      const bill = desk.bill({ late: 48, amount: 1_380_00, level: 1, remindedAgo: 30 });
      const receipt = desk.receive({ ago: 26, amount: 1_380_00, settles: [bill] });
      desk.bounce(12, receipt);
    },
  },
  {
    code: 'ECHEANCES',
    name: 'Constructions Ménétrier SAS',
    cases: ['B11'],
    shows: 'One invoice in three instalments of 2 000: only the first is late',
    play: (desk) => {
      desk.billInstalments(65, [
        { late: 35, amount: 2_000_00 },
        { late: -10, amount: 2_000_00 },
        { late: -55, amount: 2_000_00 },
      ]);
    },
  },
  {
    code: 'AVANCE',
    name: 'Piscines Rochebrune SARL',
    cases: ['H16'],
    shows:
      'A late invoice wholly covered by the acompte on its own order (4191): not late, and the rest of the order passes',
    pays: PAYS.seasonally,
    play: (_desk, _random, sales) => {
      const order = sales.order({ ago: 62, amount: 4_140_00, deliverIn: 6 });
      sales.deposit(order, { ago: 60, amount: 1_800_00, posted: true });
      sales.post(sales.invoice(sales.deliver(order, { ago: 48, amount: 1_500_00 }), { ago: 46 }), 16);
    },
  },
  {
    code: 'AVOIRLETTRE',
    name: 'Scierie Grandclément SA',
    cases: ['B9'],
    shows: 'Reminded, then cancelled by a credit note lettered with it: nothing more is asked',
    play: (desk) => {
      const bill = desk.bill({ late: 42, amount: 912_00, level: 1, remindedAgo: 25 });
      const credit = desk.bill({ late: 8, terms: 0, amount: -912_00 });
      desk.letter([bill, credit]);
    },
  },
];
