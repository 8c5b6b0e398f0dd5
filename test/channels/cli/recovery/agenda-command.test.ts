import { beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { commandList } from '../../../../src/channels/cli/command-list.ts';
import { recoveryCommands } from '../../../../src/channels/cli/recovery/commands.ts';
import { day } from '../../../../src/domain/day.ts';
import { openFakeStore } from '../../../fakes/fake-store.ts';
import { CreditOffice, NADIA } from '../../teams/harness/credit-office.ts';
import { SOPHIE } from '../../teams/harness/fake-desk.ts';
import { RecoveryOffice } from '../../teams/harness/recovery-office.ts';
import { NOW } from '../../teams/harness/stage.ts';

let office: RecoveryOffice;
let credit: CreditOffice;
let keep: (text: string, on: string, owner?: typeof SOPHIE) => Promise<unknown>;
beforeEach(() => {
  const { reader, writer } = openFakeStore(() => NOW);
  const store = { ...reader, ...writer };
  credit = new CreditOffice(store, NOW.toISOString());
  office = new RecoveryOffice(store, credit);
  const about = { kind: 'customer', id: 'CARAT', tiers: 'CARAT', name: 'Carat' } as const;
  keep = (text, on, owner = SOPHIE) =>
    store.openTask({ company: 'BIJOU', owner, day: day(on), about, text, madeBy: SOPHIE, cause: null }, NOW);
});

const run = (...argv: string[]) =>
  runCli({ commands: commandList(recoveryCommands(office.ports)), companies: office.ports.companies }, argv);
const ask = async (...argv: string[]) => JSON.parse((await run('agenda', ...argv, '--json')).output);

describe('agenda', () => {
  it('tells the operator what everybody is to do, late first, and nothing is theirs', async () => {
    await keep('Demain', '2026-03-03');
    await keep('Hier', '2026-03-01', NADIA);
    await credit.watch({ holdChanged: async () => undefined });
    const { rows, scope, missing } = await ask();
    expect([scope, missing]).toEqual(['all', []]);
    expect(rows.map(({ text, late, mine }: Record<string, unknown>) => [text, late, mine])).toEqual([
      ['Hier', true, false],
      [expect.stringContaining('BC00042'), false, false],
      ['Demain', false, false],
    ]);
    expect(rows[1]).toMatchObject({ owners: [], role: 'approver', about: { kind: 'order', tiers: 'CARAT' } });
    const { output, exitCode } = await run('agenda');
    expect(exitCode).toBe(0);
    expect(output).toMatch(/01\/03\/2026 {2}En retard +Carat +Hier +Nadia Benali/u);
  });

  it('--person: what waits for them, and with --all what they may see', async () => {
    await keep('De Sophie', '2026-03-02');
    await credit.watch({ holdChanged: async () => undefined });
    const texts = async (...argv: string[]) => (await ask(...argv)).rows.map(({ text }: { text: string }) => text);
    expect(await texts('--person', 'Sophie.Lambert@bijou.example')).toEqual(['De Sophie']);
    expect(await texts('--person', 'nadia@bijou.example')).toEqual([expect.stringContaining('BC00042')]);
    expect(await texts('--person', 'nadia@bijou.example', '--all')).toHaveLength(2);
  });

  it('refuses an address of nobody', async () => {
    const { exitCode, output } = await run('agenda', '--person', 'x@y.fr', '--json');
    expect([exitCode, JSON.parse(output)]).toEqual([2, { error: 'unknown-person', given: 'x@y.fr' }]);
    expect((await run('agenda', '--person', 'x@y.fr')).output).toContain('x@y.fr');
  });

  it('says which room did not answer, and is not taken for whole', async () => {
    await keep('Notée', '2026-03-02');
    office.away = new Error('away');
    const { exitCode, output } = await run('agenda');
    expect(exitCode).toBe(1);
    expect(output).toContain('pas de réponse pour Les commandes bloquées');
    expect(output).toContain('Notée');
    expect((await ask()).missing).toEqual(['Les commandes bloquées']);
  });

  it('says that nothing waits', async () => {
    expect(await run('agenda')).toEqual({ exitCode: 0, output: 'Rien n’attend.' });
  });
});
