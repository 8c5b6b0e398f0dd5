import { setTimeout as sleep } from 'node:timers/promises';
import { assemble, type Outside, type Relance } from '../../../src/assemble.ts';
import type { Exchange } from '../../../src/channels/graph/calls/exchange.ts';
import type { Day } from '../../../src/domain/day.ts';
import { openLog } from '../../../src/platform/log.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { SqlFault } from '../../../src/platform/sql/fault.ts';
import { approveRun } from '../../../src/use-cases/runs/approve-run.ts';
import { prepareRun } from '../../../src/use-cases/runs/prepare-run.ts';
import { seenList } from '../../../src/use-cases/runs/seen-list.ts';
import { isUnderWay } from '../../kill/ending.ts';
import { SENDING, STORE, sceneCompany } from '../../kill/scene.ts';
import { openPorts, WHO } from '../../kill/template.ts';
import type { ShakenGateway } from '../shaken/gateway.ts';
import { type Beside, describeBeside } from './ending.ts';
import { openPassed } from './passed.ts';
import { houseCompany } from './scene.ts';

/** What the house lives by: its base, and what is outside of it. */
export interface HouseOutside {
  readonly folder: string;
  readonly gateway: ShakenGateway;
  readonly graphUrl: string;
  readonly exchange: Exchange;
  /** Milliseconds since 1970, as this house's clock has it before any round passed. */
  readonly now: () => number;
  readonly today: () => Day;
  readonly credential: Outside['graph']['credential'];
}

export interface House {
  readonly relance: Relance;
  readonly store: SqlDatabase;
  /** One round of every pass; what failed of it, by the name of the pass. */
  round(): Promise<readonly Failure[]>;
  /** Rounds until nothing is under way and nothing changes any more. Throws what fails in the last of them. */
  settle(most?: number): Promise<Beside>;
}

export interface Failure {
  readonly pass: string;
  readonly fault: unknown;
}

/** Longer than any turn or claim lasts: what a fault left is free in the next round. */
const BETWEEN_ROUNDS_MS = 11 * 60_000;
const MOST_ROUNDS = 60;
const FIRST_PASSES = ['bank', 'einvoicing', 'replies'];
const THEN_PASSES = [
  ...['runs', 'dispatch', 'runs', 'litigation', 'run-reports', 'recovery', 'morning'],
  ...['watch', 'positions', 'dataset'],
];
const HOLDS = 'SELECT (SELECT COUNT(*) FROM relance.BankHold) + 10 * (SELECT COUNT(*) FROM relance.EInvoiceHold) AS N';
const BOTH_HELD = 11;
const APPROVED = "SELECT COUNT(*) AS N FROM relance.Run WHERE State NOT IN ('prepared', 'cancelled')";

/** The product as it is in production, over the house. */
export async function openHouse(outside: HouseOutside): Promise<House> {
  const { folder, gateway, graphUrl, exchange, now, today, credential } = outside;
  const company = houseCompany(folder);
  const store = await gateway.database(STORE);
  const sage = await gateway.database(company.code);
  const passed = openPassed(folder);
  const clock = { now: () => new Date(now() + passed.ms()), today };
  const relance = await assemble({
    companies: [{ company, sage }],
    store,
    graph: { baseUrl: graphUrl, credential, exchange },
    identity: { kind: 'open' },
    clock,
    sending: SENDING,
    linkSecret: 'a secret of this test, long enough to be one',
    publicBaseUrl: 'http://127.0.0.1',
    canaryMailbox: null,
    logger: openLog('silent'),
    patience: { lookupDelaysMs: [20, 50, 100, 200], maxAttempts: 8 },
    closeOutside: () => gateway.close(),
  } satisfies Outside);

  const count = async (text: string): Promise<number> => Number((await store.query<{ N: number }>(text))[0]?.N);
  const known: ShakenGateway = { ...gateway, database: async (name) => (name === STORE ? store : sage) };

  /** Claire prepares the run and approves it, once both holds are there: what she did before a fault is not done again. */
  async function prepareAndApprove(): Promise<number> {
    if ((await count(HOLDS)) !== BOTH_HELD || (await count(APPROVED)) > 0) return 0;
    const ports = { ...(await openPorts(known, today())), clock };
    const prepared = await prepareRun(ports, WHO, sceneCompany().code);
    if (prepared.kind !== 'prepared') throw new Error(`No run: ${JSON.stringify(prepared)}`);
    const seen = seenList(prepared.run, await ports.runs.listRunLines(prepared.run.id));
    const approved = await approveRun(ports, WHO, prepared.run.id, seen);
    if (approved.kind !== 'approved') throw new Error(`Not approved: ${JSON.stringify(approved)}`);
    return 1;
  }

  /** Calls are due of whom nothing is held: what the bank and the platform said is read first. */
  const openTasks = async (): Promise<number> =>
    (await count(HOLDS)) === BOTH_HELD ? relance.runPass('plan-tasks') : 0;

  let moved = 0;
  async function round(): Promise<readonly Failure[]> {
    moved = 0;
    const failures: Failure[] = [];
    const attempt = async (pass: string, run: () => Promise<number>): Promise<void> => {
      try {
        moved += await run();
      } catch (fault) {
        failures.push({ pass, fault });
      }
    };
    for (const pass of FIRST_PASSES) await attempt(pass, () => relance.runPass(pass));
    await attempt('plan-tasks', openTasks);
    await attempt('approval', prepareAndApprove);
    for (const pass of THEN_PASSES) await attempt(pass, () => relance.runPass(pass));
    passed.add(BETWEEN_ROUNDS_MS);
    await sleep(30);
    return failures;
  }

  async function settle(most = MOST_ROUNDS): Promise<Beside> {
    let last = '';
    for (let at = 0; at < most; at += 1) {
      const failures = await round();
      const before = last;
      if (failures.length > 0) {
        last = `${at}`;
        continue;
      }
      const beside = await describeBeside(store);
      last = JSON.stringify(beside);
      if (moved === 0 && last === before && !(await isUnderWay(store))) return beside;
    }
    const failures = await round();
    throw new Error(`The house does not come to rest: ${describeFailures(failures)}`);
  }

  return { relance, store, round, settle };
}

/** One line of what failed. */
export const describeFailures = (failures: readonly Failure[]): string =>
  failures
    .map(({ pass, fault }) => `${pass}: ${fault instanceof SqlFault ? `SQL ${fault.kind} ` : ''}${String(fault)}`)
    .join('; ');
