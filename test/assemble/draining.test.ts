import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble } from '../../src/assemble.ts';
import { openLog } from '../../src/platform/log.ts';
import { openGateway } from '../../src/platform/sql/gateway.ts';
import type { DispatchReader, DispatchWriter } from '../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { describeEnding } from '../kill/ending.ts';
import { look, startStandIn } from '../kill/one-run.ts';
import { SENDING, STORE, sceneCompany } from '../kill/scene.ts';
import { makeTemplate, type Template } from '../kill/template.ts';
import { FAIR } from '../kill/weather.ts';

const LETTERS = 12;
const IN_HAND = 'SELECT COUNT(*) AS Letters FROM relance.Dispatch WHERE ClaimOwner IS NOT NULL';
type Dispatches = DispatchReader & DispatchWriter;

let folder: string;
let template: Template;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'relance-draining-'));
  template = await makeTemplate(folder, 'run', LETTERS);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Letters that are about to leave stand there until they are let go; every claim is kept, with when it was made. */
function openDoor() {
  let [isClosing, waiting] = [false, 0];
  const claims: { readonly letters: number; readonly late: boolean }[] = [];
  const open = Promise.withResolvers<void>();
  const around = (store: Dispatches): Dispatches => ({
    ...store,
    claim: async (...given) => {
      const late = isClosing;
      const claimed = await store.claim(...given);
      claims.push({ letters: claimed.length, late });
      return claimed;
    },
    advance: async (dispatch, to, ...rest) => {
      if (to === 'sending') {
        waiting += 1;
        await open.promise;
      }
      return store.advance(dispatch, to, ...rest);
    },
  });
  const told = (): void => {
    isClosing = true;
  };
  return { around, told, letGo: open.resolve, waiting: () => waiting, claims };
}

test('an instance that is taken down claims no letter more, ends those in its hands, and says meanwhile that it drains', async () => {
  const standIn = await startStandIn(folder, FAIR);
  const gateway = await openGateway({ kind: 'embedded', folder: path.join(folder, 'base') });
  const [company, store, door] = [sceneCompany(), await gateway.database(STORE), openDoor()];
  try {
    const relance = await assemble({
      companies: [{ company, sage: await gateway.database(company.code) }],
      store,
      graph: {
        baseUrl: standIn.url,
        credential: { getToken: async () => ({ token: 'kill', expiresOnTimestamp: Date.now() + 3_600_000 }) },
      },
      identity: { kind: 'open' },
      clock: { now: () => new Date(), today: () => template.today },
      sending: SENDING,
      linkSecret: 'a secret of this test, long enough to be one',
      publicBaseUrl: 'http://127.0.0.1',
      canaryMailbox: null,
      logger: openLog('silent'),
      patience: { lookupDelaysMs: [50, 100, 200, 400, 800], maxAttempts: 6 },
      aroundDispatches: door.around,
      closeOutside: async () => undefined,
    });
    const serving = await relance.serve({ host: '127.0.0.1', port: 0 });
    const ready = async (): Promise<unknown> => (await fetch(`http://127.0.0.1:${serving.port}/ready`)).json();
    await expect.poll(door.waiting, { timeout: 120_000 }).toBeGreaterThan(0);
    expect(await ready()).toEqual({ status: 'ready' });

    door.told();
    const closing = serving.close();
    expect(await ready()).toEqual({ status: 'not-ready', missing: ['draining'] });
    door.letGo();
    await closing;

    await expect(ready()).rejects.toThrow();
    expect(door.claims.filter(({ late, letters }) => late && letters > 0)).toEqual([]);
    const claimed = door.claims.reduce((sum, { letters }) => sum + letters, 0);
    const { dispatches } = await describeEnding(store, {});
    const untouched = dispatches.filter(({ state }) => state === 'approved').length;
    // There was more to begin, and it is left to others, held by nobody.
    expect(untouched).toBeGreaterThan(0);
    expect(await store.query(IN_HAND)).toMatchObject([{ Letters: 0 }]);
    const sent = (await look(standIn.url)).sent.length;
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThanOrEqual(claimed);
  } finally {
    await gateway.close();
    standIn.process.kill('SIGKILL');
  }
});
