import type { Cents } from '../../cents.ts';
import type { Currency } from '../../company/currency.ts';
import type { Day } from '../../day.ts';
import type { Person } from '../../person.ts';
import type { FactChange } from '../edits.ts';
import { dayOfStep, type ScenarioStep } from './scenario.ts';

export const THIRD_PARTIES = ['commissaire', 'avocat', 'assureur'] as const;
export type ThirdPartyRole = (typeof THIRD_PARTIES)[number];

export interface ThirdParty {
  readonly role: ThirdPartyRole;
  readonly name: string;
  /** Address or number, as it was written. */
  readonly reach: string;
}

export const PRIORITIES = ['low', 'usual', 'high'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** À faire, réalisée, ignorée, as Sage has them (IV_Statut). */
export type InterventionState = 'todo' | 'done' | 'ignored';

/** A step of the scenario, once it was prepared. */
export interface Intervention {
  /** Of the scenario, from 0. */
  readonly step: number;
  readonly state: InterventionState;
  readonly day: Day;
  /** What the customer promised meanwhile (IV_DatePromesse); null: nothing. */
  readonly promised: Day | null;
  /** On which somebody is to look again (IV_DateAlerte). */
  readonly alert: Day | null;
  /** What was sent or received: a name or an address. */
  readonly document: string;
  readonly outcome: string;
  /** Who ended it; null: it waits. */
  readonly by: Person | null;
}

/** A dossier de recouvrement. */
export interface FileFacts {
  readonly number: string;
  readonly motif: string;
  /** The chargé de recouvrement. */
  readonly owner: Person;
  /** Of the customer, as it was written. */
  readonly contact: string;
  readonly thirdParties: readonly ThirdParty[];
  readonly scenario: string;
  readonly steps: readonly ScenarioStep[];
  readonly priority: Priority;
  /** Per cent of what is owed, 0–100. */
  readonly expectedLoss: number;
  readonly currency: Currency;
  /** What is set aside for it, as a person said. */
  readonly provision: Cents;
  /** In the order in which they were prepared. */
  readonly interventions: readonly Intervention[];
  /** All that it was about is paid: closing it is proposed (case F6). */
  readonly paid: boolean;
  /** What it has come to; null while nobody said. */
  readonly result: string | null;
  /** By people, the oldest first; absent where nothing was changed yet. */
  readonly changes?: readonly FactChange[] | undefined;
}

export const waitingOf = ({ interventions }: Pick<FileFacts, 'interventions'>): Intervention | null =>
  interventions.find(({ state }) => state === 'todo') ?? null;

export type Prepared =
  | { readonly kind: 'prepared'; readonly facts: FileFacts }
  /** The former is neither done nor ignored (case F7). */
  | { readonly kind: 'former-waits' }
  | { readonly kind: 'no-step-left' };

/** « Préparer »: the next step of the scenario, as long as the former is done or ignored (case F7). Its day counts from today. */
export function prepareNext(facts: FileFacts, today: Day): Prepared {
  if (waitingOf(facts)) return { kind: 'former-waits' };
  const at = facts.interventions.length;
  const step = facts.steps[at];
  if (!step) return { kind: 'no-step-left' };
  const fresh: Intervention = {
    ...{ step: at, state: 'todo', day: dayOfStep(step, today), promised: null, alert: null },
    ...{ document: '', outcome: '', by: null },
  };
  return { kind: 'prepared', facts: { ...facts, interventions: [...facts.interventions, fresh] } };
}

/** What a person says of the intervention that waits. */
export type Settled = Pick<Intervention, 'promised' | 'alert' | 'document' | 'outcome'> & {
  readonly state: Exclude<InterventionState, 'todo'>;
};

/** The file once what waited is done or ignored; null where nothing waits. */
export function settleWaiting(facts: FileFacts, settled: Settled, by: Person): FileFacts | null {
  if (!waitingOf(facts)) return null;
  const interventions = facts.interventions.map((one) => (one.state === 'todo' ? { ...one, ...settled, by } : one));
  return { ...facts, interventions };
}

/** Everything that it was about is paid: what waits is ignored, and closing is proposed (case F6). `by`: who noticed. */
export function allPaid(facts: FileFacts, outcome: string, by: Person): FileFacts {
  const ignored = { state: 'ignored', promised: null, alert: null, document: '', outcome } as const;
  return { ...(settleWaiting(facts, ignored, by) ?? facts), paid: true };
}
