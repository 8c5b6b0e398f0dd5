import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { RUNS, type RunsSetting } from '../../../src/domain/runs/runs-setting.ts';
import { approveRun } from '../../../src/use-cases/runs/approve-run.ts';
import { prepareRun } from '../../../src/use-cases/runs/prepare-run.ts';
import { steerRun } from '../../../src/use-cases/runs/steer-run.ts';
import { resumeSending, stopSending } from '../../../src/use-cases/runs/stop-sending.ts';
import { aCompany } from '../../builders/company.ts';
import { anInvoice } from '../../builders/entry.ts';
import { openDesk } from '../bench/desk.ts';
import { MARC, READER, SOPHIE, STRANGER } from '../bench/people.ts';
import { ADA, PAUL, RUN_PEOPLE, seenNow } from './run-office.ts';

async function prepared(setting: Partial<RunsSetting> = {}, who = SOPHIE) {
  const settings = decide(RUNS, { ...RUNS.byDefault, ...setting });
  const desk = openDesk({ entries: [anInvoice()], company: aCompany({ settings }), directory: RUN_PEOPLE });
  const ports = { ...desk.ports, runs: desk.store };
  const result = await prepareRun(ports, who, 'BIJOU');
  if (result.kind !== 'prepared') throw new Error(JSON.stringify(result));
  return { ports, id: result.run.id, desk };
}

describe('who may do what of a run', () => {
  test.each([
    ['a reader', READER],
    ['an approver alone', PAUL],
    ['an administrator alone', ADA],
    ['a stranger', STRANGER],
  ])('%s prepares none', async (_, who) => {
    const { ports } = await prepared();
    expect(await prepareRun(ports, who, 'BIJOU')).toMatchObject({ kind: 'refused' });
  });

  const FOUR_EYES = { approveUpTo: { EUR: 999_99 } };
  const NO_EURO = { approveUpTo: { USD: 5_000_00 } };
  test.each([
    [
      'up to the amount, exactly, a collector who prepared it approves',
      { approveUpTo: { EUR: 1_000_00 } },
      SOPHIE,
      'approved',
    ],
    ['up to the amount, an approver who is no collector does not', {}, PAUL, 'refused'],
    ['a cent beyond it, a collector does not', FOUR_EYES, SOPHIE, 'beyond-amount'],
    ['beyond it, an approver who did not prepare it approves', FOUR_EYES, PAUL, 'approved'],
    ['in a currency that is not named, a collector does not', NO_EURO, SOPHIE, 'beyond-amount'],
    ['a reader never does', {}, READER, 'refused'],
    ['an administrator alone never does', FOUR_EYES, ADA, 'refused'],
  ] as const)('%s', async (_, setting, who, expected) => {
    const { ports, id } = await prepared(setting);
    const result = await approveRun(ports, who, id, await seenNow(ports.runs, id));
    expect(result.kind === 'not-done' ? result.problem.code : result.kind).toBe(expected);
  });

  test('four eyes: beyond the amount, who prepared it does not approve it, approver or not', async () => {
    const { ports, id } = await prepared(FOUR_EYES, MARC);
    expect(await approveRun(ports, MARC, id, await seenNow(ports.runs, id))).toMatchObject({
      kind: 'not-done',
      problem: { code: 'own-run' },
    });
    expect(await approveRun(ports, PAUL, id, await seenNow(ports.runs, id))).toMatchObject({ kind: 'approved' });
  });

  test('a run of another day is to be prepared again', async () => {
    const { ports, id, desk } = await prepared();
    desk.clock.pass(24 * 3_600_000);
    expect(await approveRun(ports, SOPHIE, id, await seenNow(ports.runs, id))).toMatchObject({
      problem: { code: 'of-another-day' },
    });
  });

  test('where all sending is stopped nothing is approved nor resumed, and an administrator alone has it go on', async () => {
    const { ports, id } = await prepared();
    expect(await stopSending(ports, READER, 'BIJOU', 'Non')).toMatchObject({ kind: 'refused' });
    expect(await stopSending(ports, PAUL, 'BIJOU', '')).toMatchObject({ problem: { code: 'reason-needed' } });
    expect(await stopSending(ports, PAUL, 'BIJOU', 'Mauvais modèle')).toMatchObject({ already: false });
    expect(await stopSending(ports, ADA, 'BIJOU', 'Moi aussi')).toMatchObject({ already: true, stop: { by: PAUL } });
    expect(await approveRun(ports, SOPHIE, id, await seenNow(ports.runs, id))).toMatchObject({
      problem: { code: 'stopped', stop: { by: PAUL } },
    });
    expect(await resumeSending(ports, PAUL, 'BIJOU')).toMatchObject({ kind: 'refused' });
    expect(await resumeSending(ports, ADA, 'BIJOU')).toEqual({ kind: 'resumed', lifted: true });
    expect(await approveRun(ports, SOPHIE, id, await seenNow(ports.runs, id))).toMatchObject({ kind: 'approved' });
    expect(await steerRun(ports, READER, id, 'pause')).toMatchObject({ kind: 'refused' });
    expect(await steerRun(ports, PAUL, id, 'pause')).toMatchObject({ kind: 'steered', run: { state: 'paused' } });
    await stopSending(ports, SOPHIE, 'BIJOU', 'Encore');
    expect(await steerRun(ports, SOPHIE, id, 'resume')).toMatchObject({ problem: { code: 'stopped' } });
  });
});
