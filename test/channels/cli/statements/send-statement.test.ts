import { expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { statementsCommands } from '../../../../src/channels/cli/statements/commands.ts';
import { openFileWriter } from '../../../../src/channels/files/write-file.ts';
import { saveFile } from '../../../../src/platform/save-file.ts';
import { sendReleveAtTerminal } from '../../../../src/use-cases/relance/kinds/send-releve.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { type Office, runToRest } from '../../../use-cases/bench/office.ts';
import { useOffices } from '../../../use-cases/bench/office-suite.ts';

const openOffice = useOffices();
const DAYS = ['--from', '2026-01-01', '--until', '2026-02-28'];

function terminalOf({ ports, store, clock, company }: Office) {
  const commands = statementsCommands({
    ...{ ...ports, clock, positions: store, writeFile: openFileWriter(), saveFile },
    sendReleve: (...asked) => sendReleveAtTerminal({ ...ports, drafts: store }, ...asked),
  });
  const of = { commands, companies: ports.companies };
  return async (...argv: string[]) => {
    const { exitCode, output } = await runCli(of, ['statement', 'CARAT', ...DAYS, '--send', ...argv]);
    return { exitCode, said: output.replaceAll(/[\u00a0\u202f]/gu, ' '), company };
  };
}
const confirmIn = (said: string): string => /--confirm ([0-9a-f]{8})$/u.exec(said)?.[1] ?? '';

test('one relevé is shown, then sent where its digest confirms it, once', async () => {
  const office = await openOffice([anInvoice()]);
  const run = terminalOf(office);
  const shown = await run();
  expect(shown).toMatchObject({ exitCode: 0 });
  expect(shown.said).toContain('Relevé arrêté au 28/02/2026 · 1 000,00 €');
  expect(shown.said).toContain('claire.morel@carat.example');
  expect((await office.store.listDispatches({ company: office.company.code }, 9)).dispatches).toEqual([]);
  const sent = await run('--confirm', confirmIn(shown.said));
  expect([sent.exitCode, sent.said]).toEqual([0, expect.stringContaining('Approuvé : REL-2026-')]);
  const {
    dispatches: [letter],
  } = await office.store.listDispatches({ company: office.company.code }, 9);
  if (!letter) throw new Error('No letter');
  expect(await runToRest(office, letter)).toMatchObject({ state: 'done', facts: { kind: 'releve' } });
  expect((await run()).exitCode).toBe(1);
  expect(office.m365.sentMessages()).toHaveLength(1);
});

test('what was not shown, or is another by now, does not leave', async () => {
  const office = await openOffice([anInvoice()]);
  const run = terminalOf(office);
  const { said } = await run();
  office.books.entries = [anInvoice({ amount: 900_00 })];
  for (const confirm of [confirmIn(said), 'ffffffff', '']) {
    const answer = await run('--confirm', confirm);
    expect([answer.exitCode, answer.said]).toEqual([1, expect.stringContaining('Rien n’est parti')]);
  }
  expect((await office.store.listDispatches({ company: office.company.code }, 9)).dispatches).toEqual([]);
});
