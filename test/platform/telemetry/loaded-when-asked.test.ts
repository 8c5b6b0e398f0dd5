import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, importsOf } from '../../architecture/imports.ts';
import { listFiles, relative } from '../../architecture/source-files.ts';

const root = path.join(import.meta.dirname, '../../..');
const imports = listFiles('src')
  .filter((file) => file.endsWith('.ts'))
  .flatMap(importsOf);

test('OpenTelemetry is known to three files, of which one is loaded by a dynamic import and the others by it alone', () => {
  const knowing = imports
    .filter(({ target }) => target.startsWith('@opentelemetry/'))
    .map(({ from }) => relative(from));
  const folder = 'src/platform/telemetry';
  expect([...new Set(knowing)].sort()).toEqual(
    ['instruments', 'numbers', 'open-telemetry'].map((name) => `${folder}/${name}.ts`),
  );
  const loading = (file: string) =>
    imports
      .filter((one) => one.target.startsWith('.') && relative(fileOf(one)) === `${folder}/${file}`)
      .map(({ from, dynamic }) => [relative(from), dynamic]);
  expect(loading('open-telemetry.ts')).toEqual([['src/assemble/run.ts', true]]);
  for (const file of ['instruments.ts', 'numbers.ts'])
    expect(loading(file)).toEqual([[`${folder}/open-telemetry.ts`, false]]);
});

test('a process that has all of the product loads none of it', () => {
  const program = `
    const { registerHooks } = await import('node:module');
    const loaded = [];
    registerHooks({ resolve: (name, context, next) => { loaded.push(name); return next(name, context); } });
    await import('./src/assemble/run.ts');
    process.stdout.write(JSON.stringify([loaded.length, loaded.filter((name) => name.includes('opentelemetry'))]));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, encoding: 'utf8' });
  const [count, ofTelemetry] = JSON.parse(said) as [number, readonly string[]];
  expect(count).toBeGreaterThan(500);
  expect(ofTelemetry).toEqual([]);
}, 120_000);
