import { asNode, asText, type Tree } from '../../../src/embedded/compile/tree.ts';
import type { SqlType } from '../../../src/platform/sql/types.ts';

/** A type as SQL Server writes it, in small letters and without blanks: `nvarchar(40)`, `decimal(24,6)`. */
export type TypeName = string;

const SPELLINGS: Readonly<Record<string, string>> = {
  big_int: 'bigint',
  small_int: 'smallint',
  var_char: 'varchar',
  var_binary: 'varbinary',
  numeric: 'decimal',
};

/** Of a parameter as it is bound. */
export function boundType(type: SqlType): TypeName {
  if ('length' in type) return `${type.name}(${type.length})`;
  if ('precision' in type) return `${type.name}(${type.precision},${type.scale})`;
  return 'scale' in type ? `${type.name}(${type.scale})` : type.name;
}

/** Of a column or a conversion in a parsed text. */
export function parsedType(dataType: Tree): TypeName {
  const { data_type: kind, name, length, precision, scale } = asNode(dataType);
  if (kind === 'custom') return asText(name).toLowerCase().replace(/\s/g, '');
  const plain = SPELLINGS[asText(kind)] ?? asText(kind);
  if (typeof precision === 'number') return `${plain}(${precision},${typeof scale === 'number' ? scale : 0})`;
  return typeof length === 'number' ? `${plain}(${length})` : plain;
}

const DECLARED = /@(\w+)\s+(\w+)(\(\s*\w+\s*(?:,\s*\d+\s*)?\))?/g;

/** What the DECLARE block at the head of a text says of each parameter. */
export function declaredTypes(text: string): ReadonlyMap<string, TypeName> {
  const lines = text.split('\n').filter((line) => line.startsWith('--'));
  const first = lines.findIndex((line) => line.startsWith('-- DECLARE '));
  const last = lines.findIndex((line, at) => at >= first && line.trimEnd().endsWith(';'));
  const block = first < 0 ? '' : lines.slice(first, last + 1).join('\n');
  return new Map(
    [...block.matchAll(DECLARED)].map(([, name = '', type = '', size = '']) => [
      name,
      `${SPELLINGS[type.toLowerCase()] ?? type.toLowerCase()}${size.replace(/\s/g, '').toLowerCase()}`,
    ]),
  );
}

/** `varchar(17)` is a varchar. */
export const familyOf = (type: TypeName): string => type.replace(/\(.*$/, '');
