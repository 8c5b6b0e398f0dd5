/** What may be timed: an answer to a person, a text sent to a base, a call of Microsoft 365, a run of what repeats. */
export type ActKind = 'turn' | 'sql' | 'graph' | 'pass';

/** What is timed. Its names are constants of ours: nothing that a person typed, and nothing that a base or Microsoft 365 said. */
export interface Act {
  readonly kind: ActKind;
  /** A command, the file of a text, a path with its values left out, a pass. */
  readonly name: string;
  /** Of a call of Microsoft 365: GET, POST. */
  readonly method?: string;
}

/** A number that is read when it is exported. */
export interface Reading {
  readonly gauge: GaugeName;
  /** In the unit of its gauge. */
  readonly value: number;
  /** A constant of ours: a state, a pass. */
  readonly of?: string;
}

/** Every number that is read, its unit as OpenTelemetry writes it, and what it is. */
export const GAUGES = {
  'relance.letters': { unit: '{letter}', of: 'state', is: 'Letters that are not at their end, by state' },
  'relance.letters.oldest_under_way': {
    unit: 's',
    of: null,
    is: 'Since when the letter that moves least has not moved',
  },
  'relance.letters.oldest_to_check': { unit: 's', of: null, is: 'For how long the oldest letter waits for a person' },
  'relance.pass.since_success': {
    unit: 's',
    of: 'pass',
    is: 'Since when a pass has not come to its end in any instance',
  },
} as const satisfies Readonly<
  Record<string, { readonly unit: string; readonly of: string | null; readonly is: string }>
>;
export type GaugeName = keyof typeof GAUGES;

/** How long acts take, in seconds. */
export const DURATIONS: Readonly<Record<ActKind, string>> = {
  turn: 'relance.turn.duration',
  sql: 'relance.sql.duration',
  graph: 'relance.graph.duration',
  pass: 'relance.pass.duration',
};

/** What is told of how the service works, without a word of whom it works for. */
export interface Telemetry {
  /**
   * Does the work, and tells how long it took. `outcome`, asked when it is done, says how it ended: a constant or a status; absent:
   * `ok`. What is thrown is told by the kind of the error, and thrown on.
   */
  during<Result>(act: Act, work: () => Promise<Result>, outcome?: () => string): Promise<Result>;
  /** Asked for these numbers before each export; where reading them fails, there are none. */
  observe(read: () => Promise<readonly Reading[]>): void;
  /** Sends what is left. */
  close(): Promise<void>;
}

/** Nobody is told. */
export const NO_TELEMETRY: Telemetry = {
  during: (_act, work) => work(),
  observe: () => undefined,
  close: async () => undefined,
};
