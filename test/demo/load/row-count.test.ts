import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { loadWords } from '../../../src/channels/words/load.ts';
import { day } from '../../../src/domain/day.ts';
import { csv, csvLine, HEADER, type Loaded, loadRows } from './load-rows.ts';

/** Good rows, each of a piece of its own. */
const good = (count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, at) => csvLine({ ec_refpiece: `G${from + at}` }));
const named = (name: string): string => csvLine({ ct_intitule: name, ec_refpiece: 'BAD' });
const linesOf = ({ refused }: Loaded): number[] => refused.map(({ line }) => line);
const told = (loaded: Loaded): string =>
  loadWords.report({ kind: 'loaded', code: 'ACME', ...loaded, rows: loaded.counts });

function expectAllSaid({ counts: { read, loaded, warned, refused, left } }: Loaded, rows: number): void {
  expect(read).toBe(rows);
  expect(loaded + warned + refused + left).toBe(rows);
}

describe('a row with a quote in the wrong place is refused, and no other', () => {
  test.each([
    ['closed before the end of its field', '"Le Bon" SARL'],
    ['closed twice', '"Le Bon"s"'],
    ['never closed', '"Le Bon SARL'],
    ['inside a bare field', 'Le "Bon" SARL'],
    ['at the end of a bare field', 'Le Bon"'],
    ['alone', '"'],
  ])('%s: row 202 of 401', async (_what, name) => {
    const loaded = await loadRows(csv(...good(200), named(name), ...good(200, 201)));
    expect(linesOf(loaded)).toEqual([202]);
    expect(loaded.entries.filter(({ EC_RefPiece }) => EC_RefPiece?.startsWith('G'))).toHaveLength(400);
    expectAllSaid(loaded, 401);
    expect(told(loaded)).toContain('401 lignes dans le fichier = 400 chargées + 0 chargée avec remarque + 1 refusée.');
  });

  test('also where the next quote of the file seems to close it', async () => {
    const loaded = await loadRows(csv(named('"Le Bon SARL'), ...good(3), named('Le Bon"'), ...good(2, 4)));
    expect(linesOf(loaded)).toEqual([2, 6]);
    expectAllSaid(loaded, 7);
  });

  test('also where it is never closed and the rows after it have quotes of their own', async () => {
    const quoted = good(150).map((row) => row.replace('Durand SA', '"Durand, SA"'));
    const loaded = await loadRows(csv(named('"Le Bon SARL'), ...quoted));
    expect(linesOf(loaded)).toEqual([2]);
    expectAllSaid(loaded, 151);
    expect(loaded.counts.loaded).toBe(150);
  });

  test('in the last row too', async () => {
    const loaded = await loadRows(csv(...good(2), named('"Le Bon SARL')));
    expect(linesOf(loaded)).toEqual([4]);
    expectAllSaid(loaded, 3);
  });

  test('in the header, the names are missing and every row is counted', async () => {
    const loaded = await loadRows(csv(...good(3)).replace('company,', '"company" x,'));
    expect(loaded.readable).toBe(false);
    expect(told(loaded)).toContain('= 0 chargée + 0 chargée avec remarque +');
  });
});

describe('quotes in the right place are read', () => {
  test.each([
    ['a comma', '"Durand, SA"', 'Durand, SA'],
    ['quotes', '"Le ""Bon"" SA"', 'Le "Bon" SA'],
    ['a line end', '"Durand\nSA"', 'Durand\nSA'],
    ['line ends of Windows and empty lines', '"Durand\r\n\r\nSA"', 'Durand\n\nSA'],
    ['blanks around them', ' "Durand SA" ', 'Durand SA'],
    ['nothing', '""', 'DURAND'],
  ])('around %s', async (_what, written, read) => {
    const loaded = await loadRows(csv(named(written), ...good(2)));
    expect(loaded.refused).toEqual([]);
    expect(loaded.rows.F_COMPTET?.[0]?.CT_Intitule).toBe(read);
    expectAllSaid(loaded, 3);
  });
});

describe('lines end in any way, also mixed', () => {
  const ends = ['\n', '\r\n', '\r'];
  test.each(ends.flatMap((header) => ends.map((row) => [header, row] as const)))(
    'the header in %j, the rows in %j',
    async (header, row) => {
      const loaded = await loadRows(HEADER + header + good(5).join(row) + row);
      expect(loaded.refused).toEqual([]);
      expect(loaded.loaded.entries).toBeGreaterThanOrEqual(5);
      expectAllSaid(loaded, 5);
    },
  );

  test('cut anywhere, between the two signs of a line end too', async () => {
    const text = csv(...good(3)).replaceAll('\n', '\r\n');
    const streamed = await loadRows(Readable.from([...Buffer.from(text)].map((byte) => Buffer.from([byte]))));
    expect(streamed.refused).toEqual([]);
    expectAllSaid(streamed, 3);
  });

  test('empty lines are no rows', async () => {
    const loaded = await loadRows(`${HEADER}\n\n${good(1)}\r\n  \r\n${good(1, 2)}\n\n`);
    expect(loaded.refused).toEqual([]);
    expectAllSaid(loaded, 2);
  });
});

describe('rows in = loaded + refused + warned, and it is printed', () => {
  test('a row with two remarks is one row; what nobody asked for is said too', async () => {
    const text = csv(
      ...good(2),
      csvLine({ ec_refpiece: '', ec_echeance: '' }),
      csvLine({ ec_refpiece: 'O', reglement_date: '2026-01-20', reglement_montant: '130' }),
      csvLine({ ec_montant: 'x' }),
      'ACME,too,few',
      csvLine({ ec_refpiece: 'LATER', ec_date: '2026-02-15' }),
      csvLine({ company: 'OTHER' }),
    );
    const loaded = await loadRows(text, { until: day('2026-02-10') });
    expect(loaded.counts).toEqual({ read: 8, loaded: 2, warned: 2, refused: 2, left: 2 });
    expect(told(loaded)).toContain(
      '8 lignes dans le fichier = 2 chargées + 2 chargées avec remarque + 2 refusées + 2 laissées (après le jour demandé, ou d’une autre société).',
    );
  });

  test('also where the header does not suit', async () => {
    const loaded = await loadRows('nom;montant\na;1\nb;2\n');
    expect(loaded.counts).toEqual({ read: 2, loaded: 0, warned: 0, refused: 2, left: 0 });
    expect(told(loaded)).toContain('2 lignes dans le fichier = 0 chargée + 0 chargée avec remarque + 2 refusées.');
  });

  test('also where nothing can be loaded', () => {
    const rows = { read: 3, loaded: 0, warned: 0, refused: 1, left: 2 };
    expect(
      loadWords.report({ kind: 'nothing-to-load', name: 'X', companies: ['A', 'B'], rows, refused: [] }),
    ).toContain('3 lignes dans le fichier =');
  });
});
