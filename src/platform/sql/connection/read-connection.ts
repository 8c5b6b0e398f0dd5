import { closest, distance } from 'fastest-levenshtein';
import type { ConnectionSettings, Word } from './settings.ts';
import { type Said, splitConnectionString } from './split.ts';
import { CONNECTION_WORDS } from './words.ts';

export interface ReadConnection {
  readonly settings: ConnectionSettings;
  /** What cannot be read as written, each with its word and what to write instead. No value is in them, nor an unknown word: it may be half a password. */
  readonly problems: readonly string[];
}

const QUOTE = 'a value that holds ; or begins with = or { stands between double quotes';
/** Further than this from every word of ours, it is no misspelling. */
const MISSPELT = 2;

/** SqlClient takes most words with and without spaces; here all are. */
const plain = (word: string): string => word.toLowerCase().replace(/[\s_]+/gu, '');
const BY_NAME: ReadonlyMap<string, Word> = new Map(
  CONNECTION_WORDS.flatMap((word) => word.names.map((name) => [plain(name), word] as const)),
);

/** Reads a connection string of SqlClient: each word is obeyed, or refused by name. Pure; never throws. */
export function readConnection(text: string): ReadConnection {
  const split = splitConnectionString(text);
  if (!split.ok) return { settings: {}, problems: [`part ${split.brokenAt} is not word=value: ${QUOTE}`] };
  const problems: string[] = [];
  const seen = new Set<Word>();
  let settings: ConnectionSettings = {};
  for (const one of split.said.filter(({ value }) => value.trim() !== '')) {
    const word = BY_NAME.get(plain(one.word));
    const reading = word ? word.read(one.value) : unknown(one);
    if (typeof reading === 'string') problems.push(word ? `${nameOf(one, word)} ${reading}` : reading);
    else settings = merge(settings, reading);
    if (word && seen.has(word)) problems.push(`${word.names.join(' / ')} is there twice: leave one`);
    if (word) seen.add(word);
  }
  return { settings, problems };
}

/** What keeps a connection from being opened, in words for whoever wrote it: `readConnection`'s problems, and what is missing. */
export function connectionProblems(text: string): readonly string[] {
  const { settings, problems } = readConnection(text);
  if (problems.length > 0) return problems;
  const missing = [
    ...(settings.server === undefined ? ['Server'] : []),
    ...(settings.database === undefined ? ['Database'] : []),
    ...(settings.user === undefined ? ['User Id'] : []),
    ...(settings.password === undefined ? ['Password'] : []),
  ];
  return missing.map((name) => `${name} is missing`);
}

/** As the person wrote it where it is a spelling of ours. */
const nameOf = ({ word }: Said, { names }: Word): string =>
  names.find((name) => plain(name) === plain(word)) ?? names[0];

function unknown({ place, word }: Said): string {
  const names = [...BY_NAME.keys()];
  const near = closest(plain(word), names);
  const [meant] = BY_NAME.get(near)?.names ?? [];
  const hint = distance(plain(word), near) <= MISSPELT && meant !== undefined ? `did you mean ${meant}?` : QUOTE;
  return `the word of part ${place} is unknown: ${hint}`;
}

const merge = (one: ConnectionSettings, other: ConnectionSettings): ConnectionSettings => ({
  ...one,
  ...other,
  ...(one.options || other.options ? { options: { ...one.options, ...other.options } } : {}),
  ...(one.pool || other.pool ? { pool: { ...one.pool, ...other.pool } } : {}),
});
