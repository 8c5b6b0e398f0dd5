import { expect, test } from 'vitest';
import { clientCommand } from '../../../../src/channels/cli/tiers/client-command.ts';
import { cents } from '../../../../src/domain/cents.ts';
import type { SageReader } from '../../../../src/use-cases/ports/sage-reader.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { NO_HOLDS } from '../../../fakes/relance/no-holds.ts';
import { type DeskFacts, openDesk } from '../../../use-cases/bench/desk.ts';

async function client(facts: DeskFacts, json = false, over: Partial<SageReader> = {}): Promise<string> {
  const { ports, books, company, store } = openDesk(facts);
  books.untreated = [{ tiers: 'CARAT', account: '4671000', total: cents(-250_00) }];
  const sage = (code: string) => ({ ...ports.companies.sage(code), ...over });
  const companies = { ...ports.companies, sage };
  const command = clientCommand({ ...ports, ...NO_HOLDS, companies, holds: store, risks: store });
  const { output } = await command.run({
    company,
    companies: [company],
    json,
    text: 'CARAT',
    words: ['CARAT'],
    options: {},
  });
  return output.replaceAll(/[\u00a0\u202f]/gu, ' ');
}

const DIFFERENCE = anInvoice({ ecNo: 8, nature: 'valuation', amount: 12_34, due: null, piece: 'ECART' });
const UNTREATED = 'Compte 4671000 sans traitement dans les réglages : -250,00 €, dans aucun total.';

test('the terminal names accounts without treatment, also where the customer has nothing else open', async () => {
  const text = await client({});
  expect(text).toContain('Aucune écriture ouverte.');
  expect(text).toContain(UNTREATED);
  expect(await client({ entries: [anInvoice()] })).toContain(UNTREATED);
  expect(JSON.parse(await client({}, true)).untreated).toEqual([{ account: '4671000', total: -250_00 }]);
});

test('the terminal shows conversion differences apart: in no balance, in no line', async () => {
  const facts = { entries: [anInvoice(), DIFFERENCE] };
  const text = await client(facts);
  expect(text).toContain('Solde : 1 000,00 €');
  expect(text).toContain('Écarts de conversion dans la comptabilité : 12,34 € (personne ne les doit)');
  expect(text).not.toContain('ECART');
  const [euros] = JSON.parse(await client(facts, true)).byCurrency;
  expect(euros).toMatchObject({ balance: 1_000_00, valuation: 12_34 });
  expect(euros.items).toHaveLength(1);
});

test('a customer whom Sage no longer has when it is read is told of in words, and as JSON where it was asked for', async () => {
  const gone = { readTiers: async () => null };
  expect(await client({}, false, gone)).toBe('Aucun client ne correspond à « CARAT ».');
  expect(JSON.parse(await client({}, true, gone))).toEqual({ error: 'no-match', suggestions: [] });
});
