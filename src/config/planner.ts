import { normalizeAddress } from './public-address.ts';

/** Where sentences go that no phrase fits, and the key that opens it: a secret, kept with the others. */
export interface PlannerSettings {
  readonly kind: 'openai' | 'azure';
  readonly model: string;
  /** Null: OpenAI's own address. */
  readonly endpoint: string | null;
  readonly key: string;
}

/** Null: off, as it is unless it says otherwise; no sentence leaves then. */
export function readPlanner(
  environment: Readonly<Record<string, string | undefined>>,
  problems: string[],
): PlannerSettings | null {
  const read = (name: string): string => environment[name]?.trim() ?? '';
  const kind = read('RELANCE_PLANNER') || 'off';
  if (kind === 'off') return null;
  if (kind !== 'openai' && kind !== 'azure') {
    problems.push('RELANCE_PLANNER is off, openai or azure');
    return null;
  }
  const [model, key, typed] = [
    read('RELANCE_PLANNER_MODEL'),
    read('RELANCE_PLANNER_KEY'),
    read('RELANCE_PLANNER_ENDPOINT'),
  ];
  if (model === '') problems.push('RELANCE_PLANNER_MODEL is missing: the model, or of Azure its deployment');
  if (key === '') problems.push('RELANCE_PLANNER_KEY is missing: the key of the model');
  const endpoint = typed === '' ? null : normalizeAddress(typed);
  if (endpoint === undefined || (endpoint === null && kind === 'azure')) {
    problems.push('RELANCE_PLANNER_ENDPOINT is the https address of the model; of OpenAI itself it may be absent');
    return null;
  }
  return { kind, model, endpoint, key };
}
