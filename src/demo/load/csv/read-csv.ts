import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { type CsvError, type Info, parse } from 'csv-parse';
import { CSV_COLUMNS, type CsvColumn, type Refusal, shown } from './findings.ts';

/** Called for each line that has the fields of the header. */
export type OnRecord = (record: Readonly<Record<CsvColumn, string>>, line: number) => void;

/**
 * Reads the neutral CSV as a stream: only one record is held at a time. Answers the lines that are no record at all.
 * Where the header lacks columns, nothing is read and `readable` is false.
 */
export async function readCsv(
  text: string | Readable,
  onRecord: OnRecord,
): Promise<{ readable: boolean; refused: Refusal[] }> {
  const refused: Refusal[] = [];
  let header: Header | undefined;
  const parser = parse({
    bom: true,
    // Not `trim`: a letter after `"text" ` would end the reading there, the rest of the file lost without a word.
    ltrim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (fields: string[], { lines }: Info) => {
      if (header === undefined) header = readHeader(fields);
      else if (header.missing.length === 0) {
        if (fields.length === header.width) onRecord(header.pick(fields), lines);
        else refused.push({ line: lines, column: '', value: `${fields.length} / ${header.width}`, why: 'field-count' });
      }
      return null;
    },
  });
  parser.on('skip', (error: CsvError) => {
    const line = Number(error.lines ?? 0);
    // One stray quote can be two errors to the parser: a line is refused once.
    if (refused.at(-1)?.line === line) return;
    refused.push({ line, column: '', value: shown(error.code), why: 'unreadable' });
  });
  parser.resume();
  const source = typeof text === 'string' ? Readable.from([text]) : text;
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  await finished(parser);
  const missing = header?.missing ?? [...CSV_COLUMNS];
  if (missing.length > 0) refused.push({ line: 1, column: '', value: missing.join(', '), why: 'missing-columns' });
  return { readable: missing.length === 0, refused };
}

interface Header {
  readonly width: number;
  readonly missing: readonly CsvColumn[];
  pick(fields: readonly string[]): Record<CsvColumn, string>;
}

function readHeader(fields: readonly string[]): Header {
  const names = fields.map((field) => field.trim().toLowerCase());
  const places = CSV_COLUMNS.map((column) => [column, names.indexOf(column)] as const);
  return {
    width: fields.length,
    missing: places.filter(([, place]) => place < 0).map(([column]) => column),
    pick(record) {
      const row = {} as Record<CsvColumn, string>;
      for (const [column, place] of places) row[column] = (record[place] ?? '').trim();
      return row;
    },
  };
}
