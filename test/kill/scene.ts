import { demoCompanies } from '../../src/demo/company/settings.ts';
import type { Company } from '../../src/domain/company/company.ts';
import { decide } from '../../src/domain/company/room-setting.ts';
import type { Day } from '../../src/domain/day.ts';
import { SENDING as LIMITS } from '../../src/domain/dispatch/sending-limits.ts';
import { RUNS } from '../../src/domain/runs/runs-setting.ts';
import type { SendingPolicy } from '../../src/domain/sending-policy.ts';

/** What the process that is killed and the one that judges both know. */
export const STORE = 'relance_store';
export const SENDING: SendingPolicy = { sandbox: false };

const MANY = 1_000_000;

export function sceneCompany(): Company {
  const [company] = demoCompanies();
  if (!company) throw new Error('The demo has a company');
  // Microsoft's pace has tests of its own: here nothing waits for a minute to end.
  const sending = { atOnce: 4, perMinute: MANY, recipientsPerDay: MANY, outsidePerDay: MANY };
  const runs = { ...RUNS.byDefault, perDay: MANY };
  return { ...company, settings: decide(LIMITS, sending, decide(RUNS, runs, company.settings)) };
}

/**
 * How the letters came to be approved: each by itself, or all by a run that reserves and releases them while it is killed. `mentions`: no
 * letters, but the messages to colleagues whom comments mention. `house`: every journey at once.
 */
export const SCENES = ['letters', 'run', 'mentions', 'house'] as const;
export type Scene = (typeof SCENES)[number];

/** Where to stop: the n-th time (from 1) that the life reaches this point. */
export interface Stop {
  readonly label: string;
  readonly nth: number;
  /** Where that point does not come again, as all letters by post are done: so many points of any kind, and the life ends too. */
  readonly latest?: number;
}

/** One life of the process that sends. */
export interface Life {
  /** Holds all that the life lives by. */
  readonly folder: string;
  readonly base: string;
  readonly graphUrl: string;
  readonly today: Day;
  /** How far its clock is ahead, so that claims of earlier lives are over. */
  readonly aheadMs: number;
  readonly stop: Stop | null;
  /** Where Teams is: a message to a person is posted there. */
  readonly chatUrl: string;
}

/** What a life that came to its end says of the store. */
export interface Ending {
  readonly dispatches: readonly {
    readonly id: string;
    readonly reference: string;
    readonly by: 'email' | 'post';
    readonly state: string;
    readonly checkFrom: string | null;
    readonly error: string | null;
    readonly ecNos: readonly number[];
  }[];
  /** Instalments still held, by dispatch. */
  readonly held: readonly { readonly DispatchId: string; readonly EcNo: number }[];
  readonly reminded: readonly { readonly DispatchId: string; readonly EcNo: number }[];
  /** Where the lines of the run are, with how many; none where letters were approved one by one. */
  readonly lines: readonly { readonly State: string; readonly Lines: number }[];
  /** Points reached, with how often. */
  readonly reached: Readonly<Record<string, number>>;
  /** What journeys besides letters left, counted; only where they are lived. */
  readonly beside?: Readonly<Record<string, number>>;
}

/** The same of the messages to people mentioned. */
export interface MentionEnding {
  readonly notices: readonly {
    readonly customer: string;
    readonly personId: string;
    readonly channel: 'chat' | 'mail';
    readonly state: string;
    readonly error: string | null;
  }[];
  readonly reached: Readonly<Record<string, number>>;
}

export const isOfMentions = (ending: Ending | MentionEnding): ending is MentionEnding => 'notices' in ending;
