import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outside } from '../../src/assemble.ts';
import { exchangeOverHttp } from '../../src/channels/graph/calls/exchange.ts';
import { BANK } from '../../src/domain/bank/bank-setting.ts';
import type { Company } from '../../src/domain/company/company.ts';
import { decide } from '../../src/domain/company/room-setting.ts';
import { EINVOICING } from '../../src/domain/einvoicing/einvoicing-setting.ts';
import { openLogTo } from '../../src/platform/log.ts';
import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { toSqlFault } from '../../src/platform/sql/fault.ts';
import { text } from '../../src/platform/sql/params.ts';
import { openTelemetry } from '../../src/platform/telemetry/open-telemetry.ts';
import type { Telemetry } from '../../src/platform/telemetry/telemetry.ts';
import { watchedDatabase } from '../../src/platform/telemetry/watched-database.ts';
import { OutsideFault } from '../../src/use-cases/ports/outside-fault.ts';
import { Chat, type Said } from '../recorded/chat.ts';
import { openProduct, type Product } from '../recorded/product.ts';
import { sentBy } from '../recorded/story.ts';
import { OtlpReceiver } from './otlp-receiver.ts';
import { foundIn, whomItKnows } from './whom-it-knows.ts';

const MINUTES = 60_000;
const CODE = 'ROUVIEREFONDE';
const ASKED = [
  ...['aide', 'relance client DUPONT', 'encours client DUPONT', 'dmp client DUPONT', 'relances', 'top', 'agenda'],
  ...['pénalités DUPONT', 'dossier client DUPONT', 'balance âgée', 'plan DUPONT', 'Claire Martin'],
];
const NAMING = { error: { code: 'Forbidden', message: 'Claire Martin left' } };
const LETTERS = 'SELECT COUNT(*) AS Letters FROM relance.Dispatch WHERE State = @state';

const IBAN = 'FR7630004008230001013012350';
/** What a driver throws. */
const UNCONVERTED = Object.assign(new Error(`Conversion failed when converting the nvarchar value '${CODE}' to int.`), {
  number: 245,
});
/** Neither can be read whole, and each is named after a person. */
const LAID = {
  'Claire Martin.sta': `:20:ST1\n:25:${IBAN}\n:28C:1/1\n:60F:C260310EUR1,\n:61:2603XXC5,NTRFNONREF\n:62F:C260310EUR1,\n`,
  'Claire Martin.csv': 'pièce;statut;date\nFA000800;205;hier\n',
};
/** Whose Sage does not answer passes, and whose bank lies in a library. */
const AWAY = 'ALPHA';
/** Passes that reach neither Sage, nor that library, nor the report. */
const MISSING = ['positions', 'dataset', 'watch', 'bank', 'report'];

interface Breaks {
  /** While somebody asks. */
  now: boolean;
  /** While passes run: Sage of one company, and Microsoft 365. */
  passes: boolean;
}

/** A base that, while it is broken, answers with a fault whose message names a customer, as drivers do. */
function brittle(database: SqlDatabase, company: Company, breaks: Breaks): SqlDatabase {
  return {
    ...watchedDatabase(database, { during: (_act, work) => work(), observe: () => undefined, close: async () => {} }),
    query: async (text, params) => {
      if (breaks.passes && company.code === AWAY) throw toSqlFault(UNCONVERTED);
      if (!breaks.now || !text.includes('F_COMPTET')) return database.query(text, params);
      throw Object.assign(new Error(`The duplicate key value is (ALPHA, ${CODE}), of "Claire Martin"`), {
        parameters: [CODE],
      });
    },
  };
}

/** Files of the bank and of a platform lie there. */
const readingFrom = (folder: string, company: Company): Company => ({
  ...company,
  settings: decide(
    BANK,
    { ...BANK.byDefault, accounts: [IBAN], folder },
    decide(EINVOICING, { ...EINVOICING.byDefault, folder }, company.settings),
  ),
});

