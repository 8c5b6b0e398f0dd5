import type { Card } from '../../../../src/channels/teams/turn.ts';

export interface Node {
  readonly [key: string]: unknown;
}

/** Every object of a card, in reading order. */
export function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

/** What a person reads of a card, a line a text, with ordinary spaces. */
export function textOf(card: Card): string {
  const lines = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap(lines);
    if (typeof value !== 'object' || value === null) return [];
    const node = value as Node;
    if (node.type === 'TextBlock') return [String(node.text)];
    if (node.type === 'RichTextBlock') {
      const runs = node.inlines as readonly (string | Node)[];
      return [runs.map((run) => (typeof run === 'string' ? run : String(run.text))).join('')];
    }
    return Object.values(node).flatMap(lines);
  };
  return lines(card.body)
    .join('\n')
    .replaceAll(/[\u00a0\u202f]/gu, ' ');
}
