import { PGlite } from '@electric-sql/pglite';
import type { SageValues } from '../../../src/demo/sage-base/rows.ts';
import { seconds } from '../measure.ts';

/** Rows a second that the engine copies from a text made beforehand, into a bare table of the same values. */
export async function copyRate(rows: readonly SageValues[]): Promise<number> {
  const engine = await PGlite.create();
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  await engine.exec(`CREATE TABLE bare (${names.map((name) => `${name} text`).join(', ')})`);
  const lines = rows.map((row) => names.map((name) => row[name] ?? '\\N').join('\t'));
  const blob = new Blob([`${lines.join('\n')}\n`]);
  const spent = await seconds(() => engine.query("COPY bare FROM '/dev/blob'", [], { blob }));
  await engine.close();
  return rows.length / spent;
}
