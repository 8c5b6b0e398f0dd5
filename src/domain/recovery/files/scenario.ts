import { addDays, type Day } from '../../day.ts';

export const MEANS = ['phone', 'mail', 'letter', 'registered', 'third-party', 'other'] as const;
export type Means = (typeof MEANS)[number];

/** A step of a scenario: F_ESCENARIO has the same (ES_Intitule, ES_Delai, ES_EnvoiType). */
export interface ScenarioStep {
  readonly title: string;
  readonly means: Means;
  /** Days after the former step, or after the opening of the file. */
  readonly delay: number;
}

/** How files of a company go on, from a day on: a later one of the same name takes its place, and files that run keep theirs. */
export interface Scenario {
  readonly name: string;
  readonly from: Day;
  readonly steps: readonly ScenarioStep[];
}

/** Those in force on a day, one a name: the latest. */
export function scenariosOn(scenarios: readonly Scenario[], today: Day): readonly Scenario[] {
  const begun = scenarios.filter(({ from }) => from <= today).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return [...new Map(begun.map((one) => [one.name, one])).values()];
}

/** The day on which a step is to be done. */
export const dayOfStep = ({ delay }: ScenarioStep, after: Day): Day => addDays(after, delay);
