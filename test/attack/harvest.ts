import { type Node, nodesOf } from '../channels/teams/harness/read-card.ts';
import { type Client, type Said, textOf, type Where } from './client.ts';

/** A button, with what it sends besides what is typed. */
export interface Button {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Buttons of a card. */
export const buttonsOf = (card: Said): readonly Button[] =>
  nodesOf(card)
    .filter(({ type }) => type === 'Action.Execute')
    .map(({ verb, data }) => ({ verb: String(verb), data: (data ?? {}) as Button['data'] }));

export const fieldsOf = (card: Said): readonly Node[] =>
  nodesOf(card).filter(({ type }) => String(type).startsWith('Input.'));

/** Addresses that a card opens, without their site. */
export function pathsOf(card: Said, site: string): readonly string[] {
  const urls = nodesOf(card).flatMap(({ url }) => (typeof url === 'string' && url.startsWith(site) ? [url] : []));
  return [...new Set(urls.map((url) => url.slice(site.length)))];
}

/** They show, and change nothing. */
const READS = /\.(?:show|list|why|form|file|preview|open|new|ask|customer|versions|all|rehearsal|filter)$|^stated\./u;
const MOST_CARDS = 40;

/** What is reached from a text by buttons that only show: each verb once. */
export async function crawl(client: Client, text: string, where: Where = {}): Promise<readonly Said[]> {
  const { cards } = await client.say(text, where);
  const found: Said[] = [...cards];
  const pressed = new Set<string>();
  for (let at = 0; at < found.length && found.length < MOST_CARDS; at += 1) {
    for (const { verb, data } of buttonsOf(found[at])) {
      const key = `${verb} ${String(data.act ?? '')}`;
      if (!READS.test(verb) || pressed.has(key)) continue;
      pressed.add(key);
      const answer = await client.send(client.press(verb, data, where));
      found.push(...answer.cards);
    }
  }
  return found;
}

const MOST_OF_A_LIST = 250;

/** What is reached from a text by those buttons: each as often as it is there for something else. */
export async function readAll(
  client: Client,
  text: string,
  verbs: RegExp,
  where: Where = {},
): Promise<readonly Said[]> {
  const found: Said[] = [...(await client.say(text, where)).cards];
  const pressed = new Set<string>();
  for (let at = 0; at < found.length && found.length < MOST_OF_A_LIST; at += 1) {
    for (const { verb, data } of buttonsOf(found[at])) {
      const key = `${verb} ${JSON.stringify(data)}`;
      if (!verbs.test(verb) || pressed.has(key)) continue;
      pressed.add(key);
      found.push(...(await client.send(client.press(verb, data, where))).cards);
    }
  }
  return found;
}

/** Every button of some cards, each verb once. */
export function buttonsIn(cards: readonly Said[]): readonly Button[] {
  const byVerb = new Map<string, Button>();
  for (const one of cards.flatMap(buttonsOf)) {
    const key = `${one.verb} ${String(one.data.act ?? '')}`;
    if (!byVerb.has(key)) byVerb.set(key, one);
  }
  return [...byVerb.values()];
}

export const textIn = (cards: readonly Said[]): string => cards.map(textOf).join('\n');

/** The cards of a run that Claire prepares: what she may do with it, and where a browser reads it. */
export async function prepareRun(client: Client): Promise<readonly Said[]> {
  const listed = await client.say('relances');
  const prepare = listed.cards.flatMap(buttonsOf).find(({ verb }) => verb === 'run.prepare');
  return (await client.send(client.press('run.prepare', prepare?.data))).cards;
}

const FAR_DAY = '2026-06-30';
type Fill = (field: Node) => string;

/** What a field sends back when nobody touches it; what has to be chosen is chosen, what has to be ticked is ticked. */
const untouched: Fill = ({ type, value, choices }) => {
  if (type === 'Input.Toggle') return 'true';
  if (type === 'Input.ChoiceSet' && (value === undefined || value === '')) {
    return String((choices as readonly Node[] | undefined)?.[0]?.value ?? '');
  }
  if (type === 'Input.Date' && (value === undefined || value === '')) return FAR_DAY;
  return String(value ?? '');
};

/** What a card's form sends back: its fields as they are, texts as they are filled. */
export const typedIn = (card: Said, fill: Fill = untouched): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fieldsOf(card).map((field) => [String(field.id), field.type === 'Input.Text' ? fill(field) : untouched(field)]),
  );
