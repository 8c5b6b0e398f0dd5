import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { CliAnswer } from '../../../src/channels/cli/cli-answer.ts';
import type { LoopDelay } from '../../bench/bots/loop.ts';

/** The folder of the library in which platforms lay their statuses. */
export const STATUSES = 'Statuts e-facture';

export interface Start {
  readonly kind: 'start';
  readonly metadataUrl: string;
  readonly graphUrl: string;
  readonly publicBaseUrl: string;
  readonly linkSecret: string;
  readonly port: number;
  readonly today: string;
}
export interface Told {
  readonly port: number;
}
/** Bytes. */
export interface Memory {
  readonly heapUsed: number;
  readonly rss: number;
}
/** `held`: in CPU time of its own thread, by work of its own. */
export interface Loop extends LoopDelay {
  readonly held: LoopDelay;
}
/** What is asked of the process that serves. `pass`: what repeats, now. `query`: reads a base of its own, the store's or the Sage one. */
export type Asked =
  | Start
  | { readonly kind: 'memory' }
  | { readonly kind: 'loop' }
  | { readonly kind: 'cli'; readonly argv: readonly string[] }
  | { readonly kind: 'pass'; readonly name: string }
  | { readonly kind: 'query'; readonly of: 'store' | 'sage'; readonly text: string };

type Reply = { readonly value: unknown } | { readonly failure: string };

interface Line {
  readonly level?: number;
  readonly msg?: string;
  readonly err?: { readonly message?: string; readonly stack?: string };
}

/** What an error says, and where of ours it was thrown: the same for the same fault. */
function whereOf(err: Line['err']): string {
  const frames = (err?.stack ?? '')
    .split('\n')
    .filter((one) => one.includes('/src/') && !one.includes('/platform/sql/'));
  return ` ${err?.message ?? ''} ${(frames[0] ?? '').replace(/^.*\/src\//u, '')}`;
}

const ERROR = 50;
/** What the connector refuses is no fault of ours. */
const MEANT = new Set(['an answer was not delivered']);

/** What the process runs: a module that serves a scene, and what it is told. */
export interface Script {
  readonly module: URL;
  readonly argv: readonly string[];
}

/** The company of which somebody wrote what they should not. */
export const ATTACKED: Script = { module: new URL('./attacked.ts', import.meta.url), argv: [] };

/** The product in a process of its own: what it says in its log, whether it lives, and what it holds. */
export class Served {
  readonly #process: ChildProcess;
  readonly #faults: string[] = [];
  #asking: Promise<unknown> = Promise.resolve();
  #closing = false;

  constructor({ module, argv }: Script) {
    this.#process = fork(module, argv, {
      serialization: 'advanced',
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const { stderr } = this.#process;
    if (stderr) createInterface({ input: stderr }).on('line', (line) => this.#read(line));
    this.#process.once('exit', (code, signal) => {
      if (!this.#closing) this.#faults.push(`the process ended: ${code ?? signal}`);
    });
  }

  /** Each line of its log is one of ours: JSON, with its level. */
  #read(line: string): void {
    if (line.trim() === '' || /^\(node:|^\(Use `node/u.test(line)) return;
    try {
      const { level, msg, err } = JSON.parse(line) as Line;
      if (typeof level !== 'number') this.#faults.push(`a line of the log is not ours: ${line.slice(0, 200)}`);
      else if (level >= ERROR && !MEANT.has(msg ?? '')) this.#faults.push(`logged as a fault: ${msg}${whereOf(err)}`);
    } catch {
      this.#faults.push(`a line of the log is no JSON: ${line.slice(0, 200)}`);
    }
  }

  /** Faults since this was last asked: of the log, or its end. */
  takeFaults(): readonly string[] {
    return this.#faults.splice(0);
  }

  start(asked: Omit<Start, 'kind'>): Promise<Told> {
    return this.#ask<Told>({ kind: 'start', ...asked });
  }

  memory(): Promise<Memory> {
    return this.#ask<Memory>({ kind: 'memory' });
  }

  /** How late its loop was, since this was last asked. */
  loop(): Promise<Loop> {
    return this.#ask<Loop>({ kind: 'loop' });
  }

  runCli(argv: readonly string[]): Promise<CliAnswer> {
    return this.#ask<CliAnswer>({ kind: 'cli', argv });
  }

  /** How much that pass did. */
  runPass(name: string): Promise<number> {
    return this.#ask<number>({ kind: 'pass', name });
  }

  query<Row>(of: 'store' | 'sage', text: string): Promise<readonly Row[]> {
    return this.#ask<readonly Row[]>({ kind: 'query', of, text });
  }

  /** One question at a time: answers have no name. */
  #ask<Answer>(asked: Asked): Promise<Answer> {
    const answered = this.#asking.then(() => this.#askNow<Answer>(asked));
    this.#asking = answered.catch(() => undefined);
    return answered;
  }

  async #askNow<Answer>(asked: Asked): Promise<Answer> {
    if (this.#process.exitCode !== null) throw new Error('The process has ended');
    const stop = new AbortController();
    const ended = once(this.#process, 'exit', { signal: stop.signal }).then(
      ([code]): Reply => ({ failure: `ended: ${code}` }),
    );
    const told = once(this.#process, 'message', { signal: stop.signal }).then(([message]) => message as Reply);
    ended.catch(() => undefined);
    told.catch(() => undefined);
    this.#process.send(asked);
    const reply = await Promise.race([told, ended]);
    stop.abort();
    if ('failure' in reply) throw new Error(reply.failure);
    return reply.value as Answer;
  }

  async close(): Promise<void> {
    this.#closing = true;
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }
}
