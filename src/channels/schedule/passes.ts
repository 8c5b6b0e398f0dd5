import type { GiveWay } from '../../use-cases/ports/give-way.ts';
import type { PeopleGate } from './people-gate.ts';
import { mostWaitOf } from './people-policy.ts';
import { startWorker, type Worker } from './worker.ts';

/** Work that repeats. What is due at an hour is a pass that asks whether it is due; who works is for the store to say. */
export interface Pass<Name extends string> {
  readonly everyMs: number;
  /** Nobody waits for it: it begins when people let it, and goes on between their questions. Others run whoever asks. */
  readonly isBehindPeople: boolean;
  /** How much it did. Calls `giveWay` between its slices. */
  run(giveWay: GiveWay): Promise<number>;
  /** A queue runs again at once as long as it did something. What looks at everything each time waits for its turn. */
  readonly queue: boolean;
  /** Woken when it did something: what the watch finds is told at once. */
  readonly wakes?: readonly Name[];
}

export interface Schedule<Name extends string> {
  wake(name: Name): void;
  /** Starts nothing more, and waits for the passes under way. */
  stop(): Promise<void>;
}

/**
 * How often each pass runs. All may run in every instance: letters and notices are claimed, the watch of a company takes its
 * turn, a morning post is claimed for its day.
 *
 * - `dispatch`: letters that are under way; woken by an approval.
 * - `watch`: `watchOrders` for every company; wakes `tell`. Read at this pace, Sage's documents are as fresh as a phone call.
 * - `tell`: `tellPeople`; woken by the watch, a decision, a question, an answer.
 * - `cards`: `refreshAsked`; what a terminal changed is shown.
 * - `morning`: `sendMorningPosts`; due within a minute of its hour, and caught up within the first minutes of a start.
 * - `writeBack`: decisions towards Sage, where a company wants that; woken by a decision.
 * - `dataset`: `refreshDatasets`; what changed since the last pass is written for the reports. The first pass of a day, in Paris,
 *   compares everybody's lines too.
 * - `report`: `askReport`; the published report is asked to take up new facts, again minutes and hours later.
 * - `conversations`: `keepConversations`; a conversation that was not found is looked for again seconds, minutes and a day later.
 * - `answers`: questions that a process left unanswered when it died.
 * - `housekeeping`: deliveries seen long ago are forgotten.
 */
export const EVERY_MS = {
  dispatch: 5_000,
  watch: 5 * 60_000,
  tell: 15_000,
  cards: 5_000,
  morning: 60_000,
  writeBack: 30_000,
  dataset: 15 * 60_000,
  report: 60_000,
  conversations: 15_000,
  answers: 30_000,
  housekeeping: 3_600_000,
} as const;
export type PassName = keyof typeof EVERY_MS;

/**
 * Starts every pass, each on its own: one that is slow or fails holds up no other. Those that are behind people begin when the
 * gate lets them, the others at once.
 */
export function startPasses<Name extends string>(
  passes: Readonly<Record<Name, Pass<Name>>>,
  onError: (error: unknown, name: Name) => void,
  gate: PeopleGate,
): Schedule<Name> {
  const workers = new Map<Name, Worker>();
  const wake = (name: Name): void => workers.get(name)?.wake();
  for (const [name, pass] of Object.entries(passes) as [Name, Pass<Name>][]) {
    const run = async (): Promise<number> => {
      const done = await (pass.isBehindPeople ? runBehind(pass, gate) : pass.run(goOn));
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
      const stopped = [...workers.values()].map((worker) => worker.stop());
      gate.stop();
      await Promise.all(stopped);
    },
  };
}

async function runBehind<Name extends string>(pass: Pass<Name>, gate: PeopleGate): Promise<number> {
  const giveWay = gate.wayOf(mostWaitOf(pass.everyMs));
  await giveWay();
  return pass.run(giveWay);
}

const goOn: GiveWay = async () => undefined;
