import { spawn } from 'node:child_process';
import path from 'node:path';
import { freePort } from './free-port.ts';

const ROOT = path.join(import.meta.dirname, '../..');
/** Of the account that only this process knows; any base64 does. */
const KEY = Buffer.from('a key of the tests').toString('base64');
const ACCOUNT = 'relancetests';

export interface Azurite {
  readonly account: string;
  readonly key: string;
  /** `http://127.0.0.1:…/relancetests` */
  readonly url: string;
  close(): Promise<void>;
}

/** Microsoft's emulator of one service of Azure Storage, in memory, in a process of its own. */
export async function startAzurite(service: 'blob' | 'queue'): Promise<Azurite> {
  const port = await freePort();
  const script = path.join(ROOT, `node_modules/azurite/dist/src/${service}/main.js`);
  const where = [`--${service}Port`, String(port), `--${service}Host`, '127.0.0.1'];
  // Clients are younger than the emulator: @azure/storage-blob 12.34 speaks a version that Azurite 3.37 does not list.
  const quiet = ['--inMemoryPersistence', '--silent', '--disableTelemetry', '--skipApiVersionCheck'];
  const child = spawn(process.execPath, [script, ...quiet, ...where], {
    env: { ...process.env, AZURITE_ACCOUNTS: `${ACCOUNT}:${KEY}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await answers(`http://127.0.0.1:${port}/`, ended);
  return {
    account: ACCOUNT,
    key: KEY,
    url: `http://127.0.0.1:${port}/${ACCOUNT}`,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}

async function answers(url: string, ended: Promise<void>): Promise<void> {
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  for (;;) {
    if (hasEnded) throw new Error('Azurite ended before it answered');
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((next) => setTimeout(next, 50));
  }
}
