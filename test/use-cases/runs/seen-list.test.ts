import { beforeEach, describe, expect, test } from 'vitest';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import type { DraftChoices } from '../../../src/use-cases/ports/relance/draft-store.ts';
import { changeDraft } from '../../../src/use-cases/relance/change-draft.ts';
import { approveRun } from '../../../src/use-cases/runs/approve-run.ts';
import { leaveOut, takeBack } from '../../../src/use-cases/runs/choose-line.ts';
import type { SeenList } from '../../../src/use-cases/runs/seen-list.ts';
import { showRun } from '../../../src/use-cases/runs/show-run.ts';
import type { Office } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { MARC, SOPHIE } from '../bench/people.ts';
import {
  addCustomers,
  approve,
  codeOf,
  invoicesOf,
  portsOf,
  prepare,
  readRun,
  runToEnd,
  seenNow,
} from './run-office.ts';

describe('a run is approved by the list that was looked at', () => {
  const openOffice = useOffices();
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(invoicesOf(3));
    addCustomers(office, 3);
  });
  const approveSeen = (id: string, seen: SeenList, runs = office.store) =>
    approveRun({ ...portsOf(office), runs }, SOPHIE, id, seen);

  test('a customer whom a colleague takes back in since is not approved unseen: what changed is said, and nothing is approved', async () => {
    const run = await prepare(office);
    await leaveOut(portsOf(office), MARC, run.id, 2, 'Échéancier');
    const seen = await seenNow(office.store, run.id);
    await takeBack(portsOf(office), MARC, run.id, 2);
    expect(await approveSeen(run.id, seen)).toMatchObject({
      kind: 'not-done',
      problem: { code: 'list-changed', changed: [{ tiers: codeOf(2), state: 'selected' }] },
    });
    expect(await readRun(office, run.id)).toMatchObject({ state: 'prepared', counts: { selected: 3 } });
    expect(await approveSeen(run.id, await seenNow(office.store, run.id))).toMatchObject({ kind: 'approved' });
  });

  test('nor one who is taken back in at the very moment, between the reading and the approval', async () => {
    const run = await prepare(office);
    await leaveOut(portsOf(office), MARC, run.id, 2, 'Échéancier');
    const seen = await seenNow(office.store, run.id);
    const { store } = office;
    const slow = {
      ...store,
      approveRun: async (...asked: Parameters<typeof store.approveRun>) => {
        await takeBack(portsOf(office), MARC, run.id, 2);
        return store.approveRun(...asked);
      },
    };
    expect(await approveSeen(run.id, seen, slow)).toMatchObject({ problem: { code: 'list-changed' } });
    expect(await readRun(office, run.id)).toMatchObject({ state: 'prepared', approvedBy: null });
  });

  test('a selection whose own customers did not change is approved, whatever became of the others', async () => {
    const run = await prepare(office);
    const seen = await seenNow(office.store, run.id, { text: codeOf(1) });
    await leaveOut(portsOf(office), MARC, run.id, 2, 'Échéancier');
    const result = await approveRun(portsOf(office), SOPHIE, run.id, seen, { text: codeOf(1) });
    expect(result).toMatchObject({ kind: 'approved', run: { counts: { selected: 1, 'left-out': 2 } } });
  });

  test('one that was approved takes nobody back', async () => {
    const run = await prepare(office);
    await leaveOut(portsOf(office), MARC, run.id, 2, 'Échéancier');
    await approve(office, run);
    expect(
      await office.store.chooseLine(run.id, 2, 'left-out', 'selected', { why: null, by: null }, office.clock.now()),
    ).toBe(false);
  });

  async function change(tiers: string, patch: Partial<DraftChoices>): Promise<void> {
    const { store, company, clock } = office;
    const { id, version } = await store.openDraft(company.code, tiers, 'EUR', MARC, clock.now());
    const result = await changeDraft(portsOf(office), MARC, { draftId: id, version, patch });
    if (result.kind !== 'changed') throw new Error(JSON.stringify(result));
  }
  const level3 = { level: { rank: 3, reason: 'Accord rompu', by: MARC.name } } as const;
  const linesSeen = async (id: string) => {
    const view = await showRun(portsOf(office), SOPHIE, id);
    if (view.kind !== 'run') throw new Error(JSON.stringify(view));
    return new Map(view.lines.map((line) => [line.tiers, line]));
  };

  test('A10: a level that is changed on the customer’s card before the approval is prepared again: not dropped, but shown, seen and sent', async () => {
    const run = await prepare(office);
    const seen = await seenNow(office.store, run.id);
    await change(codeOf(2), level3);
    expect(await approveSeen(run.id, seen)).toMatchObject({
      problem: { code: 'list-changed', changed: [{ tiers: codeOf(2), state: 'selected', shown: { level: 3 } }] },
    });
    expect((await linesSeen(run.id)).get(codeOf(2))).toMatchObject({ state: 'selected', shown: { level: 3 } });
    expect(await approveSeen(run.id, await seenNow(office.store, run.id))).toMatchObject({ kind: 'approved' });
    expect((await runToEnd(office, run.id)).counts).toMatchObject({ sent: 3, dropped: 0 });
    const { dispatches: letters } = await office.store.listDispatches({ company: office.company.code }, 9);
    expect(letters.map(({ tiers, level }) => [tiers, level]).toSorted()).toEqual([
      [codeOf(1), 1],
      [codeOf(2), 3],
      [codeOf(3), 1],
    ]);
  });

  test('one who was left out stays out, with its new level', async () => {
    const run = await prepare(office);
    await leaveOut(portsOf(office), SOPHIE, run.id, 2, 'Échéancier');
    await change(codeOf(2), level3);
    expect((await linesSeen(run.id)).get(codeOf(2))).toMatchObject({
      ...{ state: 'left-out', by: SOPHIE, why: { code: 'left-out', reason: 'Échéancier' }, shown: { level: 3 } },
    });
  });

  test('one that has nothing to be sent any more is held with why', async () => {
    const run = await prepare(office);
    office.books.tiers = office.books.tiers.map((one) => ({ ...one, notReminded: one.code === codeOf(2) }));
    await change(codeOf(2), { cc: ['chef@bijou.example'] });
    const line = (await linesSeen(run.id)).get(codeOf(2));
    expect(line).toMatchObject({
      state: 'held',
      shown: null,
      why: { code: 'reason', facts: { code: 'not-reminded' } },
    });
  });

  test('while Sage is silent the run is shown as it was, and is not approved', async () => {
    const run = await prepare(office);
    await change(codeOf(2), level3);
    const seen = await seenNow(office.store, run.id);
    const silent = () => Promise.reject(new OutsideFault('busy', 'sage', 'down'));
    const ports = { ...portsOf(office), memory: { ...portsOf(office).memory, readMemory: silent } };
    const view = await showRun(ports, SOPHIE, run.id);
    expect(view.kind === 'run' && view.lines.map(({ shown }) => shown?.level)).toEqual([1, 1, 1]);
    await expect(approveRun(ports, SOPHIE, run.id, seen)).rejects.toThrow(OutsideFault);
    expect((await readRun(office, run.id)).state).toBe('prepared');
  });
});
