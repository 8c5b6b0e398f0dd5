import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type DemoPersonKey, PEOPLE } from '../../src/demo/company/people.ts';
import { startPlayground } from '../../src/demo/playground/start-playground.ts';
import { freePort } from '../helpers/free-port.ts';

const root = path.join(import.meta.dirname, '../..');
const START_TIMEOUT_MS = 120_000;

export interface RunningDemo {
  readonly botUrl: string;
  readonly m365Url: string;
  readonly playgroundUrl: string;
  /** A Playground more, before the same bot: somebody else at their own screen. Its address. */
  alsoAs(person: DemoPersonKey): Promise<string>;
  close(): Promise<void>;
}

/** The demo as `npm run demo` starts it, on free ports and in a folder of its own, on a day that stands still. */
export async function startDemo(today: string, person: DemoPersonKey = 'claire'): Promise<RunningDemo> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-demo-'));
  const [bot, m365, playground] = [await freePort(), await freePort(), await freePort()];
  const child = spawn(
    process.execPath,
    [
      'src/demo/start.ts',
      ...['--no-browser', '--as', person],
      ...['--port', String(bot), '--m365-port', String(m365), '--playground-port', String(playground)],
    ],
    {
      cwd: root,
      env: { ...process.env, RELANCE_DATA: folder, RELANCE_TODAY: today },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  await untilReady(child);
  const others: { close(): void }[] = [];
  return {
    botUrl: `http://127.0.0.1:${bot}`,
    m365Url: `http://127.0.0.1:${m365}`,
    playgroundUrl: `http://127.0.0.1:${playground}`,
    alsoAs: async (other) => {
      const one = await startPlayground({
        botUrl: `http://127.0.0.1:${bot}`,
        port: await freePort(),
        folder: path.join(folder, `playground-${other}`),
        person: PEOPLE[other],
        openBrowser: false,
      });
      others.push(one);
      return one.url;
    },
    close: async () => {
      for (const other of others) other.close();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function untilReady(child: ChildProcess): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The demo did not start:\n${output}`)), START_TIMEOUT_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!output.includes('Ctrl+C')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The demo ended with ${code}:\n${output}`));
    });
  });
}
