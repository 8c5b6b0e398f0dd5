import { describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { positionsChecks } from '../../../../src/channels/cli/positions/checks.ts';
import { positionsCommands } from '../../../../src/channels/cli/positions/commands.ts';
import { decide } from '../../../../src/domain/company/room-setting.ts';
import { POSITIONS } from '../../../../src/domain/positions/positions-setting.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { MINUTE_MS, openPositionDesk } from '../../../use-cases/positions/position-desk.ts';

function openTerminal() {
  const desk = openPositionDesk([anInvoice({ ecNo: 1 }), anInvoice({ ecNo: 2, tiers: 'ONYX', due: '2026-05-01' })]);
  const { ports, company } = desk;
  const commands = positionsCommands(ports);
  return {
    ...desk,
    run: async (...argv: readonly string[]) => {
      const { exitCode, output } = await runCli({ commands, companies: ports.companies }, ['positions', ...argv]);
      return { exitCode, plain: output.replaceAll(/[\u00a0\u202f]/g, ' '), json: () => JSON.parse(output) };
    },
    check: async (settings = company) => {
      const [check] = positionsChecks(ports).ofCompany?.(settings) ?? [];
      return check?.run();
    },
  };
}

describe('positions, in the terminal', () => {
  test('before any pass the status says that lists read Sage', async () => {
    const { run } = openTerminal();
    const { exitCode, plain } = await run();
    expect([exitCode, plain]).toEqual([0, expect.stringContaining('Jamais calculée')]);
    expect((await run('status', '--json')).json()).toEqual({
      company: 'BIJOU',
      lists: 'live',
      maxAgeMinutes: 10,
      state: null,
      size: { tiers: 0, debts: 0, lates: 0 },
    });
  });

  test('rebuilt, it says how many payers, and the status what lists show, from when, and how much is kept', async () => {
    const { run } = openTerminal();
    expect(await run('rebuild')).toMatchObject({
      exitCode: 0,
      plain: 'Situation recalculée au 02/03/2026 : 2 clients.',
    });
    const { plain } = await run('status');
    expect(plain).toContain('Les listes montrent la situation du 02/03/2026 à 10:00, au 02/03/2026.');
    expect(plain).toContain('Contrôle de nuit le 02/03/2026 à 10:00 : 0 client relu, aucune différence.');
    expect(plain).toContain('2 clients suivis ; 3 étapes de solde, 3 étapes de retard.');
    expect((await run('rebuild', '--json')).json()).toEqual({
      company: 'BIJOU',
      kind: 'refreshed',
      asOf: '2026-03-02',
      changed: 2,
      found: 0,
    });
    expect((await run('status', '--json')).json()).toMatchObject({ lists: 'kept', size: { tiers: 2 } });
  });

  test('too old, the status says that lists read Sage, since when, and what failed', async () => {
    const { run, clock, books } = openTerminal();
    await run('rebuild');
    clock.pass(11 * MINUTE_MS);
    const fault = new OutsideFault('busy', 'sage-connection', 'Pas de réponse');
    books.fault = fault;
    const { exitCode, plain } = await run('rebuild');
    expect([exitCode, plain]).toEqual([1, expect.stringContaining('Sage ne répond pas (sage-connection)')]);
    const said = (await run('status')).plain;
    expect(said).toContain('n’a moins de 10 minutes');
    expect(said).toContain('Le passage commencé le');
  });

  test('another word is refused with the usage', async () => {
    const { run } = openTerminal();
    expect(await run('refresh')).toMatchObject({ exitCode: 2, plain: expect.stringContaining('status | rebuild') });
    expect((await run('refresh', '--json')).json()).toEqual({ error: 'unknown-word', given: 'refresh' });
  });
});

describe('doctor, of positions', () => {
  test('is right before any pass, and while lists show them', async () => {
    const { run, check } = openTerminal();
    expect(await check()).toMatchObject({ ok: true, detail: expect.stringContaining('jamais calculée') });
    await run('rebuild');
    expect(await check()).toMatchObject({ ok: true, detail: expect.stringContaining('02/03/2026 à 10:00') });
  });

  test('is wrong once they are too old, with when, what failed and the mend', async () => {
    const { run, check, clock, refresh, books } = openTerminal();
    await run('rebuild');
    clock.pass(10 * MINUTE_MS);
    expect(await check()).toMatchObject({
      ok: false,
      detail: expect.stringContaining('complet le 02/03/2026 à 10:00 ;'),
    });
    books.fault = new OutsideFault('busy', 'sage-connection', 'Pas de réponse');
    await refresh();
    expect(await check()).toMatchObject({
      ok: false,
      detail: expect.stringContaining('sage-connection'),
      mend: expect.stringContaining('positions rebuild'),
    });
  });

  test('has nothing to say where the company wants its lists live', async () => {
    const { check, company } = openTerminal();
    expect(await check({ ...company, settings: decide(POSITIONS, { maxAgeMinutes: 0 }) })).toMatchObject({
      ok: true,
      detail: expect.stringContaining('sans objet'),
    });
  });
});
