import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which part of `src` may import which other part. A part is a folder of `src`, or a file directly in it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  'use-cases/ports': ['domain'],
  'use-cases': ['domain', 'use-cases/ports'],
  platform: [],
  embedded: [],
  sage: ['platform', 'domain', 'use-cases/ports'],
  'sage-writer': ['platform', 'domain', 'use-cases/ports'],
  store: ['platform', 'domain', 'use-cases/ports'],
  channels: ['platform', 'domain', 'use-cases', 'use-cases/ports'],
  config: ['domain'],
  'config.ts': ['domain', 'use-cases', 'config', 'config-companies.ts'],
  'config-companies.ts': ['domain', 'config-credit.ts', 'config-sage-writer.ts', 'config-values.ts'],
  'config-credit.ts': ['domain', 'config-values.ts'],
  'config-sage-writer.ts': ['domain', 'config-values.ts'],
  'config-values.ts': ['domain'],
  'assemble.ts': ['*'],
  assemble: ['*'],
  'main.ts': ['*'],
  demo: ['*'],
};
/** The gateway loads the embedded driver by a dynamic import: the one door between the two. */
const DYNAMIC_DOORS: Readonly<Record<string, readonly string[]>> = { platform: ['embedded'] };
const PURE_PACKAGES = ['fastest-levenshtein'];
const MAX_LINES = 300;
const root = path.join(import.meta.dirname, '..');

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name);
    return statSync(full).isDirectory() ? listFiles(full) : [full];
  });
}

const relative = (file: string): string => path.relative(root, file).split(path.sep).join('/');
const sources = listFiles(path.join(root, 'src')).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

function partOf(file: string): string {
  const inside = relative(file).replace(/^src\//, '');
  if (inside.startsWith('use-cases/ports/')) return 'use-cases/ports';
  return inside.split('/')[0] ?? inside;
}

interface Import {
  readonly from: string;
  readonly target: string;
  readonly dynamic: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const statics = [...text.matchAll(/^\s*(?:import|export)\s[^;'"]*?from\s+['"]([^'"]+)['"]/gm)];
  const bare = [...text.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm)];
  const dynamics = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)];
  return [
    ...[...statics, ...bare].map((match) => ({ from: file, target: match[1] ?? '', dynamic: false })),
    ...dynamics.map((match) => ({ from: file, target: match[1] ?? '', dynamic: true })),
  ];
}

const imports = sources.flatMap(importsOf);
const isOurs = (target: string): boolean => target.startsWith('.');
const targetPart = (one: Import): string => partOf(path.resolve(path.dirname(one.from), one.target));

function isAllowed(one: Import): boolean {
  const [from, to] = [partOf(one.from), targetPart(one)];
  const allowed = MAY_IMPORT[from] ?? [];
  return (
    from === to ||
    allowed.includes('*') ||
    allowed.includes(to) ||
    (one.dynamic && (DYNAMIC_DOORS[from] ?? []).includes(to))
  );
}

describe('the architecture', () => {
  it('has sources to look at', () => expect(sources.length).toBeGreaterThan(20));

  it('knows every part of src', () => {
    const unknown = [...new Set(sources.map(partOf))].filter((part) => !(part in MAY_IMPORT));
    expect(
      unknown,
      'Mend: put the file in a folder of the layout, or give the new folder its line in MAY_IMPORT',
    ).toEqual([]);
  });

  it('lets imports point inward only', () => {
    const wrong = imports
      .filter((one) => isOurs(one.target) && !isAllowed(one))
      .map((one) => `${relative(one.from)} imports ${one.target}: ${partOf(one.from)} may not know ${targetPart(one)}`);
    expect(
      wrong,
      'Mend: pass what is needed through a port of use-cases/ports, or move the file to the part that may know it',
    ).toEqual([]);
  });

  it('keeps the rules pure: no package and no built-in in domain/', () => {
    const wrong = imports
      .filter((one) => partOf(one.from) === 'domain' && !isOurs(one.target) && !PURE_PACKAGES.includes(one.target))
      .map((one) => `${relative(one.from)} imports ${one.target}`);
    expect(wrong, 'Mend: domain takes values; do the I/O in a use case and pass the result').toEqual([]);
  });

  it('has no clock in domain/ and use-cases/', () => {
    const wrong = sources
      .filter((file) => ['domain', 'use-cases', 'use-cases/ports'].includes(partOf(file)))
      .filter((file) => /\bDate\.now\(|new Date\(\)/.test(readFileSync(file, 'utf8')))
      .map(relative);
    expect(wrong, 'Mend: take `today` or a Clock as a parameter').toEqual([]);
  });

  it('reads the environment in config.ts only', () => {
    const wrong = sources
      .filter((file) => relative(file) !== 'src/config.ts' && partOf(file) !== 'demo')
      .filter((file) => /process\.env\b/.test(readFileSync(file, 'utf8')))
      .map(relative);
    expect(wrong, 'Mend: add the variable to src/config.ts and pass its value').toEqual([]);
  });

  it('loads a SQL driver in the gateway and the embedded engine only', () => {
    const wrong = imports
      .filter((one) => /^(mssql|tedious|@electric-sql\/|@polyglot-sql\/)/.test(one.target))
      .filter((one) => !/^src\/(platform\/sql|embedded)\//.test(relative(one.from)))
      .map((one) => `${relative(one.from)} imports ${one.target}`);
    expect(wrong, 'Mend: ask src/platform/sql for a SqlDatabase').toEqual([]);
  });

  it('writes what people read in words/, letters/ and cards/ only', () => {
    const accents = /'[^'\n]*[éèêàçùôîâ][^'\n]*'/;
    const wrong = sources
      .filter((file) =>
        ['domain', 'use-cases', 'use-cases/ports', 'sage', 'sage-writer', 'store', 'platform'].includes(partOf(file)),
      )
      .filter((file) => accents.test(readFileSync(file, 'utf8').replace(/^\s*(\*|\/\/|\/\*).*$/gm, '')))
      .map(relative)
      .filter((file) => file !== 'src/domain/company/default-policy.ts');
    expect(wrong, 'Mend: return a code with its facts and find the words in channels/words').toEqual([]);
  });

  it(`has no file over ${MAX_LINES} lines`, () => {
    const long = [...sources, ...listFiles(path.join(root, 'test')).filter((file) => file.endsWith('.ts'))]
      .map((file) => ({ file: relative(file), lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES)
      .map(({ file, lines }) => `${file}: ${lines} lines`);
    expect(long, 'Mend: split it by the terms that it holds').toEqual([]);
  });

  it('speaks of itself alone', () => {
    const words = /\/work\/|\/tmp\/briefs|\bsub-?agent\b|\bhelper-\d/i;
    const wrong = [...sources, ...listFiles(path.join(root, 'test'))]
      .filter((file) => /\.(ts|sql|json|md|hbs)$/.test(file) && relative(file) !== 'test/architecture.test.ts')
      .filter((file) => words.test(readFileSync(file, 'utf8')))
      .map(relative);
    expect(wrong, 'Mend: say it in the terms of the product').toEqual([]);
  });
});
