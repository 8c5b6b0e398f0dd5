import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { longText, text } from '../../src/platform/sql/params.ts';
import { holdFactsShape } from '../../src/store/credit/json/hold-facts.ts';
import { holdDecisionShape, holdNotesShape } from '../../src/store/credit/json/hold-parts.ts';
import { riskFactsShape } from '../../src/store/credit/json/known-risk.ts';
import type { Shape } from '../../src/store/json/scalars.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { readJson, StoredJsonFault } from '../../src/store/stored-json.ts';
import { aKnownRisk, aNewHold, anApproval, anEncours, holdFacts } from '../builders/hold.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { NOW, newCompany, type Store } from './samples.ts';

const { payer: _payer, readAt: _readAt, ...riskFacts } = aKnownRisk();

describe('JSON about credit', () => {
  const read = <T>(shape: Shape<T>, value: unknown) => readJson(shape, JSON.stringify(value), 'OrderHold 7, column X');
  const facts = holdFacts();

  test('what was kept comes back as it was', () => {
    expect(read(holdFactsShape, facts)).toEqual(facts);
    const { transformed: _, ...order } = facts.order;
    expect(read(holdFactsShape, { ...facts, order })).toEqual(facts);
    expect(read(holdDecisionShape, anApproval())).toEqual(anApproval());
    expect(read(riskFactsShape, riskFacts)).toEqual(riskFacts);
  });

  test.each<[string, Shape<unknown>, unknown, RegExp]>([
    ['a component that is none', holdFactsShape, withComponent({ part: 'devis' }), /components\.0\.part/],
    ['a fraction of a cent', holdFactsShape, withComponent({ amount: 0.5 }), /components\.0\.amount/],
    ['a base that is none', riskFactsShape, { ...riskFacts, encours: { ...anEncours(), base: 5 } }, /encours\.base/],
    ['a field of another version', holdFactsShape, { ...facts, surprise: 1 }, /unrecognized_keys surprise/],
    ['an effect that is none', riskFactsShape, { ...riskFacts, verdict: { ...facts.verdict, effect: 'OK' } }, /effect/],
    ['a reason that is none', holdFactsShape, { ...facts, verdict: { effect: 'a-livrer', reason: {} } }, /reason/],
    ['a document that is no order', holdFactsShape, { ...facts, order: { ...facts.order, kind: 'facture' } }, /kind/],
    ['an instant that is none', holdFactsShape, { ...facts, readAt: '2026-03-16' }, /readAt/],
    ['a decision of another kind', holdDecisionShape, { ...anApproval(), outcome: 'maybe' }, /outcome/],
    ['a note of nobody', holdNotesShape, [{ kind: 'answer', at: NOW.toISOString(), text: 'x' }], /0\.by/],
  ])('%s is reported with its place', (_name, shape, value, message) => {
    expect(() => read(shape, value)).toThrow(StoredJsonFault);
    expect(() => read(shape, value)).toThrow(message);
  });

  function withComponent(change: object) {
    const [first, ...others] = anEncours().components;
    return { ...facts, encours: { ...anEncours(), components: [{ ...first, ...change }, ...others] } };
  }
});

describe('rows about credit that this version cannot read', () => {
  let gateway: SqlGateway;
  let database: SqlDatabase;
  let store: Store;
  beforeAll(async () => {
    gateway = await openTestGateway('store');
    database = await gateway.database('store');
    await migrate(database);
    store = await openStore(database);
  });
  afterAll(() => gateway.close());

  test('a hold is reported by its id and its column, and is not decided', async () => {
    const { hold } = await store.writer.openHold(aNewHold({ company: newCompany() }), NOW);
    await database.execute('UPDATE relance.OrderHold SET Facts = @facts WHERE Id = @id', {
      id: text(hold.id, 40),
      facts: longText('{"old":true}'),
    });
    const place = `OrderHold ${hold.id}, column Facts`;
    await expect(store.reader.readHold(hold.id)).rejects.toThrow(place);
    await expect(store.writer.decideHold(hold.id, 1, anApproval(), [], NOW)).rejects.toThrow(place);
    const [row] = await database.query('SELECT State, Version FROM relance.OrderHold WHERE Id = @id', {
      id: text(hold.id, 40),
    });
    expect(row).toEqual({ State: 'pending', Version: 1 });
  });

  test('a risk is reported by its company and its payer', async () => {
    const company = newCompany();
    await store.writer.saveRisks(company, [aKnownRisk()], NOW);
    await database.execute("UPDATE relance.CustomerRisk SET Facts = N'{}' WHERE Company = @company", {
      company: text(company, 40),
    });
    await expect(store.reader.readRisks(company, 'all')).rejects.toThrow(
      `CustomerRisk ${company} DUPONT, column Facts`,
    );
  });
});
