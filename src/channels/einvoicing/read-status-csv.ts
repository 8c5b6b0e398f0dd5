import { parse } from 'csv-parse/sync';
import type { EInvoiceStatus, StatusFault, StatusFile } from '../../domain/einvoicing/einvoice-status.ts';
import { plainLetters } from '../../domain/plain-letters.ts';
import { codeNamed } from './code-named.ts';
import { readMoment } from './read-moment.ts';

/** Columns by the names that they may have, in lower case without accents. « pièce », « statut » and « date » are needed. */
const COLUMNS = {
  invoice: ['piece', 'facture', 'numero', 'invoice'],
  status: ['statut', 'status'],
  date: ['date', 'date statut', 'date du statut'],
  reason: ['motif', 'reason'],
  platform: ['plateforme', 'platform'],
  issued: ['date facture', 'date de facture', 'emise le', 'issued'],
  seller: ['siren', 'siren vendeur', 'seller'],
  payee: ['beneficiaire', 'payee'],
} as const;
type Column = keyof typeof COLUMNS;
const NEEDED: readonly Column[] = ['invoice', 'status', 'date'];

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads a CSV of statuses, comma, semicolon or tab between its cells, days as 2026-11-27 or 27/11/2026, with the time or without. */
export function readStatusCsv(text: string): StatusFile {
  const broken: StatusFault[] = [];
  const [head, ...rows] = parseLines(text, (line, found) => broken.push({ line, code: 'broken-line', found }));
  const found = (head?.record ?? []).join(' ').slice(0, FOUND_LENGTH);
  const places = placesOf(head?.record ?? []);
  const lacking = NEEDED.filter((column) => places[column] === -1);
  if (lacking.length === NEEDED.length)
    return { format: null, statuses: [], faults: [{ line: 1, code: 'unknown-format', found }] };
  if (lacking.length > 0) return { format: 'csv', statuses: [], faults: [{ line: 1, code: 'no-columns', found }] };
  const read = rows.map((row) => readRow(row, places));
  return {
    format: 'csv',
    statuses: read.flatMap((one) => ('status' in one ? one.status : [])),
    faults: [...broken, ...read.flatMap((one) => ('fault' in one ? one.fault : []))],
  };
}

const FOUND_LENGTH = 60;

const parseLines = (text: string, onBroken: (line: number, found: string) => void): readonly Line[] =>
  parse(text, {
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_skip: (error) => {
      onBroken(Number(error?.lines ?? 1), error?.code ?? '');
    },
  }) as unknown as readonly Line[];

/** The one that its first line has most of: a reason may hold the others. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r\n|\n|\r/u, 1);
  const count = (sign: string): number => head.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const placesOf = (head: readonly string[]): Readonly<Record<Column, number>> => {
  const names = head.map((name) =>
    plainLetters(name)
      .replace(/[_\s]+/gu, ' ')
      .trim(),
  );
  const placeOf = (column: Column): number =>
    names.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));
  return Object.fromEntries((Object.keys(COLUMNS) as Column[]).map((column) => [column, placeOf(column)])) as Record<
    Column,
    number
  >;
};

type Read = { readonly status: EInvoiceStatus } | { readonly fault: StatusFault };

function readRow({ record, info }: Line, places: Readonly<Record<Column, number>>): Read {
  const line = info.lines;
  const cell = (column: Column): string => record[places[column]]?.trim() ?? '';
  const fault = (code: StatusFault['code'], found: string): Read => ({
    fault: { line, code, found: found.slice(0, FOUND_LENGTH) },
  });
  const [invoice, status, moment] = [cell('invoice'), cell('status'), readMoment(cell('date'))];
  if (invoice === '') return fault('no-invoice', record.join(' '));
  if (status === '') return fault('no-status', invoice);
  if (moment === undefined) return fault('bad-day', cell('date'));
  const issued = cell('issued') === '' ? null : readMoment(cell('issued'));
  if (issued === undefined) return fault('bad-day', cell('issued'));
  const { code, label } = codeNamed(status);
  const siren = cell('seller').replace(/\s/gu, '');
  return {
    status: {
      ...{ invoice, code, label, ...moment, line, issued: issued?.on ?? null },
      seller: siren === '' ? null : siren.slice(0, 9),
      ...{ reason: cell('reason'), platform: cell('platform'), payee: cell('payee') },
    },
  };
}
