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

const MINUTE = 60_000;

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

  test('is reported by its id when asked for, left to another version for an hour, then set aside for a person; the others go on', async () => {
    const company = newCompany();
    const broken = await approveOne(store, company, [1]);
    const sound = await approveOne(store, company, [2]);
    await database.execute('UPDATE relance.Dispatch SET Facts = @facts WHERE Id = @id', {
      id: text(broken.id, 40),
      facts: longText('{"old":true}'),
    });
    await expect(store.reader.readDispatch(broken.id)).rejects.toThrow(`Dispatch ${broken.id}, column Facts`);
    const claim = async (ms: number) =>
      (await store.writer.claim('worker', later(ms), 1_000, 10)).map((dispatch) => dispatch.id);
    const look = async () => {
      const columns = 'State, CheckFrom, LastError, ClaimOwner, NotBefore';
      const rows = await database.query<Record<string, unknown>>(
        `SELECT ${columns} FROM relance.Dispatch WHERE Id = @id`,
        { id: text(broken.id, 40) },
      );
      return rows[0];
    };
    expect(await claim(1)).toEqual([sound.id]);
    expect(await look()).toMatchObject({
      State: 'approved',
      LastError: null,
      ClaimOwner: null,
      NotBefore: later(1 + MINUTE),
    });
    expect(await claim(60 * MINUTE + 1)).toEqual([sound.id]);
    const row = await look();
    expect(row).toMatchObject({ State: 'to-check', CheckFrom: 'approved', ClaimOwner: null });
    expect(row?.LastError).toContain('unreadable');
  });

  /** Two letters of one company; this version cannot read the first. */
  async function oneOfTwo(ecNo: number) {
    const company = newCompany();
    const broken = await approveOne(store, company, [ecNo]);
    const sound = await approveOne(store, company, [ecNo + 1], { tiers: 'MARTIN' });
    const damage = () =>
      database.execute('UPDATE relance.Dispatch SET Facts = @facts WHERE Id = @id', {
        id: text(broken.id, 40),
        facts: longText('{"old":true}'),
      });
    return { company, broken, sound, damage };
  }

  test('is said in a list beside the others, by what stands of it in columns of their own', async () => {
    const { company, broken, sound, damage } = await oneOfTwo(11);
    await damage();
    const { dispatches, unreadable } = await store.reader.listDispatches({ company }, 10);
    expect(dispatches).toEqual([sound]);
    const { id, tiers, draftId, state, digest, approvedBy, approvedAt, since } = broken;
    const place = `Dispatch ${id}, column Facts`;
    expect(unreadable).toEqual([{ id, company, tiers, draftId, state, digest, approvedBy, approvedAt, since, place }]);
  });

  test('is left for an hour where the dossier is to say that it was annulled; the next one has its turn', async () => {
    const { company, broken, sound, damage } = await oneOfTwo(21);
    for (const { id } of [broken, sound]) {
      await database.execute("UPDATE relance.Dispatch SET State = N'done' WHERE Id = @id", { id: text(id, 40) });
      expect(await store.writer.annulDispatch(id, broken.approvedBy, 'Erreur', later(1))).not.toBeNull();
    }
    await damage();
    const claimed = async (ms: number) =>
      (await store.writer.claimMarks('worker', later(ms), 1_000, 10))
        .filter((one) => one.company === company)
        .map(({ id }) => id);
    expect(await claimed(2)).toEqual([sound.id]);
    const [row] = await database.query<{ MarkError: string; MarkOwner: string | null }>(
      'SELECT MarkError, MarkOwner FROM relance.Dispatch WHERE Id = @id',
      { id: text(broken.id, 40) },
    );
    expect(row).toMatchObject({ MarkError: expect.stringContaining('unreadable'), MarkOwner: null });
  });

  test('and that a newer version wrote leaves once that one comes by, as it stood', async () => {
    const company = newCompany();
    const { id } = await approveOne(store, company, [3]);
    const write = (facts: string) =>
      database.execute('UPDATE relance.Dispatch SET Facts = @facts WHERE Id = @id', {
        id: text(id, 40),
        facts: longText(facts),
      });
    const [kept] = await database.query<{ Facts: string }>('SELECT Facts FROM relance.Dispatch WHERE Id = @id', {
      id: text(id, 40),
    });
    const facts = kept?.Facts ?? '';
    await write(JSON.stringify({ ...JSON.parse(facts), ofTomorrow: true }));
    const ids = async (ms: number) => (await store.writer.claim('worker', later(ms), 1_000, 10)).map((one) => one.id);
    expect(await ids(1)).not.toContain(id);
    // To whoever knows the field, the row is as readable as it is to this version without it.
    await write(facts);
    expect(await ids(2)).not.toContain(id);
    expect(await ids(MINUTE + 2)).toContain(id);
    expect(await store.reader.readDispatch(id)).toMatchObject({ state: 'approved', attempts: 0, lastError: null });
  });
});
