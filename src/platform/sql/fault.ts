export type SqlFaultKind = 'duplicate' | 'reference' | 'timeout' | 'connection' | 'deadlock' | 'other';

const KINDS = new Map<number, SqlFaultKind>([
  [2627, 'duplicate'],
  [2601, 'duplicate'],
  [547, 'reference'],
  [1205, 'deadlock'],
  [1222, 'timeout'],
  [-2, 'timeout'],
]);

const CODES = new Map<string, SqlFaultKind>([
  ['ETIMEOUT', 'timeout'],
  ['ESOCKET', 'connection'],
  ['ECONNCLOSED', 'connection'],
  ['ENOTOPEN', 'connection'],
  ['ELOGIN', 'connection'],
  ['ENOCONN', 'connection'],
]);

/** Away, jammed: nothing was decided. */
const TRANSIENT: ReadonlySet<SqlFaultKind> = new Set(['timeout', 'connection', 'deadlock']);
/** No room in a file group (1101, 1105) or in the log (9002): until somebody makes some. */
const FULL: ReadonlySet<number> = new Set([1101, 1105, 9002]);

/** A database's refusal or failure. Its message holds no connection secret and no parameter value. */
export class SqlFault extends Error {
  override readonly name = 'SqlFault';
  readonly kind: SqlFaultKind;
  /** SQL Server's error number, 0 when there is none. */
  readonly number: number;
  /** The same works once the server is there again, or has room. */
  readonly passes: boolean;

  constructor(message: string, kind: SqlFaultKind, number: number) {
    super(message);
    this.kind = kind;
    this.number = number;
    this.passes = TRANSIENT.has(kind) || FULL.has(number);
  }
}

/** Worth trying again for a read: nothing was decided. */
export function isTransient(fault: unknown): boolean {
  return fault instanceof SqlFault && TRANSIENT.has(fault.kind);
}

/** Whatever a driver threw, as a `SqlFault`. SQL Server quotes offending values in some messages: they are taken out. */
export function toSqlFault(error: unknown): SqlFault {
  if (error instanceof SqlFault) return error;
  const { number, code, message } = readFault(error);
  const kind = KINDS.get(number) ?? CODES.get(code) ?? 'other';
  return new SqlFault(withoutValues(message, number), kind, number);
}

function readFault(error: unknown): { number: number; code: string; message: string } {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
  return {
    number: typeof fields.number === 'number' ? fields.number : 0,
    code: typeof fields.code === 'string' ? fields.code : '',
    message: error instanceof Error ? error.message : String(error),
  };
}

function withoutValues(message: string, number: number): string {
  const clean = message
    .replace(/(duplicate key value is) \(.*\)/is, '$1 (…)')
    .replace(/(truncated value:?) '.*'/is, "$1 '…'")
    .replace(/((?:nvarchar|varchar|char) value) '.*?'/gis, "$1 '…'")
    .replace(/(password|pwd)\s*=\s*[^;]*/gi, '$1=…');
  return number === 0 ? clean : `${clean} (SQL error ${number})`;
}

/** Another process has the embedded folder: `holder` is what its lock file says (`pid`, `since`, and what it announced). */
export class DatabaseHeld extends Error {
  override readonly name = 'DatabaseHeld';
  readonly holder: Readonly<Record<string, string | number>>;

  constructor(message: string, holder: Readonly<Record<string, string | number>>) {
    super(message);
    this.holder = holder;
  }
}
