import base, { type BoundParameter } from 'mssql/lib/base/index.js';

const { TYPES } = base.exports;

const NAMES = new Map<unknown, string>([
  [TYPES.VarChar, 'bpchar'],
  [TYPES.NVarChar, 'bpchar'],
  [TYPES.Char, 'bpchar'],
  [TYPES.NChar, 'bpchar'],
  [TYPES.Int, 'int'],
  [TYPES.SmallInt, 'smallint'],
  [TYPES.TinyInt, 'smallint'],
  [TYPES.BigInt, 'bigint'],
  [TYPES.Bit, 'boolean'],
  [TYPES.Float, 'float8'],
  [TYPES.Date, 'date'],
  [TYPES.DateTime, 'timestamp(3)'],
  [TYPES.UniqueIdentifier, 'uuid'],
  [TYPES.VarBinary, 'bytea'],
  [TYPES.Binary, 'bytea'],
]);

export interface BoundValues {
  /** Name in lower case to PostgreSQL type. */
  readonly types: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, string | null>;
}

export function bindParameters(parameters: readonly BoundParameter[]): BoundValues {
  const types = new Map<string, string>();
  const values = new Map<string, string | null>();
  for (const parameter of parameters) {
    const name = parameter.name.toLowerCase();
    types.set(name, typeOf(parameter));
    values.set(name, toText(parameter.value, parameter.type));
  }
  return { types, values };
}

function typeOf({ name, type, precision, scale }: BoundParameter): string {
  if (type === TYPES.Decimal || type === TYPES.Numeric) return `numeric(${precision ?? 18},${scale ?? 0})`;
  if (type === TYPES.DateTime2) return `timestamp(${Math.min(scale ?? 6, 6)})`;
  const known = NAMES.get(type);
  if (known === undefined)
    throw new base.RequestError(`The embedded engine has no type for the parameter @${name}`, 'EREQUEST');
  return known;
}

/** A value as PostgreSQL writes it. Dates go in UTC. */
export function toText(value: unknown, type: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) {
    const text = value.toISOString();
    return type === TYPES.Date ? text.slice(0, 10) : text.slice(0, -1);
  }
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  if (typeof value === 'boolean') return value ? '1' : '0';
  return String(value);
}
