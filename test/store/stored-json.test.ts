import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { longText, text } from '../../src/platform/sql/params.ts';
import { letterFactsShape } from '../../src/store/dispatch/json/letter-facts.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { draftChoicesShape } from '../../src/store/relance/json/draft-choices.ts';
import { readJson, StoredJsonFault } from '../../src/store/stored-json.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { approveOne, later, letterFacts, line, newCompany, type Store } from './samples.ts';

describe('JSON kept in a column', () => {
  const read = (value: unknown) => readJson(letterFactsShape, JSON.stringify(value), 'Dispatch 7, column Facts');
  const facts = letterFacts([line(1)]);

  test('a letter comes back as it was', () => {
    expect(read(facts)).toEqual(facts);
    const company = { ...facts.company, capital: '10 000 €', registry: 'RCS Rennes' };
    expect(read({ ...facts, company })).toEqual({ ...facts, company });
  });

  test('a letter that was approved before effets were told apart has none; one of today comes back with its own', () => {
    const [{ effet: _, ...before } = line(1)] = facts.lines;
    expect(read({ ...facts, lines: [before] })).toEqual(facts);
    const effet = { on: day('2025-12-05'), invoice: { piece: 'FA9', issued: day('2025-11-15') } };
    const today = { ...facts, lines: [line(1, { effet })] };
    expect(read(today)).toEqual(today);
  });

  test.each<[string, unknown, RegExp]>([
    ['a field that is missing', { ...facts, payBy: undefined }, /column Facts .*: payBy/],
    ['a field of another version', { ...facts, surprise: 1 }, /unrecognized_keys surprise/],
    ['a fraction of a cent', { ...facts, total: 10.5 }, /total/],
    ['a day that is none', { ...facts, lines: [{ ...facts.lines[0], due: '2026-02-30' }] }, /lines\.0\.due/],
    ['a level that is none', { ...facts, level: 5 }, /level/],
  ])('%s is reported with its place', (_name, value, message) => {
    expect(() => read(value)).toThrow(StoredJsonFault);
    expect(() => read(value)).toThrow(message);
  });

  test('what is reported holds no value: no name, no amount', () => {
    const wrong = { ...facts, total: 'SECRET', tiers: { ...facts.tiers, name: 424_242 } };
    expect(() => read(wrong)).toThrow(/^(?!.*(SECRET|424242)).*$/s);
  });

  test('a text that is not JSON is reported as such', () => {
    expect(() => readJson(draftChoicesShape, '{"level":', 'Draft 1, column Choices')).toThrow(
      /Draft 1, column Choices .*not JSON/,
    );
  });
});

describe('a row that this version cannot read', () => {
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

  test('is reported by its id when asked for, and set aside for a person when a worker comes by; the others go on', async () => {
    const company = newCompany();
    const broken = await approveOne(store, company, [1]);
    const sound = await approveOne(store, company, [2]);
    await database.execute('UPDATE relance.Dispatch SET Facts = @facts WHERE Id = @id', {
      id: text(broken.id, 40),
      facts: longText('{"old":true}'),
    });
    await expect(store.reader.readDispatch(broken.id)).rejects.toThrow(`Dispatch ${broken.id}, column Facts`);
    const claimed = await store.writer.claim('worker', later(1), 1_000, 10);
    expect(claimed.map((dispatch) => dispatch.id)).toEqual([sound.id]);
    const [row] = await database.query<Record<string, unknown>>(
      'SELECT State, CheckFrom, LastError, ClaimOwner FROM relance.Dispatch WHERE Id = @id',
      { id: text(broken.id, 40) },
    );
    expect(row).toMatchObject({ State: 'to-check', CheckFrom: 'approved', ClaimOwner: null });
    expect(row?.LastError).toContain('unreadable');
  });
});
