import { Dialect, generate as print, parse as read } from '@polyglot-sql/sdk';
import { Refusal } from './refusal.ts';
import type { Tree } from './tree.ts';

const COMMENTS_AND_NAMES = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|\[[^\]]*\]|"[^"]*"/g;

/** One statement of T-SQL as a tree. */
export function parse(text: string): Tree {
  // The parser drops these words without a trace, and SQL Server does not know them.
  const dropped = /\bNULLS\s+(?:FIRST|LAST)\b/i.exec(text.replace(COMMENTS_AND_NAMES, ' '));
  if (dropped) throw new Refusal(dropped[0].toUpperCase());
  const result = read(text, Dialect.TSQL);
  if (!result.success) throw new Refusal(`this text (${result.error ?? 'syntax error'})`, 102);
  const statements = result.ast as Tree[];
  if (statements.length !== 1) throw new Refusal(`${statements.length} statements in one text`);
  return statements[0];
}

/** A tree as PostgreSQL text. Functions keep their T-SQL names: the prelude has them. */
export function generate(tree: Tree): string {
  const result = print([tree], Dialect.PostgreSQL);
  const text = result.sql?.[0];
  if (!result.success || text === undefined) throw new Refusal(`this text (${result.error ?? 'not printable'})`);
  return text;
}
