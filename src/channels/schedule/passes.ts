import type { Busy } from '../../use-cases/in-turn.ts';
import { type GiveWay, goOn } from '../../use-cases/ports/give-way.ts';
import type { MayBegin } from '../../use-cases/ports/may-begin.ts';
import type { Missing, Unreached } from '../../use-cases/unreached.ts';
import type { PeopleGate } from './people-gate.ts';
import { mostWaitOf } from './people-policy.ts';
import { startWorker, type Worker } from './worker.ts';

export type PassAnswer = number | Busy | Unreached;

/**
 * Work that repeats. All passes may run in every instance: what must not be done twice is claimed, or takes its turn. What is due at an hour is a pass that asks whether it is due; who works is for
 * the store to say.
 */
export interface Pass {
  /** One a process. */
  readonly name: string;
  readonly everyMs: number;
  /** Nobody waits for it: it begins when people let it, and goes on between their questions. Others run whoever asks. */
  readonly isBehindPeople: boolean;
  /**
   * How much it did, and where it did not reach all that it is for, what is missing; `busy`: nothing, for another process is at it. Calls
   * `giveWay` between its slices, and asks `mayBegin` before it claims or takes up anything more.
   */
  run(giveWay: GiveWay, mayBegin: MayBegin): Promise<PassAnswer>;
  /** A queue runs again at once as long as it did something. What looks at everything each time waits for its turn. */
  readonly queue: boolean;
  /** Woken when it did something: what the watch finds is told at once. */
  readonly wakes?: readonly string[];
}

/** How much a pass did. */
export const amountOf = (answer: PassAnswer): number =>
  typeof answer === 'number' ? answer : answer.kind === 'unreached' ? answer.done : 0;

/** Told which passes run, and how they end, of each run. One that another process is at ends there. Nothing waits for it. */
export interface PassListener {
  started(passes: readonly Pick<Pass, 'name' | 'everyMs'>[]): void;
  succeeded(name: string): void;
  /** It came to its end, and did not reach all that it is for. */
  missed(name: string, missing: readonly Missing[]): void;
  failed(name: string, fault: unknown): void;
  /** Waits for what it still does of it. */
  settled(): Promise<void>;
}

export interface Schedule {
  /** A name that no pass has is nobody's. */
  wake(name: string): void;
  /** From this call on no pass begins anything more; waits for what those under way have begun. */
  stop(): Promise<void>;
}

/**
 * Starts every pass, each on its own: one that is slow or fails holds up no other. Those that are behind people begin when the
 * gate lets them, the others at once. `onDone` is told what one did not reach: nothing where all is well. Throws a RangeError where two
 * have one name.
 */
export function startPasses(
  passes: readonly Pass[],
  onError: (error: unknown, name: string) => void,
  gate: PeopleGate,
  onDone: (name: string, missing: readonly Missing[]) => void = () => undefined,
): Schedule {
  refuseNamesakes(passes);
  const workers = new Map<string, Worker>();
  let isStopping = false;
  const mayBegin: MayBegin = () => !isStopping;
  const wake = (name: string): void => workers.get(name)?.wake();
  for (const pass of passes) {
    const { name } = pass;
    const run = async (): Promise<number> => {
      const answer = await (pass.isBehindPeople ? runBehind(pass, gate, mayBegin) : pass.run(goOn, mayBegin));
      // It may be failing where it runs: here it neither came to its end nor failed.
      if (typeof answer !== 'number' && answer.kind === 'busy') return 0;
      const done = amountOf(answer);
      onDone(name, typeof answer === 'number' ? [] : answer.missing);
      if (done > 0) pass.wakes?.forEach(wake);
      return pass.queue ? done : 0;
    };
    workers.set(
      name,
      startWorker(
        run,
        pass.everyMs,
        (error) => onError(error, name),
        pass.isBehindPeople ? () => gate.begin() : undefined,
      ),
    );
  }
  return {
    wake,
    stop: async () => {
      isStopping = true;
      const stopped = [...workers.values()].map((worker) => worker.stop());
      gate.stop();
      await Promise.all(stopped);
    },
  };
}

function refuseNamesakes(passes: readonly Pass[]): void {
  const twice = passes.find(({ name }, at) => passes.findIndex((one) => one.name === name) !== at);
  if (twice) throw new RangeError(`Two passes are called ${twice.name}`);
}

async function runBehind(pass: Pass, gate: PeopleGate, mayBegin: MayBegin): Promise<PassAnswer> {
  const giveWay = gate.wayOf(mostWaitOf(pass.everyMs));
  await giveWay();
  return mayBegin() ? pass.run(giveWay, mayBegin) : { kind: 'busy' };
}
