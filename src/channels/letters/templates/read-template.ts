import { MARKER_ORDER, type MarkerName } from '../../../domain/templates/fields.ts';
import { judgeWords } from '../../../domain/templates/judge-words.ts';
import { LONGEST_TEMPLATE, MOST_TEMPLATE_LINES, plainTemplate } from '../../../domain/templates/plain-template.ts';
import type { Header, Template, TemplateLine, TemplateProblem, Token } from '../../../domain/templates/template.ts';
import type { TemplateKey } from '../../../domain/templates/template-key.ts';
import { type Piece, readTokens } from '../../../domain/templates/tokens.ts';
import { frenchSpaces } from '../../words/french-spaces.ts';
import { judgeNotice } from './judge-notice.ts';
import { readHead } from './read-head.ts';
import { readMarkdown } from './read-markdown.ts';

export interface ReadTemplate {
  /** As far as it could be read; null: not at all. */
  readonly template: Template | null;
  /** By line; []: it is good. */
  readonly problems: readonly TemplateProblem[];
}

const unread = (problem: TemplateProblem): ReadTemplate => ({ template: null, problems: [problem] });

interface SetLine extends TemplateLine {
  readonly line: number;
  readonly marker: MarkerName | null;
}

/** Reads the text of a letter, in Markdown with fields between braces, and says all that is wrong with it. */
export function readTemplate(text: string, key: TemplateKey): ReadTemplate {
  const plain = plainTemplate(text);
  if (Buffer.byteLength(plain) > LONGEST_TEMPLATE) {
    return unread({ code: 'too-long', line: 1, max: LONGEST_TEMPLATE });
  }
  if (plain.split('\n').length > MOST_TEMPLATE_LINES) {
    return unread({ code: 'too-many-lines', line: MOST_TEMPLATE_LINES + 1, max: MOST_TEMPLATE_LINES });
  }
  const head = readHead(plain);
  const body = readMarkdown(head.body, head.bodyLine);
  const problems: TemplateProblem[] = [...head.problems, ...body.problems];
  const say = (pieces: readonly Piece[]) => {
    const read = readTokens(pieces, key.kind);
    problems.push(...read.problems);
    const tokens = key.language === 'fr' ? read.tokens.map(space) : read.tokens;
    return { tokens, markers: read.markers };
  };
  const header = (name: Header): readonly Token[] => {
    const piece = head.headers[name];
    const { tokens, markers } = say(piece ? [piece] : []);
    problems.push(...markers.map(({ marker, line }) => ({ code: 'marker-not-alone', marker, line }) as const));
    return tokens;
  };
  const [subject, mailSubject] = [header('subject'), header('mailSubject')];
  if (head.headers.mailSubject && !names(mailSubject, 'reference')) {
    problems.push({ code: 'no-reference', line: head.headers.mailSubject.line });
  }
  const lines = body.lines.map(({ lead, pieces, line }): SetLine => {
    const { tokens, markers } = say(pieces);
    const isAlone = markers.length === 1 && lead === '' && tokens.every(isBlank);
    if (markers.length > 0 && !isAlone) {
      problems.push(
        ...markers.map((one) => ({ code: 'marker-not-alone', marker: one.marker, line: one.line }) as const),
      );
    }
    return { lead, tokens, line, marker: isAlone ? (markers[0]?.marker ?? null) : null };
  });
  problems.push(...judgeWords([...Object.values(head.headers), ...body.lines.flatMap(({ pieces }) => pieces)]));
  problems.push(...judgeMarkers(lines));
  const template = { subject, mailSubject, ...divide(lines) };
  if (problems.length === 0) problems.push(...judgeParts(template, lines), ...judgeNotice(template, key));
  return { template, problems: problems.sort((one, other) => one.line - other.line) };
}

const space = (token: Token): Token => (token.kind === 'text' ? { ...token, text: frenchSpaces(token.text) } : token);
const isBlank = (token: Token): boolean => token.kind === 'text' && token.text.trim() === '';
const names = (tokens: readonly Token[], field: string): boolean =>
  tokens.some((token) => token.kind === 'field' && token.field === field);

function judgeMarkers(lines: readonly SetLine[]): TemplateProblem[] {
  const there = lines.flatMap(({ marker, line }) => (marker ? [{ marker, line }] : []));
  const problems: TemplateProblem[] = [];
  MARKER_ORDER.forEach((marker, rank) => {
    const [first, second] = there.filter((one) => one.marker === marker);
    if (!first) problems.push({ code: 'no-marker', marker, line: 1 });
    else if (second) problems.push({ code: 'marker-twice', marker, line: second.line });
    else if (there.some((one) => MARKER_ORDER.indexOf(one.marker) > rank && one.line < first.line)) {
      problems.push({ code: 'marker-order', marker, line: first.line });
    }
  });
  return problems;
}

type Parts = Pick<Template, 'opening' | 'afterTable' | 'afterPayment' | 'closing'>;

function divide(lines: readonly SetLine[]): Parts {
  const at = MARKER_ORDER.map((marker) => lines.findIndex((line) => line.marker === marker));
  const [table = -1, payment = -1, personal = -1] = at;
  const between = (from: number, to: number): readonly TemplateLine[] =>
    lines.slice(from + 1, to).map(({ lead, tokens }) => ({ lead, tokens }));
  return {
    opening: between(-1, table),
    afterTable: between(table, payment),
    afterPayment: between(payment, personal),
    closing: between(personal, lines.length),
  };
}

function judgeParts({ opening, closing }: Parts, lines: readonly SetLine[]): TemplateProblem[] {
  if (opening.length === 0) return [{ code: 'no-opening', line: lines[0]?.line ?? 1 }];
  return closing.length === 0 ? [{ code: 'no-closing', line: lines.at(-1)?.line ?? 1 }] : [];
}
