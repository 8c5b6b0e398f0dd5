import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { commandList } from '../../../../src/channels/cli/command-list.ts';
import { litigationCommands } from '../../../../src/channels/cli/litigation/commands.ts';
import { saveFile } from '../../../../src/platform/save-file.ts';
import { sha256 } from '../../../../src/use-cases/litigation/gather-documents.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { type Court, openCourt } from '../../../use-cases/litigation/court-bench.ts';

let court: Court;
beforeEach(async () => {
  court = openCourt();
  await court.sendLetter(1);
});

const run = (...argv: string[]) => {
  const commands = litigationCommands({ ...court.ports, saveFile, newOwner: () => 'terminal' });
  return runCli({ commands: commandList(commands), companies: court.ports.companies }, ['litigation', ...argv]);
};
const ask = async (...argv: string[]) => {
  const { exitCode, output } = await run(...argv, '--json');
  return { exitCode, said: JSON.parse(output) };
};
const acts = async () => (await court.store.readHistory('BIJOU', 'CARAT', 20)).map(({ act }) => act);

describe('litigation export', () => {
  test('files the ZIP in the customer’s dossier, and says its name, its digest and its link', async () => {
    const { exitCode, output } = await run('export', 'carat');
    const [zip] = court.zips();
    expect(exitCode).toBe(0);
    expect(output).toContain(sha256(zip?.bytes ?? new Uint8Array()));
    expect(output).toContain('https://');
    const { said } = await ask('export', 'CARAT');
    expect(said.export).toMatchObject({
      state: 'filed',
      digest: sha256(zip?.bytes ?? new Uint8Array()),
      problem: null,
    });
    expect(court.zips()).toHaveLength(1);
  });

  test('--out writes it where only its owner reads it, files nothing, and history says that it was made', async () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'relance-court-')), 'carat.zip');
    const { said } = await ask('export', 'CARAT', '--out', file);
    const bytes = readFileSync(file);
    expect(said.written).toMatchObject({ digest: sha256(bytes), file, missing: [] });
    expect(Object.keys(unzipSync(bytes))).toContain('Synthese.pdf');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(court.zips()).toEqual([]);
    expect(await acts()).toContain('litigation-written');
    const lost = await ask('export', 'CARAT', '--out', '/nowhere/at/all.zip');
    expect([lost.exitCode, lost.said.error]).toEqual([1, 'not-written']);
  });

  test('of a file that there is not is refused, either way', async () => {
    expect(await ask('export', 'CARAT', '--file', 'D1999-0001', '--out', 'x.zip')).toEqual({
      exitCode: 2,
      said: { error: 'unknown-file' },
    });
    const { exitCode, output } = await run('export', 'CARAT', '--file', 'D1999-0001');
    expect([exitCode, output]).toEqual([2, expect.stringContaining('n’existe pas')]);
  });

  test('what does not answer is said, and nothing is filed', async () => {
    court.books.fault = new OutsideFault('busy', 'sage-down', 'no answer');
    expect(await ask('export', 'CARAT')).toEqual({ exitCode: 1, said: { error: 'unreachable', code: 'sage-down' } });
    court.books.fault = null;
    court.bench.trouble('locked');
    expect(await ask('export', 'CARAT')).toEqual({ exitCode: 1, said: { error: 'unreachable', code: 'graph-423' } });
    expect(court.zips()).toEqual([]);
  });

  test.each([[''], ['export'], ['make CARAT']])('« litigation %s » is told its usage', async (text) => {
    const { exitCode, output } = await run(...text.split(' ').filter(Boolean));
    expect([exitCode, output.startsWith('Usage')]).toEqual([2, true]);
  });
});
