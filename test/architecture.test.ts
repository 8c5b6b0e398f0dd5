import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainCircle, findCircles, needsOf, siblingNeeds } from './architecture/circles.ts';
import { fileOf, type Import, importsOf, isOurs } from './architecture/imports.ts';
import { listFiles, relative } from './architecture/source-files.ts';

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
  'assemble.ts': ['*'],
  assemble: ['*'],
  'main.ts': ['*'],
  demo: ['*'],
};
/** The gateway loads the embedded driver by a dynamic import: the one door between the two. */
const DYNAMIC_DOORS: Readonly<Record<string, readonly string[]>> = { platform: ['embedded'] };
const PURE_PACKAGES = ['fastest-levenshtein'];
const MAX_LINES = 300;

/** A capability has one name on every floor: that of its file in the list of rooms. */
const ROOM_NAMES: readonly string[] = listFiles('src/assemble/rooms').map((file) => path.basename(file, '.ts'));
/** Folders of the floors that are no capability. */
const NO_ROOMS = [
  ...['company', 'ledger', 'ports', 'transport', 'history', 'json', 'migrations', 'turns', 'queries', 'base'],
  ...[
    'account',
    'doctor',
    'explain',
    'files',
    'fr',
    'en',
    'cli',
    'chat',
    'cards',
    'extension',
    'help',
    'rooms',
    'typed',
    'understand',
  ],
];
/** Where folders are rooms, or what rooms share. */
const FLOORS = [
  ...['domain', 'use-cases', 'use-cases/ports', 'store', 'sage', 'sage/queries', 'channels/cli', 'channels/http'],
  ...['channels/teams', 'channels/teams/rooms', 'channels/words', 'channels/words/fr', 'channels/words/en'],
  ...['channels/words/cli', 'channels/words/doctor'],
].map((floor) => `src/${floor}`);
/** They are handed rooms, and know none. */
const HALLS = [
  'src/assemble.ts',
  'src/assemble/serve.ts',
  'src/channels/teams/bot.ts',
  'src/channels/teams/routes.ts',
  'src/channels/cli/cli.ts',
  'src/channels/words/fr.ts',
  'src/channels/words/en.ts',
  'src/channels/words/cli/cli.ts',
  'src/channels/words/cli/help.ts',
  'src/channels/words/doctor/doctor.ts',
];

/** The room that a file stands in; null: none. */
const roomOf = (file: string): string | null =>
  path
    .dirname(file)
    .split('/')
    .find((folder) => ROOM_NAMES.includes(folder)) ?? null;

/** The folders of a path that stand directly on a floor. */
const floorsOf = (file: string): readonly string[] =>
  FLOORS.filter((floor) => file.startsWith(`${floor}/`))
    .map((floor) => `${floor}/${file.slice(floor.length + 1).split('/')[0]}`)
    .filter((folder) => folder !== file);

const sources = listFiles('src').filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

function partOf(file: string): string {
  const inside = relative(file).replace(/^src\//, '');
  if (inside.startsWith('use-cases/ports/')) return 'use-cases/ports';
  return inside.split('/')[0] ?? inside;
}

const imports = sources.flatMap(importsOf);
/** Who imports what of ours, as the project names them. */
const pairsOf = (all: readonly Import[]): (readonly [string, string])[] =>
  all.filter(({ target }) => isOurs(target)).map((one) => [relative(one.from), relative(fileOf(one))]);
const targetPart = (one: Import): string => partOf(fileOf(one));

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

  it('has no circle of files, in the product, the tests and the package of the app', () => {
    const everywhere = [
      ...sources,
      ...['test', 'appPackage'].flatMap(listFiles).filter((file) => file.endsWith('.ts')),
    ];
    expect(
      findCircles(needsOf(pairsOf(everywhere.flatMap(importsOf)))),
      'Mend: move the type or function that both need to a file of its own, named after it, that imports neither',
    ).toEqual([]);
  });

  it('has no circle of folders side by side', () => {
    const pairs = pairsOf(imports);
    expect(
      findCircles(siblingNeeds(pairs)).map((circle) => explainCircle(circle, pairs)),
      'Mend: one of the two folders is the lower one: move there, or into the folder above both, what it takes from the other',
    ).toEqual([]);
  });

  it('keeps rooms apart in channels: what two of them share has a named place beside them', () => {
    const wrong = pairsOf(imports)
      .filter(([from, to]) => from.startsWith('src/channels/') && to.startsWith('src/channels/'))
      .filter(([from, to]) => roomOf(from) !== null && roomOf(to) !== null && roomOf(from) !== roomOf(to))
      .map(([from, to]) => `${from} imports ${to}: ${roomOf(from)} may not know ${roomOf(to)}`);
    expect(
      wrong,
      'Mend: move what both need into a folder that is no room (as teams/account/, cli/account/), or ask through a port',
    ).toEqual([]);
  });

  it('names no room where rooms are handed over as a list', () => {
    const wrong = HALLS.flatMap((hall) =>
      pairsOf(imports.filter(({ from }) => relative(from) === hall))
        .filter(([, to]) => roomOf(to) !== null || to.startsWith('src/assemble/rooms/'))
        .map(([from, to]) => `${from} imports ${to}`),
    );
    expect(wrong, 'Mend: contribute it in src/assemble/rooms/<room>.ts and hand it over with the others').toEqual([]);
  });

  it('finds the sentences of a room through the room', () => {
    const wrong = pairsOf(imports)
      .filter(([, to]) => /^src\/channels\/words\/(?:fr|en)\//u.test(to) && roomOf(to) !== null)
      .filter(([from, to]) => !from.startsWith('src/channels/words/') || roomOf(from) !== roomOf(to))
      .map(([from, to]) => `${from} imports ${to}`);
    expect(wrong, 'Mend: make them one with `roomWords` in src/channels/words/<room>/ and import that').toEqual([]);
  });

  it('calls a room by one name on every floor', () => {
    const known = new Set([...ROOM_NAMES, ...NO_ROOMS]);
    const wrong = [...new Set(sources.flatMap((file) => floorsOf(relative(file))))].filter(
      (folder) => !known.has(path.basename(folder)),
    );
    expect(
      wrong,
      'Mend: name the folder for its room (src/assemble/rooms.ts lists them), or add it to NO_ROOMS when it is no capability',
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

  it('reads the environment in src/config/ only', () => {
    const wrong = sources
      .filter((file) => !['config', 'demo'].includes(partOf(file)))
      .filter((file) => /process\.env\b/.test(readFileSync(file, 'utf8')))
      .map(relative);
    expect(wrong, 'Mend: add the variable to src/config/config.ts and pass its value').toEqual([]);
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
    const long = [...sources, ...listFiles('test').filter((file) => file.endsWith('.ts'))]
      .map((file) => ({ file: relative(file), lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES)
      .map(({ file, lines }) => `${file}: ${lines} lines`);
    expect(long, 'Mend: split it by the terms that it holds').toEqual([]);
  });

  it('speaks of itself alone', () => {
    const words = /\/work\/|\/tmp\/briefs|\bsub-?agent\b|\bhelper-\d/i;
    const wrong = [...sources, ...listFiles('test')]
      .filter((file) => /\.(ts|sql|json|md|hbs)$/.test(file) && relative(file) !== 'test/architecture.test.ts')
      .filter((file) => words.test(readFileSync(file, 'utf8')))
      .map(relative);
    expect(wrong, 'Mend: say it in the terms of the product').toEqual([]);
  });
});
