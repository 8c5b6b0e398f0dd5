import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openFileWriter } from '../../../src/channels/files/write-file.ts';
import { documentOf } from '../../../src/channels/statements/document-of.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { anInvoice } from '../../builders/entry.ts';
import { hasPoppler, pdfPages, withoutPoppler } from '../letters/pdf-tools.ts';
import { agingOf, scheduleOf, statementOf } from './some-views.ts';

const write = openFileWriter();
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('as a CSV', () => {
  test('a French spreadsheet opens it: UTF-8 with its mark, `;`, decimal comma, and no text is a formula', async () => {
    const csv = textOf(await write('csv', documentOf('fr', agingOf())));
    expect(csv.startsWith('\uFEFFCode;Client;Non échu;')).toBe(true);
    expect(csv.split('\n').slice(1)).toEqual([
      `CARAT;"'=HYPERLINK(""x"";""Carat"")";0,00;1234567,89;0,00;0,00;0,00;-100,10;1234467,79;EUR`,
      'LYON;"Bijoux; ""Lyon"" & <fils>";0,00;0,00;50,00;0,00;0,00;0,00;50,00;USD',
    ]);
  });

  test('days are dd/mm/yyyy, and what begins like a formula is a text', async () => {
    const lines = textOf(await write('csv', documentOf('fr', scheduleOf()))).split('\n');
    expect(lines[1]).toContain(';FA0001;01/01/2026;20/02/2026;9;1234567,89;EUR');
    expect(lines[2]).toContain(";'@BQ;15/02/2026;;;-100,10;EUR");
  });
});

interface SheetCells {
  readonly xml: string;
  /** By place (`A4`): its type, its style, what it holds. */
  readonly cells: ReadonlyMap<string, { readonly type: string; readonly style: string; readonly value: string }>;
}

function readBook(bytes: Uint8Array) {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const strings = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, text]) => text ?? '',
  );
  const sheet = (at: number): SheetCells => {
    const xml = files[`xl/worksheets/sheet${at}.xml`] ?? '';
    const cells = [...xml.matchAll(/<c r="(\w+)"([^>]*)>(.*?)<\/c>/g)].map(([, place = '', facts = '', inner = '']) => {
      const type = /t="(\w+)"/.exec(facts)?.[1] ?? 'n';
      const raw = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '';
      return [
        place,
        { type, style: /s="(\d+)"/.exec(facts)?.[1] ?? '', value: type === 's' ? (strings[Number(raw)] ?? '') : raw },
      ] as const;
    });
    return { xml, cells: new Map(cells) };
  };
  return {
    files,
    sheet,
    names: [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name),
  };
}

describe('as a workbook', () => {
  test('a sheet a currency; amounts are numbers, and a text that begins with = is a text', async () => {
    const book = readBook(await write('xlsx', documentOf('fr', agingOf())));
    expect(book.names).toEqual(['EUR', 'USD']);
    const { cells, xml } = book.sheet(1);
    expect(plain(cells.get('A1')?.value ?? '')).toBe('Balance âgée au 01/03/2026 — Tous les clients — Bijou SA');
    expect(cells.get('D4')).toMatchObject({ type: 'n', value: '1234567.89' });
    expect(cells.get('H4')).toMatchObject({ type: 'n', value: '-100.1' });
    expect(cells.get('B4')).toMatchObject({ type: 's', value: expect.stringContaining('=HYPERLINK(') });
    expect(xml).not.toContain('<f>');
    expect(cells.get('B5')?.value).toBe('Total EUR');
  });

  test('the names of columns stay in sight, below the title', async () => {
    const { xml, cells } = readBook(await write('xlsx', documentOf('fr', agingOf()))).sheet(1);
    expect(xml).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
    expect(cells.get('A3')?.value).toBe('Code');
  });

  test('days are days: the number of Excel for 20 February 2026, shown as a day', async () => {
    const { files, sheet } = readBook(await write('xlsx', documentOf('fr', scheduleOf())));
    const due = sheet(1).cells.get('E4');
    expect(due).toMatchObject({ type: 'n', value: '46073' });
    expect(files['xl/styles.xml']).toContain('formatCode="dd/mm/yyyy"');
  });

  test('a code keeps its zeros, and signs that XML cannot hold are left out', async () => {
    const entries: readonly Entry[] = [
      anInvoice({ piece: '0411000' }),
      anInvoice({ ecNo: 2, piece: 'FA\u0001\ud800X' }),
    ];
    const { cells, xml } = readBook(await write('xlsx', documentOf('fr', scheduleOf(entries)))).sheet(1);
    expect(cells.get('C4')).toMatchObject({ type: 's', value: '0411000' });
    expect(xml).not.toContain('\u0001');
    expect(cells.get('C5')?.value).toMatch(/^FA *X$/u);
  });

  test('of nothing says so', async () => {
    const { cells } = readBook(await write('xlsx', documentOf('fr', agingOf([])))).sheet(1);
    expect(cells.get('A4')?.value).toBe('Rien d’ouvert ce jour-là.');
  });
});

describe('as a PDF', () => {
  test.skipIf(!hasPoppler)(
    `is titled, says its day, and totals by currency${withoutPoppler}`,
    async () => {
      const [page = ''] = pdfPages(await write('pdf', documentOf('fr', agingOf())));
      const text = plain(page);
      expect(text).toContain('Balance âgée au 01/03/2026');
      expect(text).toContain('Tous les clients — Bijou SA');
      expect(text).toMatch(/Total EUR +0,00 +1 234 567,89 .* 1 234 467,79/);
      expect(text).toMatch(/Total USD .* 50,00/);
      expect(text).toContain('compte 4671000 sans traitement');
      expect(text).toMatch(/Bijou SA +1\/1/);
    },
    60_000,
  );

  test.skipIf(!hasPoppler)(
    `of many rows repeats the names of columns on each page${withoutPoppler}`,
    async () => {
      const entries = Array.from({ length: 150 }, (_, at) => anInvoice({ ecNo: at + 1, date: '2026-01-02' }));
      const pages = pdfPages(await write('pdf', documentOf('fr', statementOf(entries)))).map(plain);
      expect(pages.length).toBeGreaterThan(2);
      for (const page of pages) expect(page).toMatch(/Date +Pièce +Libellé +Débit +Crédit +Solde +Lettrage/);
      expect(pages.at(-1)).toMatch(/Solde au 01\/03\/2026 +150 000,00/);
    },
    60_000,
  );

  test('in English too, the same bytes for the same facts', async () => {
    const once = await write('pdf', documentOf('en', statementOf()));
    expect(Buffer.from(await write('pdf', documentOf('en', statementOf()))).equals(Buffer.from(once))).toBe(true);
  }, 60_000);
});

test('files are named for what they are, whose and when, with signs that any system takes', () => {
  const view = { ...statementOf(), tiers: { code: 'O’NEIL/É', name: 'Carat' } };
  expect(documentOf('fr', view).fileName).toBe('Releve-de-compte_O-NEIL-E_BIJOU_2026-03-01');
  expect(documentOf('fr', agingOf()).fileName).toBe('Balance-agee_BIJOU_2026-03-01');
});
