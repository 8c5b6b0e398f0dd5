import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { type CsvError, parse } from 'csv-parse';
import { CSV_COLUMNS, type CsvColumn, type Refusal, shown } from './findings.ts';
import { cutRecords } from './records.ts';

/** Given to the parser at once, in characters: a record at a time is twice as slow. */
const CHUNK = 65_536;

/** Called for each line that has the fields of the header. */
export type OnRecord = (record: Readonly<Record<CsvColumn, string>>, line: number) => void;

export interface ReadCsv {
  readonly readable: boolean;
  /** Records after the header, those that are none included. */
  readonly rows: number;
  readonly refused: Refusal[];
}

/**
 * Reads the neutral CSV as a stream: few records are held at a time. Answers the lines that are no record at all, and how many
 * rows there are: each is either given to `onRecord` or refused. Where the header lacks columns, none is read and `readable` is false.
 */
export async function readCsv(text: string | Readable, onRecord: OnRecord): Promise<ReadCsv> {
  const refused: Refusal[] = [];
  const refuse = (line: number, value: string, why: Refusal['why']): void => {
    refused.push({ line, column: '', value, why });
  };
  let rows = 0;
  let header: Header | undefined;
  /** Lines of the records that the parser was given and has not answered. */
  const given: number[] = [];
  const parser = parse({
    record_delimiter: '\n',
    trim: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_record: (fields: string[]) => {
      const line = given.shift() ?? 0;
      if (header === undefined) header = readHeader(fields);
      else if (header.missing.length === 0) {
        if (fields.length === header.width) onRecord(header.pick(fields), line);
        else refuse(line, `${fields.length} / ${header.width}`, 'field-count');
      }
      return null;
    },
  });
  parser.on('skip', (error: CsvError) => refuse(given.shift() ?? 0, shown(error.code), 'unreadable'));
  parser.resume();
  const broken = (line: number, content: string): void => {
    rows += 1;
    refuse(line, shown(content), 'unreadable');
  };
  async function* records(): AsyncGenerator<string> {
    let together = '';
    for await (const record of cutRecords(text, (one) => broken(one.line, one.text))) {
      rows += 1;
      given.push(record.line);
      together += `${record.text}\n`;
      if (together.length < CHUNK) continue;
      yield together;
      together = '';
    }
    if (together !== '') yield together;
  }
  const source = Readable.from(records());
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  await finished(parser);
  const missing = header?.missing ?? [...CSV_COLUMNS];
  if (missing.length > 0) refuse(1, missing.join(', '), 'missing-columns');
  return { readable: missing.length === 0, rows: Math.max(0, rows - 1), refused };
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
