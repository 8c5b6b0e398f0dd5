import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoTenant } from '../../src/demo/company/people.ts';
import { judgeDoubt, mostInDoubt } from './doubt.ts';
import { judge, type Seen, type Verdict } from './judge.ts';
import { judgeMentions } from './mentions/judge-mentions.ts';
import { startTeams } from './mentions/teams.ts';
import {
  type Ending,
  isOfMentions,
  type Life,
  type MentionEnding,
  type Scene,
  type Stop,
  sceneCompany,
} from './scene.ts';
import type { Template } from './template.ts';
import type { Weather } from './weather.ts';

const LETTERS = fileURLToPath(new URL('./worker.ts', import.meta.url));
const WORKERS: Readonly<Record<Scene, string>> = {
  letters: LETTERS,
  run: LETTERS,
  mentions: fileURLToPath(new URL('./mentions/worker.ts', import.meta.url)),
  house: fileURLToPath(new URL('../faults/house/worker.ts', import.meta.url)),
};
const STAND_IN = fileURLToPath(new URL('../../src/demo/m365/run.ts', import.meta.url));
/** Longer than a claim lasts. */
const BETWEEN_LIVES_MS = 11 * 60_000;

export interface RunResult {
  readonly kills: number;
  readonly verdict: Verdict;
  readonly reached: Ending['reached'];
  readonly beside?: Ending['beside'];
}

/** How long a run may take, and who is told of it. */
export interface RunLimits {
  /** After so long nothing more is killed; a life that lasts longer is a failure. */
  readonly mostMs?: number;
  /** After each life, with how many letters have left so far. */
  readonly onLife?: (kills: number, sent: number) => void;
}

/** Copies the template, lives and dies at each stop in turn, lives to the end, and judges what is left. */
export async function runOnce(
  template: Template,
  stops: readonly Stop[],
  weather: Weather,
  { mostMs = Number.POSITIVE_INFINITY, onLife }: RunLimits = {},
): Promise<RunResult> {
  const deadline = Date.now() + mostMs;
  const folder = await mkdtemp(join(tmpdir(), 'relance-kill-'));
  let standIn: ChildProcess | undefined;
  const teams = await startTeams();
  try {
    await cp(template.folder, folder, { recursive: true });
    const started = await startStandIn(folder, weather);
    standIn = started.process;
    const life = {
      folder,
      base: join(folder, 'base'),
      graphUrl: started.url,
      today: template.today,
      chatUrl: teams.url,
    };
    let kills = 0;
    let ending: Ending | MentionEnding | null = null;
    for (const [at, planned] of [...stops, null].entries()) {
      const stop = Date.now() < deadline ? planned : null;
      ending = await live(WORKERS[template.scene], { ...life, aheadMs: at * BETWEEN_LIVES_MS, stop }, mostMs);
      if (ending) break;
      kills += 1;
      onLife?.(kills, (await look(started.url)).sent.length);
    }
    if (!ending) throw new Error('The last life was killed by somebody else');
    const seen = await look(started.url);
    const judged = isOfMentions(ending)
      ? judgeMentions(ending, seen, teams.told(), template.letters)
      : judge(ending, seen, template.letters);
    const doubt = judgeDoubt(judged, mostInDoubt(template.scene, kills, weather));
    const verdict = { ...judged, wrongs: [...judged.wrongs, ...doubt] };
    const beside = isOfMentions(ending) || !ending.beside ? {} : { beside: ending.beside };
    return { kills, verdict, reached: ending.reached, ...beside };
  } finally {
    standIn?.kill('SIGKILL');
    await teams.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the life says at its end; null when it was killed. */
async function live(worker: string, life: Life, mostMs: number): Promise<Ending | MentionEnding | null> {
  const child = spawn(process.execPath, [worker, JSON.stringify(life)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const overrun = Number.isFinite(mostMs) ? setTimeout(() => child.kill('SIGTERM'), mostMs) : undefined;
  const [output, errors] = [collect(child.stdout), collect(child.stderr)];
  const { code, signal } = await new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, by) => resolve({ code: exitCode, signal: by }));
  });
  clearTimeout(overrun);
  if (signal === 'SIGKILL') return null;
  if (signal === 'SIGTERM') throw new Error(`A life did not end within ${mostMs / 60_000} minutes`);
  if (code !== 0) throw new Error(`A life failed (${code ?? signal}): ${errors()}`);
  return JSON.parse(output()) as Ending | MentionEnding;
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return () => text;
}

/** Microsoft 365 over the dossiers in a folder, in a process of its own. */
export async function startStandIn(folder: string, weather: Weather): Promise<{ process: ChildProcess; url: string }> {
  const tenant = join(folder, 'tenant.json');
  await writeFile(tenant, JSON.stringify(demoTenant));
  const options = ['--port', '0', '--folder', join(folder, 'm365'), '--tenant', tenant];
  const child = spawn(
    process.execPath,
    [STAND_IN, ...options, '--sent-items-delay', String(weather.sentItemsDelayMs)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The Microsoft 365 stand-in did not start')));
    child.stdout.once('data', (line: Buffer) => resolve((JSON.parse(line.toString()) as { url: string }).url));
  });
  const planned = await fetch(`${url}/_faults`, { method: 'POST', body: JSON.stringify(weather.faults) });
  if (!planned.ok) throw new Error(`The weather was refused: ${await planned.text()}`);
  return { process: child, url };
}

/** What it holds. */
export async function look(url: string): Promise<Seen> {
  const read = async <T>(path: string, headers: Record<string, string> = {}): Promise<T> =>
    (await (await fetch(`${url}${path}`, { headers })).json()) as T;
  const { mailbox } = sceneCompany();
  const drafts = await read<{ value: unknown[] }>(`/v1.0/users/${mailbox}/mailFolders/drafts/messages`, {
    Authorization: 'Bearer kill',
  });
  return {
    sent: await read('/_sent'),
    files: await read('/_files'),
    draftsLeft: drafts.value.length,
    violations: await read('/_violations'),
  };
}
