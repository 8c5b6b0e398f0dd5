import { beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { commandList } from '../../../../src/channels/cli/command-list.ts';
import { recoveryCommands } from '../../../../src/channels/cli/recovery/commands.ts';
import { aSageFile } from '../../../builders/sage-file.ts';
import { openFakeStore } from '../../../fakes/fake-store.ts';
import { CreditOffice } from '../../teams/harness/credit-office.ts';
import { SOPHIE } from '../../teams/harness/fake-desk.ts';
import { RecoveryOffice } from '../../teams/harness/recovery-office.ts';
import { NOW } from '../../teams/harness/stage.ts';

const CARAT = { company: 'BIJOU', tiers: 'CARAT' };
let office: RecoveryOffice;
beforeEach(() => {
  const { reader, writer } = openFakeStore(() => NOW);
  const store = { ...reader, ...writer };
  office = new RecoveryOffice(store, new CreditOffice(store, NOW.toISOString()));
});

const run = async (...argv: string[]) => {
  const setup = { commands: commandList(recoveryCommands(office.ports)), companies: office.ports.companies };
  const { exitCode, output } = await runCli(setup, ['matters', ...argv]);
  return { exitCode, output: output.replaceAll(/[\u00a0\u202f]/gu, ' ') };
};
const promise = () =>
  office.desk.makePromise(SOPHIE, {
    ...{
      ...CARAT,
      key: 'k1',
      currency: 'EUR',
      ecNos: [],
      amount: null,
      day: '2026-03-31',
      times: 1,
      schedule: [],
      note: '',
    },
  });
const proceedings = () =>
  office.desk.noteProceedings(SOPHIE, {
    ...{
      ...CARAT,
      key: 'k2',
      procedure: 'liquidation',
      judgment: '2026-02-10',
      published: '',
      abroad: false,
      note: '',
    },
  });

describe('matters', () => {
  it('tells what stands, of all and of one customer, with what is to be declared by when', async () => {
    await promise();
    await proceedings();
    const { output } = await run();
    expect(output).toMatch(/Promesse de paiement +CARAT .*12 000,00 € pour le 31\/03\/2026 +FA0001/u);
    expect(output).toMatch(/Procédure collective .*jugement du 10\/02\/2026.*au plus tard le 10\/04\/2026/u);
    expect((await run('carat')).output).toContain(output);
  });

  it('--json: rows with their kind, facts and items; --kind filters', async () => {
    await promise();
    await proceedings();
    const { rows, cut } = JSON.parse((await run('--kind', 'proceedings', '--json')).output);
    expect(cut).toBe(false);
    expect(rows).toMatchObject([
      {
        id: 'k2',
        kind: 'proceedings',
        code: 'CARAT',
        facts: { judgment: '2026-02-10' },
        lastDayToDeclare: '2026-04-10',
      },
    ]);
    expect(JSON.parse((await run('--json')).output).rows).toHaveLength(2);
  });

  it('--changes: who changed what of files and disputes', async () => {
    await office.desk.openDispute(SOPHIE, {
      ...{ ...CARAT, key: 'k3', currency: 'EUR', ecNos: [1], motif: 'Prix', note: '', colleague: '', expected: '' },
    });
    expect((await run('--changes')).output).toContain('Rien n’a été changé depuis l’ouverture.');
    await office.desk.editDispute(SOPHIE, { id: 'k3', version: 1 }, { motif: 'Qualité', expected: '2026-03-20' });
    const { output } = await run('carat', '--changes');
    expect(output).toMatch(/CARAT .* : 02\/03\/2026 à .*, Sophie Lambert – motif : Prix → Qualité/u);
    expect(output).toContain('résolution attendue : rien → 20/03/2026');
    expect((await run('carat')).output).not.toContain('résolution attendue');
  });

  it('of a customer: what people keep in Sage too, codes as they are stored', async () => {
    const { books } = office;
    expect((await run('carat')).output).toContain('Les dossiers de Sage ne se lisent pas ici');
    books.sageFiles = new Map([['CARAT', [aSageFile()]]]);
    expect((await run('carat')).output).toMatch(
      /DR00012 +01\/02\/2025 +01\/04\/2025 +2 +Livraison +Zoé Lefèvre +FA0001 +Appel/u,
    );
    expect(JSON.parse((await run('carat', '--json')).output).sage).toMatchObject([{ number: 'DR00012', status: 2 }]);
    expect((await run()).output).not.toContain('DR00012');
  });

  it('refuses a kind that there is not, and says that nothing stands', async () => {
    const { exitCode, output } = await run('--kind', 'autre', '--json');
    expect([exitCode, JSON.parse(output).error]).toEqual([2, 'unknown-kind']);
    expect(await run()).toEqual({ exitCode: 0, output: 'Rien n’est en cours.' });
  });
});
