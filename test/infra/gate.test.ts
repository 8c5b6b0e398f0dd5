import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
/** What the gate itself calls; everything else that it finds is made up. */
const TOOLS = ['bash', 'cat', 'dirname', 'mktemp', 'tail'];
const BASH = '/bin/bash';

/** Runs the gate on a machine of which we say what is there; what was asked of it, in order. */
function runOn(machine: { readonly user: number; readonly has: readonly string[]; readonly aptFails?: boolean }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-gate-'));
  const bin = path.join(folder, 'bin');
  const asked = path.join(folder, 'asked');
  for (const one of ['.ci', 'bin']) mkdirSync(path.join(folder, one));
  cpSync(path.join(root, '.ci/run'), path.join(folder, '.ci/run'));
  writeFileSync(asked, '');
  const put = (name: string, script: string): void => {
    writeFileSync(path.join(bin, name), `#!${BASH}\n${script}\n`);
    chmodSync(path.join(bin, name), 0o755);
  };
  for (const tool of TOOLS) {
    const at = ['/usr/bin', '/bin'].map((place) => path.join(place, tool)).find(existsSync);
    if (at) symlinkSync(at, path.join(bin, tool));
  }
  put('id', `echo ${machine.user}`);
  put('apt-get', `echo "$BY_SUDO apt-get $*" >> '${asked}'; ${machine.aptFails ? 'echo locked; exit 100' : ''}`);
  put('npm', `echo " npm $1" >> '${asked}'`);
  put('node', 'echo 3 passed');
  for (const name of machine.has) put(name, name === 'sudo' ? 'shift; BY_SUDO=sudo exec "$@"' : '');
  const { status, stdout } = spawnSync(BASH, ['.ci/run'], { cwd: folder, encoding: 'utf8', env: { PATH: bin } });
  return { status, stdout, asked: readFileSync(asked, 'utf8').split('\n').filter(Boolean) };
}

const installed = (asked: readonly string[], name: string): readonly string[] =>
  asked.filter((one) => one.endsWith(`install -y -qq ${name}`)).map((one) => one.split(' apt-get')[0] ?? '');

describe.skipIf(!existsSync(BASH))('the gate', () => {
  test('installs as root by itself, and poppler where Chromium is there already', () => {
    const { status, asked } = runOn({ user: 0, has: ['sudo', 'chromium'] });
    expect(status).toBe(0);
    expect(installed(asked, 'poppler-utils')).toEqual(['']);
    expect(installed(asked, 'chromium')).toEqual([]);
    expect(asked.slice(-2)).toEqual([' npm ci', ' npm test']);
  });

  test('installs by sudo where it is not root, as on a hosted runner', () => {
    const { asked } = runOn({ user: 1001, has: ['sudo'] });
    expect(installed(asked, 'poppler-utils')).toEqual(['sudo']);
    expect(installed(asked, 'chromium')).toEqual(['sudo']);
    expect(asked.filter((one) => one.includes('apt-get update')).every((one) => one.startsWith('sudo'))).toBe(true);
  });

  test('tries without sudo where there is none, and says what skips', () => {
    const { status, stdout, asked } = runOn({ user: 1001, has: ['chromium'], aptFails: true });
    expect(status).toBe(0);
    expect(asked[0]).toBe(' apt-get update -qq');
    expect(stdout).toContain('locked\npoppler-utils could not be installed: tests that read letters back will say');
  });

  test('installs nothing that is there', () => {
    const { asked } = runOn({ user: 0, has: ['chromium', 'pdftotext'] });
    expect([...installed(asked, 'chromium'), ...installed(asked, 'poppler-utils')]).toEqual([]);
  });
});
