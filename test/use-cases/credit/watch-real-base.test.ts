import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertSageRows } from '../../../src/demo/sage-base/rows.ts';
import { cents } from '../../../src/domain/cents.ts';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { watchOrders } from '../../../src/use-cases/credit/watch-orders.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { readKeptMarks } from '../../../src/use-cases/positions/kept-marks.ts';
import { refreshPositions } from '../../../src/use-cases/positions/refresh-positions.ts';
import { aCreditSheet, creditSettings } from '../../builders/credit.ts';
import { createSageBase } from '../../helpers/create-sage-base.ts';
import { dice } from '../../helpers/dice.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { fill, line } from '../../sage/books.ts';
import { creditRows } from '../../sage/rows-of-credit.ts';
import { type CreditDesk, decide, openCreditDesk, PAUL, TWO_STEPS, watch } from '../bench/credit-desk.ts';
import { LEASE_MS, watchUntilKilled } from '../bench/mortal-watch.ts';

const CODES = ['CARAT', 'JADE', 'OPALE', 'PERLE'];
const STORE = 'relance_store';
const ROUNDS = 14;
const MINUTES = 60_000;

let gateway: SqlGateway;
let base: SqlDatabase;
let store: SqlDatabase;

beforeAll(async () => {
  gateway = await openTestGateway('BIJOU', STORE);
  [base, store] = [await gateway.database('BIJOU'), await gateway.database(STORE)];
  await createSageBase(base, 'new');
  const sheets = CODES.map((code) => aCreditSheet({ code, plafond: cents(1_500_00) }));
  await fill(base, 'new', creditRows({ settings: creditSettings(), sheets, documents: [] }));
  await migrate(store);
});
afterAll(() => gateway.close());

/** A company over the base; what it keeps stands in the store of all. */
async function openDesk(code: string): Promise<CreditDesk> {
  const credit = { chain: TWO_STEPS, releaseDays: 2, selfApprovalUpTo: cents(0) };
  const desk = await openCreditDesk({ database: store, code, credit });
  const { clock, company } = desk;
  const reader = openSageReader(base, company, { now: clock.now });
  const companies = { list: () => [company], get: () => company, sage: () => reader };
  const positions = { companies, positions: desk.store, clock };
  return { ...desk, ports: { ...desk.ports, companies, ledgerMarks: (asked) => readKeptMarks(positions, asked) } };
}

const fully = ({ ports, company }: CreditDesk) =>
  watchOrders(ports, company, { owner: 'full', leaseMs: LEASE_MS, full: true, mayBegin: untilDone });

interface NoticeRow {
  readonly HoldId: string;
  readonly Target: string;
}

/** Holds that stand or stood, whom they were planned to be told to, and how payers stand. */
async function pictureOf({ store: kept, company }: CreditDesk) {
  const [holds, risks, notices] = await Promise.all([
    kept.listHolds({ company: company.code }, 500),
    kept.readRisks(company.code, 'all'),
    store.query<NoticeRow>(`SELECT HoldId, Target FROM relance.HoldNotice WHERE Company = N'${company.code}'`, {}),
  ]);
  const told = Map.groupBy(notices, ({ HoldId }) => HoldId);
  const facts = holds.map((hold) => {
    const { kind, piece, payer, state, fingerprint, decision } = hold;
    const targets = (told.get(hold.id) ?? []).map(({ Target }) => Target).sort();
    return JSON.stringify([kind, piece, payer, state, fingerprint, decision?.outcome, targets]);
  });
  return {
    holds: facts.sort(),
    risks: [...risks].map(([payer, { encours, verdict }]) => JSON.stringify([payer, encours, verdict])).sort(),
  };
}

type Roll = (most: number) => number;

