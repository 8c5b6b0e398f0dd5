import { describe, expect, test } from 'vitest';
import { toCustomerView } from '../../../../../src/channels/teams/account/account-view.ts';
import { customerCardData } from '../../../../../src/channels/teams/account/card/customer.ts';
import { dmpData } from '../../../../../src/channels/teams/rooms/figures/cards/dmp.ts';
import { topCard } from '../../../../../src/channels/teams/rooms/figures/cards/top.ts';
import { cents } from '../../../../../src/domain/cents.ts';
import { OutsideFault } from '../../../../../src/use-cases/ports/outside-fault.ts';
import { showCustomer } from '../../../../../src/use-cases/tiers/show-customer.ts';
import { anInvoice, aReceipt } from '../../../../builders/entry.ts';
import { SOPHIE } from '../../../../builders/memory.ts';
import { NO_HOLDS } from '../../../../fakes/relance/no-holds.ts';
import { openDesk } from '../../../../use-cases/bench/desk.ts';
import { aDmpView, anAge, aTopView } from '../../harness/figures-views.ts';
import { aView, NOTHING_LOST, someDmp } from '../../harness/views.ts';

const NONE = { simple: null, weighted: null, byDue: null, count: 0 };
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

const PAID = [
  anInvoice({ ecNo: 10, date: '2025-12-01', due: '2025-12-31', letter: 'AA' }),
  aReceipt({ ecNo: 11, date: '2026-01-30', letter: 'AA' }),
  anInvoice({ ecNo: 1 }),
];

/** The view of Carat, read while Sage answers, then while it does not any more. */
async function viewOfCarat(fault: Error | null) {
  const desk = openDesk({ entries: PAID });
  const shown = await showCustomer(desk.ports, SOPHIE, desk.company.code, 'CARAT');
  if (shown.kind === 'refused') throw new Error(shown.refusal.code);
  desk.books.fault = fault;
  const archive = { folderLink: async () => null };
  return toCustomerView({ ...desk.ports, ...NO_HOLDS, dataset: desk.store, archive }, shown, SOPHIE);
}

describe('the DMP on the card of a customer', () => {
  test('is read with the account', async () => {
    const { dmp } = await viewOfCarat(null);
    expect(dmp).toMatchObject({ from: 'issue', figures: { simple: 60, byDue: 30, rolling: { simple: 60, count: 1 } } });
  });

  test('is left out where Sage stops answering meanwhile; any other fault is one', async () => {
    expect((await viewOfCarat(new OutsideFault('busy', 'sql-down', 'no answer'))).dmp).toBeNull();
    await expect(viewOfCarat(new RangeError('a bug'))).rejects.toThrow('a bug');
  });

  test('J7: says first what the company says first, and what is paid in advance with its sign', () => {
    const figures = { ...someDmp(), rolling: { simple: 44.6, weighted: 46, byDue: -3.25, count: 62 } };
    const said = (from: 'issue' | 'due') =>
      customerCardData('fr', aView({ dmp: { from, figures, writtenOff: NOTHING_LOST } }), {}).figures.at(-1);
    expect(plain(JSON.stringify(said('issue')))).toContain('"amount":"44,6 j","detail":"−3,3 j sur l’échéance"');
    expect(plain(JSON.stringify(said('due')))).toContain('"amount":"−3,3 j"');
  });

  test('J5: is "—" where nothing was paid, with no chart; months with nothing paid have no bar', () => {
    const months = someDmp().months.map(({ month }) => ({ month, ...NONE }));
    const never = { ...NONE, rolling: NONE, months };
    const data = customerCardData(
      'fr',
      aView({ dmp: { from: 'issue', figures: never, writtenOff: NOTHING_LOST } }),
      {},
    );
    expect(data.figures.at(-1)?.amount).toBe('—');
    expect([data.hasDmp, data.dmpChart]).toEqual([false, []]);
    const { dmpChart } = customerCardData('fr', aView(), {});
    expect(dmpChart.map(({ x }) => x)).toEqual(['sept. 25', 'oct. 25', 'déc. 25', 'janv. 26', 'févr. 26', 'mars 26']);
  });
});

describe('what was given up, which is no payment', () => {
  const writtenOff = { count: 2, amount: cents(1_500_00), currency: 'EUR' };

  test('is counted and amounted on the card of the DMP; of nothing, nothing is said', () => {
    const said = (language: 'fr' | 'en') => plain(JSON.stringify(dmpData(language, aDmpView({ writtenOff })).footers));
    expect(said('fr')).toContain('Passé en perte, hors DMP : 2 créances, 1 500,00 €');
    expect(said('en')).toContain('Written off, in no DMP: 2 debts, €1,500.00');
    expect(plain(JSON.stringify(dmpData('fr', aDmpView())))).not.toContain('perte');
  });

  test('is beside the DMP on the card of the customer', () => {
    const view = aView({ dmp: { from: 'issue', figures: someDmp(), writtenOff } });
    expect(plain(customerCardData('fr', view, {}).figures.at(-1)?.detail ?? '')).toContain(' · pertes : 1 500,00 €');
    expect(customerCardData('fr', aView(), {}).figures.at(-1)?.detail).not.toContain('pertes');
  });
});

test('what should come in is under the DMP, with the day of the forecast; never made, nothing is said', () => {
  const said = (language: 'fr' | 'en') => plain(JSON.stringify(dmpData(language, aDmpView()).footers));
  expect(said('fr')).toContain(
    'Encaissements attendus, prévision du 02/03/2026 : 12 345,67 € sur quatre semaines, 20 000,00 € sur treize',
  );
  expect(said('en')).toContain('forecast of 2 Mar 2026: €12,345.67 over four weeks, €20,000.00 over thirteen');
  expect(plain(JSON.stringify(dmpData('fr', aDmpView({ forecast: null })).footers))).not.toContain('attendus');
});

describe('what a DMP counts is said', () => {
  const said = (dmpBy: 'invoice' | 'instalment') => {
    const { identity, figures, footers } = dmpData('fr', aDmpView({ dmpBy }));
    return plain(JSON.stringify([identity, figures, footers]));
  };

  test('invoices, each once all its instalments are paid', () => {
    expect(said('invoice')).toContain('62 factures réglées en 12 mois');
    expect(said('invoice')).toContain('factures dont toutes les échéances sont réglées');
    expect(said('invoice')).not.toContain('par échéance');
  });

  test('instalments where the company says so, also on the cards that list customers', () => {
    expect(said('instalment')).toContain('62 échéances réglées en 12 mois');
    expect(said('instalment')).toContain('par échéance : chacune compte comme une facture');
    const list = (dmpBy: 'invoice' | 'instalment') =>
      plain(JSON.stringify(topCard('fr', aTopView({ ages: [anAge({ dmpBy })] }))));
    expect(list('instalment')).toContain('DMP par échéance');
    expect(list('invoice')).not.toContain('DMP par échéance');
  });
});
