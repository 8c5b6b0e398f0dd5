import type { ConnectionSettings, Reading } from './settings.ts';

type Read = (value: string) => Reading;

/** Any text. */
export const text =
  (set: (value: string) => ConnectionSettings): Read =>
  (value) =>
    set(value);

/** One of some values, written in any case, each with what it sets. */
export function oneOf(values: Readonly<Record<string, ConnectionSettings>>): Read {
  const known = new Map(Object.entries(values).map(([name, settings]) => [name.toLowerCase(), settings]));
  const names = Object.keys(values);
  const list = [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' or ');
  return (value) => known.get(value.trim().toLowerCase()) ?? `is ${list}`;
}

/** `true`/`yes` or `false`/`no`, as SqlClient takes them: anything else is not « true » here. */
export const flag = (set: (value: boolean) => ConnectionSettings): Read =>
  oneOf({ true: set(true), false: set(false), yes: set(true), no: set(false) });

/** A whole number from `min` to `max`. */
export const whole =
  (min: number, max: number, set: (value: number) => ConnectionSettings): Read =>
  (value) => {
    const count = /^\d{1,9}$/.test(value.trim()) ? Number(value) : Number.NaN;
    return count >= min && count <= max ? set(count) : `is a whole number from ${min} to ${max}`;
  };

/** A word that changes nothing here: values that say what is done anyway are taken, the others are refused with what to write. */
export function already(values: readonly string[], mend: string): Read {
  const done = oneOf(Object.fromEntries(values.map((value) => [value, {}])));
  return (value) => (typeof done(value) === 'string' ? `cannot be obeyed: ${mend}` : {});
}

/** A word that is never obeyed. */
export const refused =
  (mend: string): Read =>
  () =>
    `cannot be obeyed: ${mend}`;
