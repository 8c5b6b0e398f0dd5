import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { InstanceNews, InstanceOrder, InstanceStart } from './instance.ts';

const INSTANCE = fileURLToPath(new URL('./instance.ts', import.meta.url));

/** One process of the product, as a platform would run several. */
export interface Instance {
  readonly name: string;
  /** Letters that it brought to their end. */
  readonly done: ReadonlySet<string>;
  /** Letters that it claimed after it had been told to stop: none. */
  readonly late: ReadonlySet<string>;
  /** At once, as a machine that fails; whatever it held is held until its lease is over. */
  kill(): Promise<void>;
  /** As a platform that takes it down: what it has begun ends. Answers its exit code. */
  stop(): Promise<number | null>;
  tell(order: InstanceOrder): void;
  readonly isUp: boolean;
}

/** Where an instance stands, if not here, and who is told each line of its log. */
export interface InstancePlace {
  /** The script of another version, which understands what it is started with as far as it knows it. */
  readonly script?: string;
  readonly onLine?: (line: string) => void;
}

/** Starts one, and waits until it serves. */
export async function startInstance(
  name: string,
  start: InstanceStart,
  { script = INSTANCE, onLine }: InstancePlace = {},
): Promise<Instance> {
  const child = fork(script, [JSON.stringify(start)], {
    stdio: ['ignore', 'ignore', onLine ? 'pipe' : 'inherit', 'ipc'],
  });
  if (onLine && child.stderr) createInterface({ input: child.stderr }).on('line', onLine);
  const [done, late] = [new Set<string>(), new Set<string>()];
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${name} did not start`)));
    child.on('message', (news: InstanceNews | { readonly ready: true }) => {
      if ('ready' in news) resolve();
      else if ('late' in news) late.add(news.late);
      else done.add(news.done);
    });
  });
  const end = (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return {
    name,
    done,
    late,
    kill: () => end('SIGKILL').then(() => undefined),
    stop: () => end('SIGTERM'),
    tell: (order) => void (isUp(child) && child.send(order)),
    get isUp() {
      return isUp(child);
    },
  };
}

const isUp = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null && child.connected;
