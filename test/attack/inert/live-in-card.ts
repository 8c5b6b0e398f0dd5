import { fromMarkdown } from 'mdast-util-from-markdown';
import { nodesOf } from '../../channels/teams/harness/read-card.ts';
import { type Said, textOf } from '../client.ts';
import { EVALUATED, MARK } from '../corpus.ts';

interface Markdown {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly alt?: string | null;
  readonly children?: readonly Markdown[];
}

/** Text that draws itself, and nothing else. */
const PLAIN = new Set(['root', 'paragraph', 'text', 'break']);

const within = ({ value = '', url = '', alt, children = [] }: Markdown): string =>
  [value, url, alt ?? '', ...children.map(within)].join('');

function liveIn(node: Markdown): readonly string[] {
  // An address between its own signs leads to itself.
  if (node.type === 'link' && node.url === `mailto:${within({ type: 'text', children: node.children ?? [] })}`)
    return [];
  if (!PLAIN.has(node.type)) return within(node).includes(MARK) ? [node.type] : [];
  return (node.children ?? []).flatMap(liveIn);
}

/** What of the markers a reader of Markdown would draw as anything but text. */
const liveMarkdown = (text: string): readonly string[] =>
  liveIn(fromMarkdown(text) as Markdown).map((kind) => `${kind} of Markdown: ${text.slice(0, 120)}`);

type Node = Readonly<Record<string, unknown>>;
const inside = (node: Node, list: string, ...names: readonly string[]): readonly unknown[] =>
  ((node[list] ?? []) as readonly Node[]).flatMap((one) => names.map((name) => one[name]));

/** What clients read as Markdown: texts, facts, and what is ticked. */
function markdownOf(node: Node): readonly string[] {
  const isTicked =
    node.type === 'Input.Toggle' ||
    (node.type === 'Input.ChoiceSet' && (node.style === 'expanded' || node.isMultiSelect === true));
  const texts = [
    ...(node.type === 'TextBlock' ? [node.text] : []),
    ...(node.type === 'FactSet' ? inside(node, 'facts', 'title', 'value') : []),
    ...(isTicked ? [node.title, ...inside(node, 'choices', 'title')] : []),
  ];
  return texts.filter((text) => typeof text === 'string');
}

/** Addresses that Teams opens or loads. */
const addressesOf = (node: Node): readonly string[] =>
  [node.url, node.iconUrl, node.backgroundImage].filter((one) => typeof one === 'string');

/** What is alive of the markers in what was said: a card, or a text, which is shown as it is written. */
export function liveInCard(said: Said): readonly string[] {
  const whole = textOf(said);
  const evaluated = EVALUATED.test(whole) ? [`a sum was made: ${EVALUATED.exec(whole)?.[0]}`] : [];
  const nodes = nodesOf(said);
  return [
    ...evaluated,
    ...nodes.flatMap(markdownOf).flatMap(liveMarkdown),
    ...nodes
      .flatMap(addressesOf)
      .filter(leads)
      .map((url) => `an address of somebody else: ${url}`),
  ];
}

/** A marker in the site of an address, or in its scheme; in its path or its query it only names. */
const leads = (url: string): boolean => !URL.canParse(url) || new URL(url).host.includes(MARK);