describe('a working service tells its log and a collector nothing of whom it works for', () => {
  const receiver = new OtlpReceiver();
  const lines: string[] = [];
  const breaks: Breaks = { now: false, passes: false };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-told-'));
  /** Numbers that are exported are read once a minute. */
  let passedMs = 0;
  let telemetry: Telemetry;
  let outside: Outside;
  let product: Product;
  let chat: Chat;
  let known: readonly string[];

  beforeAll(async () => {
    for (const [name, content] of Object.entries(LAID)) writeFileSync(path.join(folder, name), content);
    telemetry = openTelemetry(await receiver.start(), (said) => void lines.push(said));
    product = await openProduct((given) => {
      outside = given;
      return {
        ...given,
        telemetry,
        clock: { ...given.clock, now: () => new Date(given.clock.now().getTime() + passedMs) },
        logger: openLogTo('debug', { write: (line: string) => void lines.push(line) }),
        store: watchedDatabase(given.store, telemetry),
        companies: given.companies.map(({ company, sage }) => ({
          company: company.code === AWAY ? company : readingFrom(folder, company),
          sage: watchedDatabase(brittle(sage, company, breaks), telemetry),
        })),
        graph: {
          ...given.graph,
          exchange: async (url, sent) =>
            breaks.passes ? Response.json(NAMING, { status: 403 }) : exchangeOverHttp(url, sent),
        },
        reports: { askRefresh: () => Promise.reject(new OutsideFault('refused', 'powerbi-403', NAMING.error.message)) },
      };
    });
    known = await whomItKnows(outside);
    breaks.passes = true;
    await product.serve();
    chat = new Chat(product, 'fr');
  }, 10 * MINUTES);
  afterAll(async () => {
    await product?.close();
    await receiver.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('it knows people and customers, so that there is something to tell', () => {
    expect(known.length).toBeGreaterThan(100);
    expect(known).toEqual(expect.arrayContaining([CODE, 'DUPONT', 'Claire Martin']));
    expect(foundIn(`{"tiers":"${CODE}"}`, known)).toEqual([CODE]);
  });

  test(
    'passes over a Sage, a Microsoft 365 and a report that fail, and over files that are not whole',
    async () => {
      const told = (): readonly string[] =>
        lines.filter((line) => line.includes('"missing":[')).map((line) => (JSON.parse(line) as { pass: string }).pass);
      await expect.poll(told, { timeout: 5 * MINUTES, interval: 200 }).toEqual(expect.arrayContaining(MISSING));
      for (const said of ['A file of the bank is not whole', 'A file of statuses is not whole', 'A pass failed'])
        await chat.until(() => lines.find((line) => line.includes(said)));
      breaks.passes = false;
    },
    10 * MINUTES,
  );

  test(
    'a dozen turns, a letter that leaves, one that Microsoft 365 refuses, and bases and conversations that fail',
    async () => {
      for (const said of ASKED) await chat.say(said);
      await chat.say('relance client DUPONT', { who: 'zoe' });
      await sendOne(CODE);
      await untilAllAre('done', 1);
      await refuseMails();
      await sendOne('OREILLY');
      await untilAllAre('stopped', 1);
      product.connector.answers.push({ status: 403, body: NAMING });
      await chat.say('relance client DUPONT').catch(() => []);
      breaks.now = true;
      await chat.say('relance client DUPONT');
      await chat.until(() => lines.find((line) => line.includes('the bot apologised')));
      breaks.now = false;
    },
    10 * MINUTES,
  );

  const refuseMails = () =>
    fetch(`${product.m365Url}/_faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ refusal: 'mailbox-full' }),
    });

  async function sendOne(code: string): Promise<void> {
    const [account] = await chat.say(`relance client ${code}`);
    const preview = await chat.press('draft.preview', sentBy('draft.preview', { on: { said: account as Said } }));
    await chat.press('draft.send', sentBy('draft.send', { on: { said: preview } }));
  }

  async function untilAllAre(state: string, letters: number): Promise<void> {
    const inState = async (): Promise<number> =>
      Number((await outside.store.query<{ Letters: number }>(LETTERS, { state: text(state, 20) }))[0]?.Letters);
    await expect.poll(inState, { timeout: 3 * MINUTES, interval: 100 }).toBe(letters);
  }

  test('its log has the failures and how it works, and names nobody', () => {
    const all = lines.join('\n');
    expect(all).toContain('the bot apologised');
    expect(all).toContain('"event":"operation-facts"');
    expect(lines.filter((line) => foundIn(line, known).length > 0)).toEqual([]);
    expect(all).not.toMatch(/[\w.-]+@[\w-]+\.\w+/u);
  });

  test('a collector gets turns with the texts and calls made for them, by names of ours alone', async () => {
    passedMs = 2 * MINUTES;
    await telemetry.close();
    const traces = receiver.bodiesOf('/v1/traces').join('\n');
    const metrics = receiver.bodiesOf('/v1/metrics').join('\n');
    for (const name of [
      'turn tiers/',
      'turn press draft.send',
      'sql sage/ledger/ledger',
      'graph /v1.0/users/{}/checkMemberGroups',
    ])
      expect(traces).toContain(name);
    for (const name of [
      ...['relance.turn.duration', 'relance.sql.duration', 'relance.graph.duration', 'relance.pass.duration'],
      ...['relance.letters', 'relance.letters.oldest_under_way', 'relance.letters.oldest_to_check'],
      ...['relance.pass.since_success', 'relance.event_loop.delay.p99', 'relance.memory'],
    ])
      expect(metrics).toContain(`"${name}"`);
    expect(foundIn(`${traces}\n${metrics}`, known)).toEqual([]);
    expect(`${traces}${metrics}`).not.toContain('unnamed');
    expect(metrics).toContain('service.instance.id');
  });
});
