import { Refusal } from './refusal.ts';
import { asText, type Node } from './tree.ts';

/** A T-SQL type: its name in lower case, and what stood in the brackets. */
export interface TsqlType {
  readonly name: string;
  readonly args: readonly string[];
}

const NAMES: Readonly<Record<string, string>> = {
  big_int: 'bigint',
  small_int: 'smallint',
  tiny_int: 'tinyint',
  var_char: 'varchar',
  var_binary: 'varbinary',
  double: 'float',
};

/** Reads the parser's two ways of writing a type. */
export function readType(node: Node): TsqlType {
  const kind = asText(node.data_type);
  if (kind !== 'custom') {
    const args = [node.length, node.precision, node.scale].filter((part) => typeof part === 'number').map(String);
    return { name: NAMES[kind] ?? kind, args };
  }
  const match = /^(\w+)\s*(?:\(([^)]*)\))?(?:\s+COLLATE\s+French_CI_AS)?$/i.exec(asText(node.name));
  if (match?.[1] === undefined) throw new Refusal(`the type ${asText(node.name) || 'of a computed column'}`);
  return { name: match[1].toLowerCase(), args: (match[2] ?? '').split(',').map(trimLower).filter(Boolean) };
}

function trimLower(text: string): string {
  return text.trim().toLowerCase();
}

const PLAIN: Readonly<Record<string, string>> = {
  bigint: 'bigint',
  int: 'int',
  smallint: 'smallint',
  tinyint: 'smallint',
  bit: 'boolean',
  date: 'date',
  datetime: 'timestamp(3)',
  smalldatetime: 'timestamp(0)',
  float: 'float8',
  money: 'numeric(19,4)',
  uniqueidentifier: 'uuid',
  varbinary: 'bytea',
  binary: 'bytea',
  rowversion: 'bytea',
  timestamp: 'bytea',
};

/**
 * The PostgreSQL type. Texts are `bpchar` without a length: it compares without trailing blanks, as SQL Server does,
 * and keeps what it is given. Lengths are a check of the column (`lengthLimit`).
 */
export function postgresType(type: TsqlType): string {
  const [first, second] = type.args;
  const plain = PLAIN[type.name];
  if (plain !== undefined) return plain;
  if (isText(type)) return 'bpchar';
  if (type.name === 'char' || type.name === 'nchar') return `bpchar(${first ?? '1'})`;
  if (type.name === 'decimal' || type.name === 'numeric') return `numeric(${first ?? '18'},${second ?? '0'})`;
  if (type.name === 'datetime2') return `timestamp(${Math.min(Number(first ?? 7), 6)})`;
  throw new Refusal(`the type ${type.name}`);
}

export function isText(type: TsqlType): boolean {
  return type.name === 'varchar' || type.name === 'nvarchar';
}

export function isCollated(type: TsqlType): boolean {
  return isText(type) || type.name === 'char' || type.name === 'nchar';
}

export function isRowversion(type: TsqlType): boolean {
  return type.name === 'rowversion' || type.name === 'timestamp';
}

/** The greatest number of characters of a text column, undefined when there is none. */
export function lengthLimit(type: TsqlType): number | undefined {
  if (!isText(type) || type.args[0] === 'max') return undefined;
  return Number(type.args[0] ?? '1');
}
