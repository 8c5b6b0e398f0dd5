import { describe, expect, test } from 'vitest';
import { openTestGateway } from '../helpers/embedded.ts';
import { OWN_TABLE } from './server/record-locks.ts';
import { compare } from './tape/compare.ts';
import { playElsewhere } from './tape/play-elsewhere.ts';
import { record } from './tape/record.ts';
import { type Answer, statementsOf, type Tape } from './tape/tape.ts';

const CREATE =
  'CREATE TABLE T (Id int NOT NULL PRIMARY KEY, Name nvarchar(9) NULL, Raw varbinary(9) NULL, At date NULL)';
const INSERT = "INSERT INTO T (Id, Name) VALUES (1, N'Été'), (2, NULL)";
const sameName = (text: string): string => text;

/** Definitions, a bulk load, an order and none, a refusal, and a transaction that comes to nothing. */
async function recordSmall(): Promise<Tape> {
  const gateway = await openTestGateway('small');
  const tape: Tape[number][] = [];
  const base = record(await gateway.database('small'), tape);
  await base.execute(CREATE);
  await base.execute(INSERT);
  await base.execute(INSERT).catch(() => undefined);
  const columns = [
    { name: 'Id', type: { name: 'int' } },
    { name: 'Raw', type: { name: 'varbinary', length: 9 } },
  ] as const;
  await base.bulkInsert('T', columns, [[3, Buffer.from([0, 255])]]);
  const undone = base.transaction(async (session) => {
    await session.execute("UPDATE T SET Name = 'x', At = CONVERT(date, '20260131', 112)");
    await session.query('SELECT Id, Name, At FROM T');
    throw new Error('undone');
  });
  await undone.catch(() => undefined);
  await base.query('SELECT Id, Name, Raw, At FROM T ORDER BY Id DESC');
  await base.query('SELECT Id FROM T');
  await gateway.close();
  return tape;
}

describe('a tape of the embedded engine', async () => {
  const tape = await recordSmall();
  const answers = statementsOf(tape).map((one) => one.answer);
  const rowsAt = (at: number) => (answers[at] as { rows: Record<string, unknown>[] }).rows;
  const [REFUSED, LOADED, ORDERED, ANY_ORDER] = [2, 3, 6, 7];
  const instead = (at: number, answer: Answer): Answer[] => answers.with(at, answer);
  const whatDiffers = (found: readonly Answer[]) => compare(tape, found, sameName).map(({ what }) => what);
  const ordered = 'SELECT Id, Name, Raw, At FROM T ORDER BY Id DESC';

  test('keeps what was sent and answered, and the work that was undone', () => {
    expect(answers).toHaveLength(8);
    expect(answers[REFUSED]).toMatchObject({ refused: 2627 });
    expect(rowsAt(5)).toHaveLength(3);
    expect(rowsAt(ORDERED).map((row) => row.Name)).toEqual([null, null, 'Été']);
  });

  test('is answered the same by the same engine in another process', async () => {
    const elsewhere = await playElsewhere({ tape, connectionString: null });
    expect(elsewhere).toHaveLength(answers.length);
    expect(compare(tape, elsewhere, sameName)).toEqual([]);
  });

  test.each<[string, Answer[], string]>([
    [
      'a value',
      instead(ORDERED, { rows: rowsAt(ORDERED).with(2, { Id: 1, Name: 'ete', Raw: null, At: null }) }),
      ordered,
    ],
    [
      'bytes',
      instead(ORDERED, { rows: [{ ...rowsAt(ORDERED)[0], Raw: Buffer.from([0]) }, ...rowsAt(ORDERED).slice(1)] }),
      ordered,
    ],
    [
      'a text for a number',
      instead(ORDERED, { rows: rowsAt(ORDERED).map((row) => ({ ...row, Id: String(row.Id) })) }),
      ordered,
    ],
    ['an order that the text asks for', instead(ORDERED, { rows: rowsAt(ORDERED).toReversed() }), ordered],
    [
      'a column’s name',
      instead(ANY_ORDER, { rows: rowsAt(ANY_ORDER).map(({ Id }) => ({ id: Id })) }),
      'SELECT Id FROM T',
    ],
    ['a row less', instead(ANY_ORDER, { rows: rowsAt(ANY_ORDER).slice(1) }), 'SELECT Id FROM T'],
    ['a row more', instead(ANY_ORDER, { rows: [...rowsAt(ANY_ORDER), { Id: 9 }] }), 'SELECT Id FROM T'],
    ['a count', instead(LOADED, { count: 0 }), 'load of T'],
    ['another refusal', instead(REFUSED, { refused: 547, message: '' }), INSERT],
    ['no refusal', instead(REFUSED, { count: 2 }), INSERT],
    ['no answer', answers.slice(0, -1), 'SELECT Id FROM T'],
    ['an answer more', [...answers, { count: 0 }], 'the whole tape'],
  ])('noticed: %s', (_what, found, statement) => {
    expect(whatDiffers(found)).toEqual([statement]);
  });

  test('the words of a refusal, and an order that no text asks for, are the engine’s own', () => {
    expect(whatDiffers(instead(REFUSED, { refused: 2627, message: 'otherwise said' }))).toEqual([]);
    expect(whatDiffers(instead(ANY_ORDER, { rows: rowsAt(ANY_ORDER).toReversed() }))).toEqual([]);
  });

  test('a refusal of the same kind under another number, and names in another case, are told as that; no other difference is', () => {
    const isNuance = (found: readonly Answer[]) => compare(tape, found, sameName).map((one) => one.isNuance);
    const folded = rowsAt(ANY_ORDER).map(({ Id }) => ({ id: Id }));
    expect(isNuance(instead(REFUSED, { refused: 2601, message: '' }))).toEqual([true]);
    expect(isNuance(instead(ANY_ORDER, { rows: folded }))).toEqual([true]);
    expect(isNuance(instead(REFUSED, { refused: 547, message: '' }))).toEqual([false]);
    expect(isNuance(instead(REFUSED, { count: 2 }))).toEqual([false]);
    expect(isNuance(instead(ANY_ORDER, { rows: folded.slice(1) }))).toEqual([false]);
    expect(isNuance(instead(ANY_ORDER, { rows: folded.map(({ id }) => ({ id: `${id}` })) }))).toEqual([false]);
  });

  test('a table that the test made on the server is no difference in a catalogue, any other is', () => {
    const listing = (...tables: string[]): Answer => ({ rows: tables.map((name) => ({ TABLE_NAME: name })) });
    const text = 'SELECT C.TABLE_NAME FROM INFORMATION_SCHEMA.COLUMNS C';
    const listed: Tape = [{ database: 'a', step: { kind: 'query', text, params: {}, answer: listing('F_COMPTET') } }];
    const found = (...tables: string[]) => compare(listed, [listing(...tables)], sameName).length;
    expect([found('F_COMPTET', OWN_TABLE), found('F_COMPTET', 'Autre'), found(OWN_TABLE)]).toEqual([0, 1, 1]);
  });

  test('a server that does not answer is told, without the secret of its login', async () => {
    const connectionString = 'Server=127.0.0.1,1;User Id=sa;Password=Tr0ub4dor;Encrypt=false;Connect Timeout=2';
    const failure = await playElsewhere({ tape, connectionString }).catch((error: Error) => error.message);
    expect(failure).toMatch(/127\.0\.0\.1/);
    expect(failure).not.toContain('Tr0ub4dor');
  });
});
