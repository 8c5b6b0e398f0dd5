import base from 'mssql/lib/base/index.js';
import { LENGTH_CHECK } from '../compile/length-check.ts';
import { EngineGone } from '../session/engine-gone.ts';

interface PostgresError {
  readonly code: string;
  readonly message: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
}

/** What the compiler does not take: a `Refusal`, or what is left of one that comes from another thread. */
interface Refused {
  readonly number: number;
}

/** SQLSTATE to SQL Server's number and wording. Messages carry names, never values. */
const KNOWN: Readonly<Record<string, (error: PostgresError) => [number, string]>> = {
  '23505': ({ constraint = '', table }) =>
    constraint.includes('.')
      ? [2601, `Cannot insert duplicate key row in object '${table}' with unique index '${constraint.split('.')[1]}'.`]
      : [2627, `Violation of UNIQUE KEY constraint '${constraint}'. Cannot insert duplicate key in object '${table}'.`],
  '23502': ({ column, table }) => [
    515,
    `Cannot insert the value NULL into column '${column}', table '${table}'; column does not allow nulls.`,
  ],
  '23503': ({ constraint }) => [547, `The statement conflicted with the FOREIGN KEY constraint "${constraint}".`],
  '23514': ({ constraint = '', table }) =>
    constraint.startsWith(LENGTH_CHECK)
      ? [
          2628,
          `String or binary data would be truncated in table '${table}', column '${constraint.slice(LENGTH_CHECK.length)}'.`,
        ]
      : [547, `The statement conflicted with the CHECK constraint "${constraint}".`],
  '22001': ({ table }) => [2628, `String or binary data would be truncated in table '${table ?? ''}'.`],
  '42P01': ({ message }) => [208, `Invalid object name ${quotedName(message)}.`],
  '42703': ({ message }) => [207, `Invalid column name ${quotedName(message)}.`],
  '3F000': ({ message }) => [208, `Invalid object name ${quotedName(message)}.`],
  '42P07': ({ message }) => [2714, `There is already an object named ${quotedName(message)} in the database.`],
  '42P06': ({ message }) => [2714, `There is already an object named ${quotedName(message)} in the database.`],
  '428C9': ({ table }) => [544, `Cannot insert explicit value for identity column in table '${table ?? ''}'.`],
  '22003': () => [8115, 'Arithmetic overflow error converting expression.'],
  '22012': () => [8134, 'Divide by zero error encountered.'],
  '22P02': () => [245, 'Conversion failed when converting a value to another data type.'],
  '22007': () => [241, 'Conversion failed when converting date and/or time from character string.'],
  '22008': () => [241, 'Conversion failed when converting date and/or time from character string.'],
  '40P01': () => [1205, 'Transaction was deadlocked and has been chosen as the deadlock victim.'],
};

/** Any failure of the engine as the RequestError that the mssql driver would throw. */
export function toRequestError(error: unknown): Error {
  if (error instanceof base.RequestError || error instanceof base.ConnectionError) return error;
  if (error instanceof EngineGone) return new base.ConnectionError(error.message, 'ESOCKET');
  const [number, message] = read(error);
  const result = new base.RequestError(message, 'EREQUEST');
  result.number = number;
  return result;
}

function read(error: unknown): [number, string] {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as Partial<PostgresError & Refused>;
  const message = fields.message ?? String(error);
  if (fields.number !== undefined) return [fields.number, message];
  const known = fields.code === undefined ? undefined : KNOWN[fields.code];
  return known
    ? known({ ...fields, code: fields.code ?? '', message })
    : [50_000, `The embedded engine failed: ${message}`];
}

function quotedName(message: string): string {
  return `'${/"([^"]*)"/.exec(message)?.[1] ?? /column (\S+)/.exec(message)?.[1] ?? ''}'`;
}
