import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { checkManifest } from '../../appPackage/steps/check-manifest.ts';
import { fillManifest, placeholdersIn } from '../../appPackage/steps/fill-manifest.ts';
import { readEnvironment } from '../../appPackage/steps/read-environment.ts';
import { zipPackage } from '../../appPackage/steps/zip-package.ts';
import { filledManifest, packageFolder, SAID, type SeenManifest, template } from './filled.ts';

describe('the zip that an administrator uploads', () => {
  const manifest = filledManifest();
  const zip = zipPackage(manifest as never, packageFolder);
  const files = unzipSync(zip);

  test('holds the manifest, its icons and its languages at its root, and nothing else', () => {
    const named = [
      manifest.icons.color,
      manifest.icons.outline,
      ...manifest.localizationInfo.additionalLanguages.map(({ file }) => file),
    ];
    expect(Object.keys(files).sort()).toEqual(['manifest.json', ...named].sort());
  });

  test('holds them as they are', () => {
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toEqual(manifest);
    for (const name of ['color.png', 'outline.png', 'en.json']) {
      expect(Buffer.from(files[name] ?? []).equals(readFileSync(path.join(packageFolder, name)))).toBe(true);
    }
  });

  test('is the same bytes for the same content', () => {
    expect(Buffer.from(zipPackage(manifest as never, packageFolder)).equals(Buffer.from(zip))).toBe(true);
  });
});

describe('the manifest is filled from the environment', () => {
  test('with nothing left to fill', () => {
    expect(placeholdersIn(JSON.stringify(filledManifest()))).toEqual([]);
    expect([...placeholdersIn(template)].sort()).toEqual(Object.keys(SAID).sort());
  });

  test('or says all that is missing at once; blank is missing', () => {
    const filled = fillManifest(template, { ...SAID, BOT_ID: undefined, DEVELOPER_NAME: ' ' });
    expect(filled).toEqual({ ok: false, missing: ['DEVELOPER_NAME', 'BOT_ID'] });
  });

  test('a value stays inside of its text', () => {
    const name = 'Dupont "& Fils", $& \\';
    const filled = fillManifest(template, { ...SAID, DEVELOPER_NAME: name });
    expect(filled.ok && filled.manifest.developer).toMatchObject({ name });
  });
});

describe('the host whose links unfurl', () => {
  test.each([
    ['Relance.Contoso.EXAMPLE', 'relance.contoso.example'],
    ['relance.contoso.example:443', 'relance.contoso.example'],
    ['https://Relance.Contoso.Example:443/', 'relance.contoso.example'],
    ['relance.société.example', 'relance.xn--socit-esab.example'],
    ['relance.contoso.xn--p1ai', 'relance.contoso.xn--p1ai'],
  ])('said as %s is %s in both places of the manifest', async (written, host) => {
    const filled = fillManifest(template, { ...SAID, BOT_DOMAIN: written });
    const manifest = (filled.ok ? filled.manifest : {}) as unknown as SeenManifest;
    expect(manifest.validDomains).toEqual([host]);
    expect(manifest.composeExtensions[0].messageHandlers[0]?.value.domains).toEqual([host]);
    expect(await checkManifest(manifest as never)).toEqual([]);
  });

  test('that is none is refused by the check', async () => {
    const filled = fillManifest(template, { ...SAID, BOT_DOMAIN: 'http://relance' });
    expect((await checkManifest(filled.ok ? filled.manifest : {})).join()).toContain('"http://relance"');
  });
});

describe('an environment', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-env-'));
  writeFileSync(path.join(folder, '.env.essai'), '# said twice\nBOT_ID=one\nBOT_DOMAIN=relance.example\n');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is read from its file; the process has the last word', () => {
    const { BOT_ID, BOT_DOMAIN } = readEnvironment('essai', { BOT_ID: 'two' }, folder);
    expect({ BOT_ID, BOT_DOMAIN }).toEqual({ BOT_ID: 'two', BOT_DOMAIN: 'relance.example' });
  });

  test.each(['absent', '../essai', ''])('«%s» is refused by name', (name) => {
    expect(() => readEnvironment(name, {}, folder)).toThrow(`env/.env.${name}`);
  });
});

describe('npm run package', () => {
  const run = (variables: object, ...args: string[]) =>
    spawnSync(process.execPath, [path.join(packageFolder, 'build.ts'), ...args], {
      cwd: path.dirname(packageFolder),
      env: { PATH: process.env.PATH, ...variables },
      encoding: 'utf8',
    });

  test('makes the zip and says where', () => {
    const { stdout, stderr, status } = run(SAID);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const file = stdout.trim();
    expect(file).toBe(path.join('appPackage', 'build', 'appPackage.dev.zip'));
    expect(Object.keys(unzipSync(readFileSync(path.join(path.dirname(packageFolder), file))))).toHaveLength(4);
  });

  test.each([
    ['what is not said', {}, [], 'TEAMS_APP_ID'],
    ['what is not valid', { ...SAID, BOT_ID: 'the bot' }, [], 'not valid'],
    ['an environment that is not there', SAID, ['--env', 'nowhere'], 'env/.env.nowhere is missing'],
  ] as const)('stops at %s', (_what, variables, args, message) => {
    const { stdout, stderr, status } = run(variables, ...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toContain(message);
  });
});
