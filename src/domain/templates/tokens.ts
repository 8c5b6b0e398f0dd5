import { nearestName } from '../nearest-name.ts';
import type { LetterKind } from '../relance/letter-kind.ts';
import {
  type ConditionName,
  conditionNamesOf,
  conditionOf,
  fieldNamesOf,
  findCondition,
  findField,
  findMarker,
  hasCondition,
  hasField,
  type MarkerName,
  plainName,
} from './fields.ts';
import type { TemplateProblem, Token } from './template.ts';

/** A piece of text of a paragraph as it was read, and the line that it begins on. */
export interface Piece {
  readonly text: string;
  readonly strong: boolean;
  readonly line: number;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly problems: readonly TemplateProblem[];
  /** Named in it: their place is a paragraph of their own. */
  readonly markers: readonly { readonly marker: MarkerName; readonly line: number }[];
}

type Read = { readonly token: Token } | { readonly marker: MarkerName } | { readonly problem: TemplateProblem };

const BRACED = /\{\{([^{}]*)\}\}/gu;
const IF = /^(?:si|if)\s+(.+)$/iu;

const blanks = (text: string): string => text.replace(/\s*\n\s*/gu, ' ');
const linesIn = (text: string): number => text.split('\n').length - 1;

/** What the pieces of one paragraph of a letter of a kind say: texts, fields, conditions. Whether conditions end, and fields are safe, is told too. */
export function readTokens(pieces: readonly Piece[], letter: LetterKind): Tokens {
  const read = pieces.flatMap((piece) => readPiece(piece, letter));
  const found = read.flatMap((one) => ('problem' in one.read ? [one.read.problem] : []));
  const markers = read.flatMap(({ read: one, line }) => ('marker' in one ? [{ marker: one.marker, line }] : []));
  const tokens = read.flatMap(({ read: one, line }) => ('token' in one ? [{ token: one.token, line }] : []));
  return {
    tokens: tokens.map(({ token }) => token),
    problems: [...found, ...judgeConditions(tokens)],
    markers,
  };
}

function readPiece(
  { text, strong, line }: Piece,
  letter: LetterKind,
): { readonly read: Read; readonly line: number }[] {
  const read: { read: Read; line: number }[] = [];
  let at = 0;
  const lineAt = (index: number): number => line + linesIn(text.slice(0, index));
  const pushText = (until: number): void => {
    const between = text.slice(at, until);
    if (between === '') return;
    const problem = /\{\{|\}\}/u.test(between);
    read.push({
      read: problem
        ? { problem: { code: 'braces', line: lineAt(at) } }
        : { token: { kind: 'text', text: blanks(between), strong } },
      line: lineAt(at),
    });
  };
  for (const match of text.matchAll(BRACED)) {
    pushText(match.index);
    const on = lineAt(match.index);
    read.push({ read: readBraced(match[1] ?? '', { strong, line: on, letter }), line: on });
    at = match.index + match[0].length;
  }
  pushText(text.length);
  return read;
}

interface Place {
  readonly strong: boolean;
  readonly line: number;
  readonly letter: LetterKind;
}

function readBraced(inside: string, { strong, line, letter }: Place): Read {
  const name = blanks(inside).trim();
  const plain = plainName(name);
  if (plain === 'sinon' || plain === 'else') return { token: { kind: 'else' } };
  if (plain === 'fin' || plain === 'end') return { token: { kind: 'end' } };
  const asked = IF.exec(name)?.[1];
  if (asked !== undefined) {
    const condition = findCondition(asked);
    if (condition) {
      if (!hasCondition(letter, condition)) return { problem: { code: 'condition-of-other', line, condition, letter } };
      return { token: { kind: 'if', condition } };
    }
    return {
      problem: {
        code: 'unknown-condition',
        line,
        name: asked,
        nearest: nearestName(plainName(asked), conditionNamesOf(letter)),
      },
    };
  }
  const field = findField(name);
  if (field && !hasField(letter, field)) return { problem: { code: 'field-of-other', line, field, letter } };
  if (field) return { token: { kind: 'field', field, strong } };
  const marker = findMarker(name);
  if (marker) return { marker };
  return {
    problem: { code: 'unknown-field', line, name, nearest: nearestName(plainName(name), fieldNamesOf(letter)) },
  };
}

/** Conditions do not stand in one another; a field that may be empty stands where it was asked for. */
function judgeConditions(tokens: readonly { readonly token: Token; readonly line: number }[]): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  let open: { readonly condition: ConditionName; readonly line: number; isElse: boolean } | null = null;
  for (const { token, line } of tokens) {
    if (token.kind === 'if') {
      if (open) problems.push({ code: 'nested-if', line });
      open = { condition: token.condition, line, isElse: false };
    } else if (token.kind === 'else') {
      if (!open || open.isElse) problems.push({ code: 'else-alone', line });
      else open.isElse = true;
    } else if (token.kind === 'end') {
      if (!open) problems.push({ code: 'end-alone', line });
      open = null;
    } else if (token.kind === 'field') {
      const condition = conditionOf(token.field);
      const isAsked = condition === null || (open?.condition === condition && !open.isElse);
      if (!isAsked) problems.push({ code: 'may-be-empty', line, field: token.field, condition });
    }
  }
  if (open) problems.push({ code: 'open-if', line: open.line });
  return problems;
}
