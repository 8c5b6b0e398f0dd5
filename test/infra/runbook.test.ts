import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const runbook = read('infra/README.md');
const chapter = (title: string): string =>
  new RegExp(`^## ${title}$[\\s\\S]+?(?=^## |(?![\\s\\S]))`, 'm').exec(runbook)?.[0] ?? '';
/** A numbered step of « Install », by the bold text that begins it. */
const step = (title: string): string =>
  new RegExp(`^\\*\\*\\d+\\. ${title}\\.?\\*\\*[\\s\\S]+?(?=^\\*\\*\\d+\\. )`, 'm').exec(chapter('Install'))?.[0] ?? '';

describe('the steps of an installation', () => {
  test('bring the store up before a command that reads it: without its tables, every command of the terminal refuses', () => {
    const install = chapter('Install');
    const migrated = install.indexOf('`npm run migrate` with the migrating login');
    expect(migrated).toBeGreaterThan(0);
    for (const line of ['npm run cli -- setup', 'atk deploy']) expect(install.indexOf(line)).toBeGreaterThan(migrated);
  });

  test('have the development dependencies again before they make the app, which deploying takes away', () => {
    expect(step('Code')).toContain('npm ci --omit=dev');
    expect(step('App')).toMatch(/`npm ci && npm run package -- --env <name>`/);
  });

  test('give the command for each right on Graph that their table names', () => {
    const rights = step('Rights of the identity');
    const [, graph = ''] = /^\| (`[^|]+) \| Graph, application \|/m.exec(rights) ?? [];
    const named = [...graph.matchAll(/`([A-Za-z.]+)`/g)].map(([, name = '']) => name);
    expect(named).toEqual(['User.ReadBasic.All', 'GroupMember.Read.All']);
    const given = /^\$rights = (.+)$/m.exec(rights)?.[1] ?? '';
    expect([...given.matchAll(/'([^']+)'/g)].map(([, name]) => name)).toEqual([...named, 'Sites.Selected']);
    expect(rights).toMatch(/New-MgServicePrincipalAppRoleAssignment .+-AppRoleId/);
    expect(rights).toMatch(/New-MgSitePermission/);
  });

  test('are for somebody who may grant them: rights of applications on Graph are beyond an administrator of applications', () => {
    expect(runbook).toContain('Privileged Role Administrator');
    expect(runbook).not.toContain('Cloud Application Administrator');
  });

  test('let a person write into the vault before secrets are written', () => {
    const azure = step('Azure');
    const allowed = azure.indexOf('az role assignment create');
    expect(allowed).toBeGreaterThan(0);
    expect(azure.slice(allowed)).toMatch(/^az role assignment create .*"Key Vault Secrets Officer"/);
    expect(azure.indexOf('az keyvault secret set')).toBeGreaterThan(allowed);
  });
});

describe('a secret that is new', () => {
  const REFRESHED = /az rest --method post --url "\S+\/config\/configreferences\/appsettings\/refresh\?api-version=/;

  test('is looked up by App Service at once, which keeps the former one for a day', () => {
    const install = step('Azure');
    const put = install.lastIndexOf('az keyvault secret set');
    expect(install.slice(put)).toMatch(REFRESHED);
    expect(install.slice(put).search(REFRESHED)).toBeLessThan(install.slice(put).indexOf('az webapp restart'));
  });

  test('so is one that takes the place of another', () => {
    const rotate = chapter('Rotate');
    expect(rotate).toContain('az keyvault secret set');
    expect(rotate).toMatch(REFRESHED);
  });
});

test('rights that are taken away are gone within the time that the runbook says', () => {
  const minutes = /CACHE_MS = (\d+) \* 60_000;/.exec(read('src/channels/graph/directory.ts'))?.[1];
  const said = /groups of the roles .*?(one|two|three|\d+) minutes?/.exec(chapter('Rotate'))?.[1];
  expect(said).toBe(['', 'one', 'two', 'three'][Number(minutes)]);
});

describe('the package of App Service', () => {
  /** What the container is made without, of what production has. */
  const NOT_LOADED = ['*.map', '*.d.ts', '*.d.mts', '*.d.cts'];
  const OF_THE_DEMO = ['src/demo', 'src/embedded'];
  const ignored = read('.webappignore').split('\n');

  test('is laid without what Node never loads, and without the demo, by the toolkit as in the container', () => {
    for (const name of NOT_LOADED) expect(ignored).toContain(`/node_modules/**/${name}`);
    for (const folder of OF_THE_DEMO) expect(ignored).toContain(`/${folder}/`);
    expect(ignored).toContain('/node_modules/.cache/');
    expect(read('.containerignore').split('\n')).toEqual(expect.arrayContaining(OF_THE_DEMO));
  });

  test('by the command of the runbook too', () => {
    const [, files = '', left = ''] = /^zip -qr relance\.zip (.+?) -x (.+)$/m.exec(step('Code')) ?? [];
    for (const file of files.split(' ')) expect(existsSync(path.join(root, file)), file).toBe(true);
    expect(files.split(' ')).toEqual(['package.json', 'src', 'node_modules']);
    expect(left.replaceAll("'", '').split(' ')).toEqual([
      ...NOT_LOADED,
      ...OF_THE_DEMO.map((folder) => `${folder}/*`),
      'node_modules/.cache/*',
    ]);
    expect(step('Code')).toMatch(/^az webapp deploy .+--type zip --src-path relance\.zip$/m);
  });
});
