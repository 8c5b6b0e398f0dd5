import { beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { commandList } from '../../../../src/channels/cli/command-list.ts';
import { operator } from '../../../../src/channels/cli/operator.ts';
import { runsCommands } from '../../../../src/channels/cli/runs/commands.ts';
import { openFileWriter } from '../../../../src/channels/files/write-file.ts';
import { aCompany } from '../../../builders/company.ts';
import { NO_HOLDS } from '../../../fakes/relance/no-holds.ts';
import { openDesk, type TestDesk } from '../../../use-cases/bench/desk.ts';

let desk: TestDesk;
let woken: number;
beforeEach(() => {
  woken = 0;
  desk = openDesk({ entries: [] });
});

const at = (companies: readonly string[], ...argv: readonly string[]) => {
  const commands = runsCommands({
    ...{ ...desk.ports, ...NO_HOLDS, runs: desk.store, turns: desk.store, paces: desk.store, postings: desk.store },
    ...{ writeFile: openFileWriter(), saveFile: async () => null, printPost: async () => new Uint8Array() },
    wakeRuns: () => {
      woken += 1;
    },
  });
  const list = () => [desk.company, ...companies.map((code) => aCompany({ code }))];
  return runCli({ commands: commandList(commands), companies: { list } }, argv);
};

describe('the stop of all sending, at the terminal', () => {
  const run = (...argv: readonly string[]) => at([], ...argv);
  const json = async (...argv: readonly string[]) => {
    const { exitCode, output } = await run(...argv, '--json');
    return { exitCode, ...JSON.parse(output) };
  };
  const one = (stopped: object | null) => ({ companies: [{ company: 'BIJOU', stopped }] });

  test('is said with who, when and why; exit 1 while it lasts', async () => {
    expect(await run('sending')).toEqual({ exitCode: 0, output: 'BIJOU : les lettres partent.' });
    expect(await json('sending', 'stop')).toMatchObject({ exitCode: 2, error: 'reason-needed' });
    const stopped = { reason: 'Doublons', by: operator().name };
    expect(await json('sending', 'stop', '--reason', 'Doublons')).toMatchObject({ exitCode: 0, ...one(stopped) });
    expect(await json('sending')).toMatchObject({ exitCode: 1, ...one(stopped) });
    expect((await run('sending')).output).toContain('Doublons');
  });

  test('ends where it is said, and runs go on', async () => {
    await run('sending', 'stop', '--reason', 'Doublons');
    const before = woken;
    expect((await run('sending', 'resume')).output).toMatch(
      /^BIJOU : les envois reprennent ; .+ les avait arrêtés le .+ : Doublons$/u,
    );
    expect(woken).toBe(before + 1);
    expect((await run('sending', 'resume')).output).toBe('BIJOU : rien n’était arrêté.');
    expect(await json('sending')).toMatchObject({ exitCode: 0, ...one(null) });
    expect(await json('sending', 'arrêter')).toMatchObject({ exitCode: 2, error: 'unknown-word' });
  });
});

describe('the stop of all sending, with several companies', () => {
  const stoppedOf = async () => Promise.all(['BIJOU', 'PERLE'].map((code) => desk.store.readStop(code)));

  test('without a company all are stopped, and each is named', async () => {
    const { exitCode, output } = await at(['PERLE'], 'sending', 'stop', '--reason', 'Mauvais modèle');
    expect(exitCode).toBe(0);
    expect(output.split('\n').map((line) => line.split(' : ')[0])).toEqual(['BIJOU', 'PERLE']);
    expect(await stoppedOf()).toMatchObject([{ reason: 'Mauvais modèle' }, { reason: 'Mauvais modèle' }]);
    expect((await at(['PERLE'], 'sending')).exitCode).toBe(1);
  });

  test('without a reason none is stopped', async () => {
    expect((await at(['PERLE'], 'sending', 'stop')).exitCode).toBe(2);
    expect(await stoppedOf()).toEqual([null, null]);
  });

  test('with a company it alone is; resumed without one, each says whether it was stopped', async () => {
    await at(['PERLE'], 'sending', 'stop', '--reason', 'Doublons', '--company', 'perle');
    expect(await stoppedOf()).toMatchObject([null, { reason: 'Doublons' }]);
    expect((await at(['PERLE'], 'sending', '--company', 'BIJOU')).exitCode).toBe(0);
    expect((await at(['PERLE'], 'sending')).exitCode).toBe(1);
    const { output } = await at(['PERLE'], 'sending', 'resume');
    expect(output).toMatch(/^BIJOU : rien n’était arrêté\.\nPERLE : les envois reprennent ; .+ : Doublons$/u);
    expect(await stoppedOf()).toEqual([null, null]);
  });
});
