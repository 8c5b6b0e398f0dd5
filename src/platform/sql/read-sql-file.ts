import { readFileSync } from 'node:fs';
import { nameOfFile, nameText } from './text-names.ts';

const texts = new Map<string, string>();

/** The text of a .sql file beside a module: `readSqlFile('./open-items.sql', import.meta.url)`. Read once. */
export function readSqlFile(path: string, moduleUrl: string): string {
  const url = new URL(path, moduleUrl);
  const known = texts.get(url.href);
  if (known !== undefined) return known;
  const text = nameText(readFileSync(url, 'utf8'), nameOfFile(url.pathname));
  texts.set(url.href, text);
  return text;
}
