import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lostPort } from '../../src/demo/demo-ports.ts';
import { runDemo } from '../../src/demo/run-demo.ts';
import { day } from '../../src/domain/day.ts';
import { freePort, takePort } from '../helpers/free-port.ts';

const root = path.join(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'relance-start-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

/** `npm run demo -- …` in a data folder of its own; `whenReady` is called once it says that it runs, and then it is stopped. */
function startDemo(
  folder: string,
  argv: readonly string[],
  whenReady?: (output: string) => Promise<void>,
): Promise<Ended> {
  const child = spawn(process.execPath, ['src/demo/start.ts', '--no-browser', '--no-playground', ...argv], {
    cwd: root,
    env: { ...process.env, RELANCE_DATA: folder, RELANCE_TODAY: '2026-03-16' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let isReady = false;
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (isReady || !output.includes('Ctrl+C pour arrêter')) return;
      isReady = true;
      (whenReady?.(output) ?? Promise.resolve()).catch(reject).finally(() => child.kill('SIGTERM'));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, output }));
  });
}

const isFree = (port: number): Promise<boolean> =>
  takePort(port).then(
    ({ release }) => release().then(() => true),
    () => false,
  );

describe('starting the demo', () => {
  test('a port already taken: said in French first with who to ask and how to go on, and nothing is started or made', async () => {
    const folder = path.join(scratch, 'taken');
    const { port, release } = await takePort(0);
    const m365 = await freePort();
    const { exitCode, output } = await startDemo(folder, ['--port', String(port), '--m365-port', String(m365)]);
    await release();
    expect(exitCode).toBe(1);
    const [first = '', ...others] = output.split('\n');
    expect(first).toMatch(
      new RegExp(`^Le port ${port} \\(le bot, option --port\\) est déjà pris par un autre programme`),
    );
    expect(first).toContain(String(port));
    expect(output).toContain('demandez-le à qui l’a lancé');
    const goOn = others.find((line) => line.includes('npm run demo -- '));
    expect(goOn).toMatch(new RegExp(`RELANCE_DATA='${folder}' npm run demo -- --port \\d+ --m365-port ${m365} `));
    expect(goOn).not.toContain(`--port ${port} `);
    expect(others.findIndex((line) => line.startsWith(`Port ${port} `))).toBeGreaterThan(0);
    expect(existsSync(folder)).toBe(false);
    expect(await isFree(m365)).toBe(true);
  });

  test('a port that is none: refused with exit code 2, before anything', async () => {
    const folder = path.join(scratch, 'none');
    const { exitCode, output } = await startDemo(folder, ['--m365-port', 'abc']);
    expect(exitCode).toBe(2);
    expect(output).toMatch(/^--m365-port attend un numéro de port/);
    expect(existsSync(folder)).toBe(false);
  });

  test('data that another demo has: --fresh removes nothing, and a second one is offered data and ports of its own', async () => {
    const folder = path.join(scratch, 'held');
    mkdirSync(path.join(folder, 'base'), { recursive: true });
    writeFileSync(path.join(folder, 'demo.json'), 'kept');
    // This very process stands for the demo that runs.
    const holder = { pid: process.pid, since: '2026-03-16T08:00:00.000Z' };
    writeFileSync(path.join(folder, 'base', 'lock.json'), JSON.stringify(holder));
    const { exitCode, output } = await startDemo(folder, ['--fresh', '--port', String(await freePort())]);
    expect(exitCode).toBe(1);
    expect(output).toMatch(new RegExp(`^La démonstration tourne déjà ici \\(processus ${process.pid},`));
    expect(output).toContain(`RELANCE_DATA='${folder}-2' npm run demo -- `);
    expect(readFileSync(path.join(folder, 'demo.json'), 'utf8')).toBe('kept');
  });

  test('the first start says each step as it begins, French first; addresses follow the ports, and stopping frees them', async () => {
    const folder = path.join(scratch, 'first');
    const [bot, m365] = [await freePort(), await freePort()];
    const { exitCode, output } = await startDemo(
      folder,
      ['--port', String(bot), '--m365-port', String(m365)],
      async () => {
        expect((await fetch(`http://127.0.0.1:${bot}/health`)).status).toBe(200);
        expect((await fetch(`http://127.0.0.1:${m365}/dossiers`)).status).toBe(200);
      },
    );
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^Première fois : .*\nFirst time: /);
    const steps = [
      'Moteur de base de données / database engine',
      'Tables de Relance / tables of Relance',
      'Société ALPHA',
      'Société BETA',
      'Microsoft 365 simulé',
      'Dossiers SharePoint',
      'Première question',
      '  Bot / bot',
      `http://127.0.0.1:${m365}/messages`,
      `http://127.0.0.1:${m365}/dossiers`,
      `http://127.0.0.1:${bot}/api/messages`,
    ];
    const places = steps.map((step) => output.indexOf(step));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect([await isFree(bot), await isFree(m365)]).toEqual([true, true]);
    expect(existsSync(path.join(folder, 'base', 'lock.json'))).toBe(false);
  }, 180_000);

  test('a port lost after the look: what was opened before is closed again, and the port is said', async () => {
    const { port, release } = await takePort(0);
    const ports = { bot: port, m365: await freePort(), playground: await freePort() };
    const options = { person: 'claire', ports, openBrowser: false, withPlayground: false, fresh: false } as const;
    const folder = path.join(scratch, 'first');
    const setting = { folder, today: day('2026-03-16'), environment: { RELANCE_LOG_LEVEL: 'silent' } };
    const error = await runDemo(options, setting, () => undefined).catch((reason: unknown) => reason);
    await release();
    expect(lostPort(error, ports)).toMatchObject({ part: 'bot', port, why: 'taken' });
    expect(await isFree(ports.m365)).toBe(true);
    expect(existsSync(path.join(folder, 'base', 'lock.json'))).toBe(false);
  }, 180_000);
});
