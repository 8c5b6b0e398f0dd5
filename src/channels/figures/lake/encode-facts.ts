import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { FactRow, FactTable, FactType, FactValue } from '../../../use-cases/ports/figures/fact-tables.ts';

type Columns = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>;
type Element = Columns[number];

/**
 * How each type is written. Money is a DECIMAL over whole hundredths: the writer scales decimals by floats, so that it is handed
 * the hundredths themselves, as bigints, which it leaves alone. Every column says its type: an empty table has one too.
 */
const ELEMENTS: Readonly<Record<FactType, Omit<Element, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  int: { type: 'INT32' },
  money: { type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 2 },
  day: { type: 'INT32', converted_type: 'DATE' },
  // Without its logical type an instant is a time without zone to DuckDB.
  instant: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } },
  bool: { type: 'BOOLEAN' },
};

/**
 * One table as a Parquet file: DECIMAL(18, 2), DATE, instants in UTC. The same rows give the same bytes. Throws RangeError on
 * an amount that eighteen digits do not hold.
 */
export function encodeFacts({ columns }: FactTable, rows: readonly FactRow[]): Uint8Array {
  const entries = Object.entries(columns);
  const schema = [
    { name: 'facts', num_children: entries.length },
    ...entries.map(([name, type]) => ({ name, repetition_type: 'OPTIONAL' as const, ...ELEMENTS[type] })),
  ];
  const columnData = entries.map(
    ([name, type]): ColumnSource => ({ name, data: rows.map((row) => toWrite(row[name] ?? null, type)) }),
  );
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'relance' }));
}

const WIDEST = 10n ** 18n;

function toWrite(value: FactValue, type: FactType): unknown {
  if (value === null) return null;
  if (type === 'day') return new Date(`${value}T00:00:00Z`);
  if (type === 'money' && typeof value === 'bigint' && (value >= WIDEST || value <= -WIDEST)) {
    throw new RangeError('An amount has more than eighteen digits');
  }
  return value;
}
