import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { fromMarkdown } from 'mdast-util-from-markdown';
import type { TemplateProblem, Unwanted } from '../../../domain/templates/template.ts';
import type { Piece } from '../../../domain/templates/tokens.ts';
import { loadWhenUsed } from '../../../platform/load-when-used.ts';

/** A paragraph, or an item of a list with its bullet or number in `lead`. */
export interface MarkdownLine {
  readonly lead: string;
  readonly pieces: readonly Piece[];
  readonly line: number;
}

export interface MarkdownBody {
  readonly lines: readonly MarkdownLine[];
  readonly problems: readonly TemplateProblem[];
}

const NO_BREAK = '\u00a0';
const parser = loadWhenUsed<{ readonly fromMarkdown: typeof fromMarkdown }>('mdast-util-from-markdown');

/** What Markdown makes of what is no text of a letter; what is not named here is a link by reference, or its definition. */
const UNWANTED: Readonly<Partial<Record<Nodes['type'], Unwanted>>> = {
  html: 'html',
  image: 'image',
  imageReference: 'image',
  heading: 'heading',
  code: 'code',
  inlineCode: 'code',
  blockquote: 'quote',
  emphasis: 'emphasis',
  thematicBreak: 'rule',
  list: 'nested-list',
};

/** Paragraphs, bold, and lists of one level: what else Markdown can do is a problem, with its line. `firstLine`: of the file. */
export function readMarkdown(body: string, firstLine: number): MarkdownBody {
  const lines: MarkdownLine[] = [];
  const problems: TemplateProblem[] = [];
  const lineOf = (node: Nodes): number => (node.position?.start.line ?? 1) + firstLine - 1;
  const refuse = (node: Nodes): void => {
    problems.push({ code: 'unwanted', line: lineOf(node), what: UNWANTED[node.type] ?? 'link' });
  };
  const piecesOf = (nodes: readonly PhrasingContent[], strong: boolean): Piece[] =>
    nodes.flatMap((node) => {
      if (node.type === 'text') return [{ text: node.value, strong, line: lineOf(node) }];
      if (node.type === 'break') return [{ text: ' ', strong, line: lineOf(node) }];
      if (node.type === 'strong') return piecesOf(node.children, true);
      refuse(node);
      return 'children' in node ? piecesOf(node.children, strong) : [];
    });
  const addLine = (node: Paragraph, lead: string): void => {
    lines.push({ lead, pieces: piecesOf(node.children, false), line: lineOf(node) });
  };
  for (const node of parser().fromMarkdown(body).children) {
    if (node.type === 'paragraph') addLine(node, '');
    else if (node.type === 'list') {
      node.children.forEach((item, index) => {
        const lead = node.ordered ? `${(node.start ?? 1) + index}.${NO_BREAK}` : `•${NO_BREAK}`;
        item.children.forEach((child) => {
          if (child.type === 'paragraph') addLine(child, lead);
          else refuse(child);
        });
      });
    } else refuse(node);
  }
  return { lines, problems };
}
