import { normalizeHost } from '../../src/config/public-address.ts';
import type { Variables } from './read-environment.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Filled =
  | { readonly ok: true; readonly manifest: { readonly [key: string]: Json } }
  | { readonly ok: false; readonly missing: readonly string[] };

/** Compared by Teams with the hosts of links: as the service writes its own, whatever was typed; what is none stays for the check. */
const HOSTS: ReadonlySet<string> = new Set(['BOT_DOMAIN']);
const PLACEHOLDER = /\$\{\{\s*(\w+)\s*\}\}/g;

/** The names that a text asks of the environment, as the toolkit writes them: `${{BOT_ID}}`. Each once, in order. */
export const placeholdersIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')),
];

/** Puts the values in, inside of the parsed JSON: no value can break out of its string. Names all that is missing at once. */
export function fillManifest(template: string, variables: Variables): Filled {
  const missing = placeholdersIn(template).filter((name) => !variables[name]?.trim());
  if (missing.length > 0) return { ok: false, missing };
  const filledWith = (name: string): string => {
    const value = variables[name]?.trim() ?? '';
    return HOSTS.has(name) ? (normalizeHost(value) ?? value) : value;
  };
  const fill = (value: Json): Json => {
    if (typeof value === 'string') return value.replace(PLACEHOLDER, (_all, name) => filledWith(name));
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(fill);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
  };
  return { ok: true, manifest: fill(JSON.parse(template)) as { readonly [key: string]: Json } };
}
