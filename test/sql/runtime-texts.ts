import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { QUERY_TEXTS, type QueryName, queryText } from '../../src/sage/query-text.ts';
import { usedColumns } from '../../src/sage/used-columns.ts';
import { listMigrations, readStatements } from '../../src/store/migrate.ts';

/** One text as it is sent at run time. */
export interface RuntimeText {
  /** Its file, and which of its texts. */
  readonly name: string;
  readonly text: string;
}

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const MIGRATIONS = 'store/migrations/';
const QUERIES = 'sage/queries/';

/** All that `src/sage`, `src/sage-writer` and `src/store` can send: .sql files, the variants made of them, and texts written in modules. */
export function runtimeTexts(): RuntimeText[] {
  const files = ['sage', 'sage-writer', 'store'].flatMap((part) => listFiles(part));
  return files.flatMap((file) => {
    if (file.endsWith('.ts')) return constantsOf(file);
    return file.endsWith('.sql') ? textsOf(file) : [];
  });
}

/** How a text is called in what a test says: by its file; a text of no file by itself. */
export function nameOfText(): (text: string) => string {
  const names = new Map(runtimeTexts().map(({ name, text }) => [text, name]));
  return (text) => names.get(text) ?? text;
}

function listFiles(part: string): string[] {
  return readdirSync(path.join(SRC, part), { recursive: true, encoding: 'utf8' })
    .map((file) => `${part}/${file.split(path.sep).join('/')}`)
    .sort();
}

function textsOf(file: string): RuntimeText[] {
  if (file.startsWith(MIGRATIONS)) return migrationTexts(file.slice(MIGRATIONS.length));
  if (file.startsWith(QUERIES)) return sageTexts(file);
  return [{ name: file, text: readFileSync(path.join(SRC, file), 'utf8') }];
}

const migrationTexts = (name: string): RuntimeText[] =>
  listMigrations().includes(name)
    ? readStatements(name).map((text, at) => ({ name: `${MIGRATIONS}${name}, statement ${at + 1}`, text }))
    : [];

/** Asked of customers by name only. */
const NEVER_OF_ALL: readonly QueryName[] = ['line-labels', 'order-numbers'];

/** Not asked of a base that does not say changes. */
const NEVER_WITHOUT_CHANGES: readonly QueryName[] = ['ledger-changed', 'ledger-sums', 'sheet-marks'];

/** For some customers, for all, and for all on a base without the columns that the product does without. */
function sageTexts(file: string): RuntimeText[] {
  const known = [...QUERY_TEXTS.keys()].find((name) => path.basename(file) === `${name}.sql`);
  if (known === undefined) return [{ name: file, text: readFileSync(path.join(SRC, file), 'utf8') }];
  const optional = new Set([...usedColumns().optional].map((name) => name.slice(name.indexOf('.') + 1)));
  if (NEVER_OF_ALL.includes(known)) return [{ name: file, text: queryText(known, 'asked', new Set()) }];
  const variants = new Map([
    ...(NEVER_WITHOUT_CHANGES.includes(known)
      ? []
      : [[queryText(known, 'all', optional), 'all customers, optional columns absent'] as const]),
    [queryText(known, 'asked', new Set()), 'some customers'],
    [queryText(known, 'all', new Set()), 'all customers'],
  ]);
  return [...variants].map(([text, which]) => ({ name: `${file}, ${which}`, text }));
}

const CONSTANT = /(['`])((?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|TRUNCATE|WITH)\s[\s\S]*?)\1/g;

function constantsOf(file: string): RuntimeText[] {
  const source = readFileSync(path.join(SRC, file), 'utf8');
  return [...source.matchAll(CONSTANT)].map(([, , text = '']) => ({
    name: `${file}, ${text.split(/\s+/, 3).join(' ')}`,
    text,
  }));
}
