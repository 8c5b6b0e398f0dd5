import { cents } from '../../../../domain/cents.ts';
import { PAYS } from '../../past/habit.ts';
import type { Scenario } from '../../scenario.ts';
import { SALESPERSON } from '../../sheet.ts';

/** Orders on their way to an invoice, and what was paid on them. */
export const documentScenarios: readonly Scenario[] = [
  {
    code: 'BLFACTURE',
    name: 'Fromageries Chambaran SAS',
    cases: ['H1'],
    shows:
      'A delivery of 1 000,00 invoiced for 1 000,00: counted once; the invoice posted yesterday is in the ledger alone',
    sheet: { limit: cents(5_000_00) },
    play: (_desk, _random, sales) => {
      sales.invoice(sales.deliver(sales.order({ ago: 12, amount: 1_000_00 }), { ago: 9 }), { ago: 3 });
      sales.post(sales.invoice(sales.deliver(sales.order({ ago: 15, amount: 600_00 }), { ago: 12 }), { ago: 1 }), -29);
    },
  },
  {
    code: 'LIVRAISONPART',
    name: 'Literie Montbardoise SARL',
    cases: ['H2'],
    shows: 'An order of 3 000,00, 1 000,00 of it delivered, 400,00 of that invoiced: 2 000 + 600 + 400',
    sheet: { limit: cents(8_000_00) },
    play: (_desk, _random, sales) => {
      const order = sales.order({ ago: 10, amount: 3_000_00, deliverIn: 6, unvalued: 45_00 });
      sales.invoice(sales.deliver(order, { ago: 6, amount: 1_000_00 }), { ago: 2, amount: 400_00 });
    },
  },
  {
    code: 'PREPARATION',
    name: 'Minoterie du Haut-Anjou SA',
    cases: ['H17'],
    shows: 'Goods are being prepared for 5 568,00, which takes it 5 508,00 over: the preparation is held',
    sheet: { limit: cents(6_000_00), salesperson: SALESPERSON.noemie },
    pays: PAYS.tenDaysLate,
    play: (desk, _random, sales) => {
      desk.bill({ late: 14, amount: 5_940_00 });
      sales.prepare(sales.order({ ago: 5, amount: 5_568_00, deliverIn: 1 }), { ago: 1 });
    },
  },
  {
    code: 'PREPAYE',
    name: 'Jardins de Trévarez SARL',
    cases: ['H8'],
    shows: 'Over its plafond, but the order is paid in full in advance: passes',
    sheet: { limit: cents(5_000_00) },
    pays: PAYS.seasonally,
    play: (desk, _random, sales) => {
      desk.bill({ late: 5, amount: 6_120_00 });
      sales.deposit(sales.order({ ago: 3, amount: 4_320_00, deliverIn: 4 }), { ago: 2, amount: 4_320_00 });
    },
  },
  {
    code: 'PARTPREPAYE',
    name: 'Confiserie Pontivyenne SAS',
    cases: ['H8', 'H15'],
    shows: 'An order of 6 000,00 with an acompte of 2 000,00 takes it 2 600,00 over: à surveiller',
    sheet: { limit: cents(7_000_00), salesperson: SALESPERSON.olivier },
    pays: PAYS.promptly,
    play: (desk, _random, sales) => {
      desk.bill({ late: -9, amount: 5_600_00 });
      sales.deposit(sales.order({ ago: 4, amount: 6_000_00, deliverIn: 11 }), { ago: 3, amount: 2_000_00 });
    },
  },
  {
    code: 'ACOMPTES',
    name: 'Thermes de Neyrac SA',
    cases: [],
    shows:
      'An acompte that is in the ledger and one that is not yet, a payment on an invoice to post: each counts once',
    sheet: { limit: cents(12_000_00) },
    play: (_desk, _random, sales) => {
      const ordered = sales.order({ ago: 8, amount: 4_000_00, deliverIn: 5 });
      sales.deposit(ordered, { ago: 7, amount: 1_200_00, posted: true });
      const invoiced = sales.invoice(sales.deliver(sales.order({ ago: 9, amount: 3_600_00 }), { ago: 5 }), { ago: 2 });
      sales.deposit(invoiced, { ago: 8, amount: 600_00, byPayment: false });
      sales.pay(invoiced, 1, 1_000_00);
    },
  },
  {
    code: 'RETOURS',
    name: 'Abattoirs du Velay SARL',
    cases: [],
    shows: 'Goods that came back, a bon d’avoir and an invoice that is a credit note lower the encours',
    sheet: { limit: cents(10_000_00) },
    play: (desk, _random, sales) => {
      desk.bill({ late: -3, amount: 1_980_00 });
      sales.deliver(sales.order({ ago: 13, amount: 4_200_00 }), { ago: 10 });
      sales.takeBack({ ago: 7, amount: 600_00 });
      sales.credit({ ago: 5, amount: 150_00 });
      sales.creditInvoice({ ago: 4, amount: 240_00 });
      sales.order({ ago: 1, amount: 1_500_00, deliverIn: 13 });
    },
  },
];
