import { COLLATE } from './expressions.ts';
import { Refusal } from './refusal.ts';

/** A placeholder with its type. Values always travel as text, so the engine never guesses. */
export function castParameter(position: number, name: string, type: string | undefined): string {
  if (type === undefined) throw new Refusal(`the parameter @${name}, which has no value`, 137);
  const cast = `CAST(CAST($${position} AS text) AS ${type})`;
  return type === 'bpchar' ? `(${cast} ${COLLATE})` : cast;
}