/** Writes into the base as Sage would; numbers of what is new rise with each. */
async function changeBase(roll: Roll, number: number): Promise<void> {
  const [code, other] = [CODES[roll(CODES.length)] ?? '', CODES[roll(CODES.length)] ?? ''];
  const orders = await base.query<{ DO_Type: number; DO_Piece: string }>(
    'SELECT H.DO_Type, H.DO_Piece FROM F_DOCENTETE H WHERE H.DO_Type < 7 ORDER BY H.cbMarq',
    {},
  );
  const { DO_Type: type, DO_Piece: piece } = orders[roll(Math.max(1, orders.length))] ?? { DO_Type: 1, DO_Piece: '-' };
  const its = `DO_Type = ${type} AND DO_Piece = '${piece}'`;
  const amount = 100 * (1 + roll(30));
  const both = (change: string) =>
    ['F_DOCENTETE', 'F_DOCLIGNE'].map((table) => `UPDATE ${table} SET ${change} WHERE ${its}`);
  const ways: readonly (readonly string[])[] = [
    [`UPDATE F_DOCLIGNE SET DL_MontantTTC = ${amount} WHERE ${its}`],
    [`UPDATE F_DOCLIGNE SET DL_PieceBC = '${piece}' WHERE ${its}`, ...both(`DO_Type = 2, DO_Piece = 'PL${number}'`)],
    both(`DO_Type = ${3 + roll(2) * 3}, DO_Piece = 'BL${number}'`),
    [`DELETE FROM F_DOCLIGNE WHERE ${its}`, `DELETE FROM F_DOCENTETE WHERE ${its}`],
    [`UPDATE F_DOCENTETE SET DO_Cloture = ${roll(2)} WHERE ${its}`],
    [`UPDATE F_DOCENTETE SET CT_NumPayeur = '${other}' WHERE ${its}`],
    [`UPDATE F_COMPTET SET CT_Encours = ${amount}, CT_ControlEnc = ${roll(3) === 0 ? 2 : 0} WHERE CT_Num = '${code}'`],
    [`UPDATE F_COMPTET SET CT_NumPayeur = '${other}' WHERE CT_Num = '${code}'`],
    [`UPDATE F_ECRITUREC SET EC_Lettre = ${roll(2)}, EC_Lettrage = 'A' WHERE CT_Num = '${code}'`],
    [`DELETE FROM F_ECRITUREC WHERE CT_Num = '${code}'`],
  ];
  const at = roll(ways.length + 6);
  if (at < ways.length) for (const text of ways[at] ?? []) await base.execute(text, {});
  else if (at < ways.length + 4) await addOrder(code, number, amount);
  else await insertSageRows(base, 'new', 'F_ECRITUREC', [line(number, code, '2026-02-02', `${amount}.00`)]);
}

async function addOrder(code: string, number: number, amount: number): Promise<void> {
  const key = { DO_Type: 1, DO_Piece: `BC${number}` };
  const header = { ...key, DO_Tiers: code, CT_NumPayeur: code, DO_Date: '2026-03-01' };
  await insertSageRows(base, 'new', 'F_DOCENTETE', [header]);
  const content = { DL_No: number, DL_Valorise: 1, DL_MontantTTC: `${amount}.00` };
  await insertSageRows(base, 'new', 'F_DOCLIGNE', [{ ...key, ...content }]);
}

test('over a Sage base that changes as it will, passes over what changed, killed and made again, leave what passes over everybody leave', async () => {
  const roll = dice(11);
  const desks = [await openDesk('CHANGES'), await openDesk('FULLY')] as const;
  const [changes, whole] = desks;
  const counts = { partial: 0, killed: 0, looked: 0 };
  const wait = (ms: number): void => {
    for (const { clock } of desks) clock.pass(ms);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let some = round === 0 ? 12 : 1 + roll(3); some > 0; some -= 1)
      await changeBase(roll, 1000 + round * 20 + some);
    const pending = (await changes.store.readStandingHolds('CHANGES')).filter(({ state }) => state === 'pending');
    const piece = roll(2) === 0 ? pending[roll(Math.max(1, pending.length))]?.piece : undefined;
    for (const desk of piece === undefined ? [] : desks) {
      const hold = (await desk.store.readStandingHolds(desk.company.code)).find((one) => one.piece === piece);
      if (hold) await decide(desk, PAUL, hold);
    }
    wait((2 + roll(8)) * MINUTES);
    if (roll(2) === 0) {
      await refreshPositions(
        { ...changes.ports, mayBegin: untilDone, positions: changes.store, memory: changes.store, holders: () => [] },
        changes.company,
        'positions',
      );
    }
    if (roll(2) === 0 && (await watchUntilKilled(changes, 1 + roll(12))) === 'killed') counts.killed += 1;
    wait(2 * MINUTES);
    const passed = await watch(changes);
    if (!passed.full) {
      counts.partial += 1;
      counts.looked += passed.payers;
    }
    await fully(whole);
    expect(await pictureOf(changes), `round ${round}`).toEqual(await pictureOf(whole));
  }
  expect(counts.partial).toBe(ROUNDS - 1);
  expect(counts.killed).toBeGreaterThan(2);
  expect(counts.looked).toBeLessThan(counts.partial * CODES.length);
  expect((await pictureOf(changes)).holds.length).toBeGreaterThan(5);
}, 300_000);
