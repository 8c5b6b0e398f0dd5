import { describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { proposalsCommand } from '../../../../src/channels/cli/relance/proposals-command.ts';
import { debtorsCommand } from '../../../../src/channels/cli/statements/debtors-command.ts';
import { openFileWriter } from '../../../../src/channels/files/write-file.ts';
import { saveFile } from '../../../../src/platform/save-file.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { MINUTE_MS, openPositionDesk } from '../../../use-cases/positions/position-desk.ts';

async function openTerminal() {
  const desk = openPositionDesk([anInvoice({ ecNo: 1 })]);
  await desk.refresh();
  desk.clock.pass(2 * MINUTE_MS);
  desk.book(anInvoice({ ecNo: 2, piece: 'FA2', amount: 1_00 }));
  const ports = { ...desk.ports, isHoliday: () => false, writeFile: openFileWriter(), saveFile };
  const commands = [proposalsCommand(ports), debtorsCommand(ports)];
  return {
    ...desk,
    run: async (...argv: readonly string[]) => {
      const { exitCode, output } = await runCli({ commands, companies: ports.companies }, argv);
      expect(exitCode).toBe(0);
      return output.replaceAll(/[\u00a0\u202f]/g, ' ');
    },
  };
}

describe('lists in the terminal', () => {
  test.each(['proposals', 'debtors'])(
    '%s say when Sage was read, from positions while they are fresh, else now',
    async (name) => {
      const { run, clock } = await openTerminal();
      expect(await run(name)).toMatch(/^Selon les situations tenues à jour : Sage lu le 02\/03\/2026 à 10:00\.\n/);
      expect(JSON.parse(await run(name, '--json'))).toMatchObject({
        company: 'BIJOU',
        read: { at: '2026-03-02T09:00:00.000Z', from: 'positions' },
      });
      clock.pass(60 * MINUTE_MS);
      expect(await run(name)).toMatch(/^Lu dans Sage le 02\/03\/2026 à 11:02\.\n/);
    },
  );

  test('proposals --live read Sage although positions are fresh', async () => {
    const { run } = await openTerminal();
    const itemsOf = async (...argv: string[]) =>
      JSON.parse(await run('proposals', '--json', ...argv)).proposals[0].itemCount;
    expect([await itemsOf(), await itemsOf('--live')]).toEqual([1, 2]);
  });
});
