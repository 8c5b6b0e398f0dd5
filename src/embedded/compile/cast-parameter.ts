import { COLLATE } from './expressions.ts';
import { Refusal } from './refusal.ts';

/** Read from their text by the settings of a session: as a cast, once a row; as a parameter, once. */
const READ_BY_SESSION = /^(?:timestamp|date)\b/;

/** A placeholder with its type. Values always travel as text, so the engine never guesses. */
export function castParameter(position: number, name: string, type: string | undefined): string {
  if (type === undefined) throw new Refusal(`the parameter @${name}, which has no value`, 137);
  // Bytes travel as the engine writes them: a cast of the text would be the bytes of those digits.
  if (type === 'bytea') return `decode(substr(CAST($${position} AS text), 3), 'hex')`;
  if (READ_BY_SESSION.test(type)) return `CAST($${position} AS ${type})`;
  const cast = `CAST(CAST($${position} AS text) AS ${type})`;
  return type === 'bpchar' ? `(${cast} ${COLLATE})` : cast;
}
