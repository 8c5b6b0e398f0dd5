import type { Random } from '../../src/demo/company/random.ts';

/** What one person asks once, and how it is called in the report. */
export interface Question {
  readonly name: string;
  readonly text: string;
  /** A search of the message extension; else a typed text. */
  readonly isSearch: boolean;
}

/** What a receivables desk asks in a morning, out of a hundred; `*` is a customer. */
const MIX: readonly (readonly [weight: number, text: string])[] = [
  [34, '/relance client *'],
  [10, '/top'],
  [8, '/retards'],
  [8, '/dmp client *'],
  [6, '/encours client *'],
  [6, '/dossier client *'],
  [6, '/agenda'],
  [5, '/suivre en retard > 30 jours'],
  [4, '/commandes bloquées'],
  [3, '/encaissements'],
  [2, 'qui doit le plus ?'],
  [8, 'search *'],
];

/** Each as often as it weighs. */
const DECK = MIX.flatMap(([weight, text]) => Array.from({ length: weight }, () => text));

/** Draws one question over these customers. */
export function drawQuestion(random: Random, customers: readonly string[]): Question {
  const name = random.pick(DECK);
  const text = name.replace('search ', '').replace('*', random.pick(customers));
  return { name, text, isSearch: name.startsWith('search ') };
}
