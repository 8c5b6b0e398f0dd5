import type { Clock } from '../ports/clock.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { PassNotes } from '../ports/status/status-store.ts';
import type { Missing } from '../unreached.ts';
import { faultOf } from './pass-fault.ts';

/** Passes end every few seconds: what one did is written once in so long, which is as fresh as anybody asks. */
const NOTED_EVERY_MS = 60_000;

/** A pass that this process runs. */
export interface RunningPass {
  readonly name: string;
  /** Between two of its turns. */
  readonly everyMs: number;
  readonly startedAt: Date;
}

/**
 * Keeps when each pass last came to its end, or failed or did not reach all that it is for, where all processes read it, and in memory
 * which ones run here. A courtesy: a store that does not take it holds up no pass, and is told to `onLost`. `settled` waits for what is
 * being written.
 */
export function openPassNotes(
  { notes, clock }: { readonly notes: PassNotes; readonly clock: Pick<Clock, 'now'> },
  onLost: (fault: unknown) => void,
): {
  started(passes: readonly Pick<RunningPass, 'name' | 'everyMs'>[]): void;
  succeeded(pass: string): void;
  missed(pass: string, missing: readonly Missing[]): void;
  failed(pass: string, fault: unknown): void;
  settled(): Promise<void>;
  running(): readonly RunningPass[];
} {
  const last = new Map<string, number>();
  let writing: Promise<void> = Promise.resolve();
  let running: readonly RunningPass[] = [];

  const note = (key: string, write: (now: Date) => Promise<void>): void => {
    const now = clock.now();
    if (now.getTime() - (last.get(key) ?? Number.NEGATIVE_INFINITY) < NOTED_EVERY_MS) return;
    last.set(key, now.getTime());
    writing = Promise.all([writing, write(now).catch(onLost)]).then(() => undefined);
  };
  return {
    started: (passes) => {
      const startedAt = clock.now();
      running = passes.map(({ name, everyMs }) => ({ name, everyMs, startedAt }));
    },
    succeeded: (pass) => note(`${pass} done`, (now) => notes.notePassSucceeded(pass, now)),
    missed: (pass, missing) => note(`${pass} failed`, (now) => notes.notePassFailed(pass, faultOf(missing), now)),
    failed: (pass, fault) => note(`${pass} failed`, (now) => notes.notePassFailed(pass, codeOf(fault), now)),
    settled: () => writing,
    running: () => running,
  };
}

/** Messages may hold what was read: the code or the kind of the error is enough to look for it in the log. */
const codeOf = (fault: unknown): string =>
  fault instanceof OutsideFault ? fault.code : fault instanceof Error ? fault.name : 'unknown';
