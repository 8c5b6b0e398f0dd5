import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGround } from '../../src/assemble/ground.ts';
import type { Outside } from '../../src/assemble/outside.ts';
import type { Voice } from '../../src/assemble/room.ts';
import { ROOMS } from '../../src/assemble/rooms.ts';
import type { Pass } from '../../src/channels/schedule/passes.ts';
import { openLog } from '../../src/platform/log.ts';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { openGateway } from '../../src/platform/sql/gateway.ts';
import { SENDING, STORE, sceneCompany } from '../kill/scene.ts';
import { makeTemplate } from '../kill/template.ts';

const WRITES = /^(?:\s|--[^\n]*\n)*(?:UPDATE|INSERT|DELETE|MERGE)\b/iu;
const VOICE: Voice = {
  speaker: {
    find: async () => null,
    findPersonal: async () => null,
    placeOf: async () => null,
    send: async () => 'refused',
    orBusy: (_what, act) => act(),
  },
  refresh: () => undefined,
};

let [folder, written]: [string, string[]] = ['', []];
let gateway: SqlGateway;
let passes: readonly Pass[];

/** The store as it is; what is written is kept. */
function watched(store: SqlDatabase): SqlDatabase {
  const note = (text: string): void => void (WRITES.test(text) && written.push(text));
  return {
    name: store.name,
    query: (text, params) => {
      note(text);
      return store.query(text, params);
    },
    queryAll: (texts, params) => store.queryAll(texts, params),
    execute: (text, params) => {
      note(text);
      return store.execute(text, params);
    },
    bulkInsert: (table, columns, rows) => {
      written.push(table);
      return store.bulkInsert(table, columns, rows);
    },
    call: (procedure, inputs, outputs) => store.call(procedure, inputs, outputs),
    transaction: (work, options) => {
      written.push('a transaction');
      return store.transaction(work, options);
    },
    close: () => store.close(),
  };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'relance-passes-'));
  const { today } = await makeTemplate(folder, 'letters');
  gateway = await openGateway({ kind: 'embedded', folder: path.join(folder, 'base') });
  const company = sceneCompany();
  const outside: Outside = {
    companies: [{ company, sage: await gateway.database(company.code) }],
    store: watched(await gateway.database(STORE)),
    graph: { baseUrl: 'http://127.0.0.1:9', credential: { getToken: async () => null } },
    identity: { kind: 'open' },
    clock: { now: () => new Date(), today: () => today },
    sending: SENDING,
    linkSecret: 'a secret of this test, long enough to be one',
    publicBaseUrl: 'http://127.0.0.1',
    canaryMailbox: null,
    logger: openLog('silent'),
    closeOutside: async () => undefined,
  };
  const ground = await openGround(outside);
  const rooms = ROOMS.map((plan) => plan.open(ground));
  ground.onOpened(rooms);
  passes = (await Promise.all(rooms.map((room) => room.passes?.(VOICE) ?? []))).flat();
});
afterAll(async () => {
  await gateway.close();
  await rm(folder, { recursive: true, force: true });
});

test('a process that was told to stop claims nothing, takes no turn and writes nothing, whichever pass was about to begin', async () => {
  expect(passes.length).toBeGreaterThan(15);
  const begun: Record<string, readonly string[]> = {};
  for (const pass of passes) {
    written = [];
    const run = pass.run(
      async () => undefined,
      () => false,
    );
    // Microsoft 365 is not there: whoever asks it has begun something.
    await run.catch((fault: unknown) => written.push(String(fault)));
    if (written.length > 0) begun[pass.name] = written;
  }
  expect(begun).toEqual({});
});
