import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-terminal-'));
const ON_DEMO = `Base d’essai, dans ${folder} : RELANCE_STORE_CONNECTION n’est pas donnée, rien ne touche une vraie base.\n`;
const ASKED = ['migrate', 'upgrade-check'] as const;

function ran(argv: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main.ts', ...argv], {
    ...{ cwd, encoding: 'utf8', timeout: 100_000 },
    env: { PATH: process.env.PATH, RELANCE_DATA: folder, ...env },
  });
  return { status, stdout, stderr };
}

describe('without a base that is named, the demo is said each time, beside the answer', () => {
  test('upgrade-check: a program still reads JSON', () => {
    expect(ran(['upgrade-check', '--json'])).toEqual({ status: 0, stdout: '{"pending":[]}\n', stderr: ON_DEMO });
    expect(ran(['upgrade-check', '--hourly'])).toMatchObject({ status: 2, stderr: ON_DEMO });
  });

  test('migrate, also where there is nothing left to do', { timeout: 220_000 }, () => {
    for (const _ of ['first', 'again']) {
      const { status, stdout, stderr } = ran(['migrate']);
      expect({ status, stdout }).toEqual({ status: 0, stdout: 'The store is up to date\n' });
      expect(stderr.startsWith(ON_DEMO)).toBe(true);
    }
  });

  test('a command of the terminal, before it does anything', { timeout: 100_000 }, async () => {
    const command = spawn(process.execPath, ['src/main.ts', 'cli', 'sending', 'stop', '--reason', 'Essai'], {
      ...{ cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
      env: { PATH: process.env.PATH, RELANCE_DATA: folder },
    });
    const [first] = (await once(command.stderr, 'data')) as [Buffer];
    command.kill('SIGKILL');
    await once(command, 'exit');
    expect(first.toString().startsWith(ON_DEMO)).toBe(true);
  });

  test('a copy without the demo, as the container is, refuses by the name of the variable', {
    timeout: 100_000,
  }, () => {
    const copy = mkdtempSync(path.join(os.tmpdir(), 'relance-copy-'));
    mkdirSync(path.join(copy, 'src'));
    const left = ['demo', 'embedded'].map((name) => path.join(root, 'src', name));
    cpSync(path.join(root, 'src'), path.join(copy, 'src'), { recursive: true, filter: (file) => !left.includes(file) });
    cpSync(path.join(root, 'package.json'), path.join(copy, 'package.json'));
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    const { status, stdout, stderr } = ran(['cli', 'sending', 'stop', '--reason', 'Essai'], {}, copy);
    expect({ status, stdout }).toEqual({ status: 78, stdout: '' });
    expect(stderr).toContain('RELANCE_STORE_CONNECTION is missing: this copy has no demo to run on instead');
    // What serves is loaded before its settings are read.
    expect(ran(['start'], {}, copy)).toMatchObject({ status: 78, stderr: expect.stringContaining('MICROSOFT_APP_ID') });
  });
});

describe('bringing the store up asks for its connection alone', () => {
  const NOWHERE = 'Server=127.0.0.1,9;Database=x;User Id=u;Password=s3cret;Encrypt=Optional;Connect Timeout=2';

  test.each(ASKED)('%s goes to the store with nothing else set', { timeout: 100_000 }, (asked) => {
    const { status, stdout, stderr } = ran([asked], { RELANCE_STORE_CONNECTION: NOWHERE });
    expect({ status, stdout }).toEqual({ status: 69, stdout: '' });
    // One line that names the setting and what was tried; no stack, no secret.
    expect(stderr).toMatch(
      /^Relance cannot start:\n {2}- The store \(RELANCE_STORE_CONNECTION\) does not answer, connection: .*127\.0\.0\.1:9.*\n$/u,
    );
    expect(stderr).not.toMatch(/Base d’essai|s3cret/u);
  });

  test.each(ASKED)('%s refuses a connection that it would read otherwise than it is written', (asked) => {
    const { status, stdout, stderr } = ran([asked], {
      RELANCE_STORE_CONNECTION: `${NOWHERE};Authentication=Active Directory Default`,
    });
    expect({ status, stdout }).toEqual({ status: 78, stdout: '' });
    expect(stderr).toMatch(/^Relance cannot start:\n {2}- RELANCE_STORE_CONNECTION: Authentication .+\n$/u);
  });

  test.each(ASKED)('%s refuses a reference to the vault that was not followed', (asked) => {
    const reference = '@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/store-connection)';
    const { status, stderr } = ran([asked], { RELANCE_STORE_CONNECTION: reference });
    expect(status).toBe(78);
    expect(stderr.split('\n').filter((line) => line.startsWith('  - '))).toEqual([
      expect.stringContaining('RELANCE_STORE_CONNECTION is a Key Vault reference'),
    ]);
  });
});
