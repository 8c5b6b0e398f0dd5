import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway, SqlSession } from '../../src/platform/sql/database.ts';
import { riskWriter } from '../../src/store/credit/risks/risks.ts';
import { migrate } from '../../src/store/migrate.ts';
import { aKnownRisk } from '../builders/hold.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { NOW, newCompany } from './samples.ts';

let gateway: SqlGateway;
let database: SqlDatabase;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  database = await gateway.database('store');
  await migrate(database);
});
afterAll(() => gateway.close());

/** The first words of what is sent in transactions, in order. */
function watchTransactions(): { database: SqlDatabase; sent: string[] } {
  const sent: string[] = [];
  const watch = (session: SqlSession): SqlSession => ({
    ...session,
    execute: (text, params) => {
      sent.push(/^(\w+ \w+)/m.exec(text.replace(/^--.*\n/gm, ''))?.[1] ?? text);
      return session.execute(text, params);
    },
    bulkInsert: (table, columns, rows) => {
      sent.push(`load of ${rows.length}`);
      return session.bulkInsert(table, columns, rows);
    },
  });
  const transaction: SqlDatabase['transaction'] = (work, options) =>
    database.transaction((session) => work(watch(session)), options);
  return { database: { transaction } as SqlDatabase, sent };
}

test.each([1, 300])('%i payers are written by the same six statements, and nothing stays on its way', async (count) => {
  const watched = watchTransactions();
  const risks = Array.from({ length: count }, (_, at) => aKnownRisk({ payer: `C${at}` }));
  await riskWriter(watched.database).saveRisks(newCompany(), risks, NOW);
  expect(watched.sent).toEqual([
    `load of ${count}`,
    'DELETE FROM',
    'INSERT INTO',
    'DELETE FROM',
    'UPDATE relance',
    'INSERT INTO',
  ]);
  expect(await database.query('SELECT Payer FROM relance.RiskChange')).toEqual([]);
});

test('where nothing changed, only the instant of the reading is written', async () => {
  const company = newCompany();
  await riskWriter(database).saveRisks(company, [aKnownRisk()], NOW);
  const watched = watchTransactions();
  await riskWriter(watched.database).saveRisks(company, [], NOW);
  expect(watched.sent).toEqual(['UPDATE relance']);
});
