import { describe, expect, test } from 'vitest';
import { parse } from '../../src/embedded/compile/parse.ts';
import { asNode, identifierName, isAbsent } from '../../src/embedded/compile/tree.ts';
import { type RuntimeText, runtimeTexts } from './runtime-texts.ts';

const TEXTS = runtimeTexts();
const WRITES = ['insert', 'update', 'delete'];

interface Write {
  readonly name: string;
  readonly schema: string;
  readonly answersRows: boolean;
}

/** What a text changes, and whether it answers with OUTPUT; the embedded engine knows no INTO beside it. */
function writeOf({ name, text }: RuntimeText): Write[] {
  const [kind = '', inside] = Object.entries(asNode(parse(text)))[0] ?? [];
  const body = asNode(inside);
  if (!WRITES.includes(kind)) return [];
  return [{ name, schema: identifierName(asNode(body.table).schema), answersRows: !isAbsent(body.output) }];
}

/** SQL Server refuses OUTPUT without INTO on a table that has a trigger for what is done (error 334): Sage's tables have some. */
const mayBeRefused = (texts: readonly RuntimeText[]): string[] =>
  texts
    .flatMap(writeOf)
    .filter(({ schema, answersRows }) => answersRows && schema !== 'relance')
    .map(({ name }) => name);

describe('OUTPUT, which SQL Server refuses beside a trigger', () => {
  test('is asked of our own tables alone, never of Sage’s', () => {
    const writes = TEXTS.flatMap(writeOf);
    expect(writes.filter(({ schema }) => schema !== 'relance').map(({ name }) => name)).toEqual([
      'sage-writer/queries/write-order.sql',
      'sage-writer/queries/write-risk-code.sql',
    ]);
    expect(writes.some(({ answersRows }) => answersRows)).toBe(true);
    expect(mayBeRefused(TEXTS)).toEqual([]);
  });

  test('finds no trigger there: no migration makes one', () => {
    const migrations = TEXTS.filter(({ name }) => name.startsWith('store/migrations/'));
    expect(migrations.length).toBeGreaterThan(20);
    expect(migrations.filter(({ text }) => /\bTRIGGER\b/i.test(text.replace(/--[^\n]*/g, '')))).toEqual([]);
  });

  test.each([
    'UPDATE F_DOCENTETE SET DO_Statut = 1 OUTPUT inserted.DO_Piece WHERE cbMarq = 1',
    "INSERT INTO F_COMPTET (CT_Num) OUTPUT inserted.cbMarq VALUES ('A')",
    'DELETE FROM dbo.F_COMPTET OUTPUT deleted.CT_Num WHERE cbMarq = 1',
  ])('on a table of Sage is noticed: %s', (text) => {
    expect(mayBeRefused([{ name: 'forged', text }])).toEqual(['forged']);
  });
});
