import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const CACHE = new URL('../../../node_modules/.cache/relance/', import.meta.url).pathname;

/** An empty engine with the prelude in it, as a data folder: starting from it is several times faster than from nothing. */
export async function loadTemplate(): Promise<Blob> {
  const prelude = await readPrelude();
  const path = join(CACHE, `pglite-${fingerprint(prelude)}.tar.gz`);
  const cached = await readFile(path).catch(() => undefined);
  return cached ? new Blob([cached]) : await buildTemplate(prelude, path);
}

async function readPrelude(): Promise<string> {
  const texts = await Promise.all(
    ['prelude.sql', 'catalogue.sql'].map((file) => readFile(new URL(file, import.meta.url), 'utf8')),
  );
  return texts.join('\n');
}

function fingerprint(prelude: string): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest = readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8');
  return createHash('sha256').update(manifest).update(prelude).digest('hex').slice(0, 16);
}

/** Written beside and renamed: several processes may build it at once. */
async function buildTemplate(prelude: string, path: string): Promise<Blob> {
  const engine = await PGlite.create();
  await engine.exec(prelude);
  const dump = await engine.dumpDataDir('gzip');
  await engine.close();
  await mkdir(CACHE, { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, path);
  return dump;
}
