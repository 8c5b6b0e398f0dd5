import { PEOPLE } from './product.ts';

/** Ids of the demo's people are the same in every run, and are read as they are. */
const OURS = new Set<string>(Object.values(PEOPLE).map(({ id }) => id));

/**
 * What differs from run to run, or with what else was asked before, and why. Nothing else is touched.
 */
const VARYING: readonly { readonly name: string; readonly pattern: RegExp; readonly why: string }[] = [
  {
    name: 'link',
    pattern: /(?<=\/(?:lettres|etats|campagnes|modeles|repetitions)\/)[\w.~-]+/gu,
    why: 'signed with a secret that is drawn at each start',
  },
  { name: 'host', pattern: /http:\/\/127\.0\.0\.1:\d+/gu, why: 'a free port, of an address that is not given' },
  {
    name: 'id',
    pattern: /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gu,
    why: 'drawn when a draft, a hold, a letter or an exclusion is made',
  },
  {
    name: 'number',
    pattern: /(?<=\b(?:REL|BLC)-\d{4}-)\d{6}\b/gu,
    why: 'the next one: an answer that is recorded no more would change all that follow',
  },
  { name: 'digest', pattern: /\b[0-9a-f]{64}\b/gu, why: 'of a letter, which has its number' },
  {
    name: 'asked',
    pattern: /(?<="at":")\d{4}-\d{2}-\d{2}T[\d:.]+Z(?=")/gu,
    why: 'when a sentence was said that is to be confirmed, by a clock that passes of the service read too',
  },
  {
    name: 'message',
    pattern: /(?<="key":")[0-9a-f]{40}(?=")/gu,
    why: 'of a message, told from its number: one more that is said before it would change all that follow',
  },
  {
    name: 'instant',
    pattern: /(?<=\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:)\d{2}\.\d{3}(?=Z)/gu,
    why: 'the clock of the test goes on at each reading, and passes of the service read it too',
  },
];

/** What customers owe, in the list of a search: a loaded machine leaves it out; `extension/search.test.ts` has it. */
const OWED_IN_LISTS = /^(\* [^\n]*?: \S+) · (?:solde|balance) [^\n·]*(?= · )/gmu;

/** Where the parts of a run listen: `<bot>` in a record. */
export type Addresses = Readonly<Record<string, string>>;

/** The answer with what varies under stable names, each with a number in order of appearance. */
export function steady(text: string, addresses: Addresses): string {
  const known = Object.entries(addresses).reduce((left, [name, url]) => left.replaceAll(url, `<${name}>`), text);
  const listed = known.replace(OWED_IN_LISTS, '$1');
  return VARYING.reduce((left, { name, pattern }) => {
    const known = new Map<string, string>();
    return left.replace(pattern, (found) => {
      if (OURS.has(found)) return found;
      const stable = known.get(found) ?? `<${name}-${known.size + 1}>`;
      known.set(found, stable);
      return stable;
    });
  }, listed);
}
