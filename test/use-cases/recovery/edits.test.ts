import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { USUAL_SCENARIO } from '../../../src/domain/company/default-policy.ts';
import { editOpenDispute } from '../../../src/use-cases/recovery/disputes/edit-dispute.ts';
import { openDispute } from '../../../src/use-cases/recovery/disputes/open-dispute.ts';
import { editOpenFile } from '../../../src/use-cases/recovery/files/edit-file.ts';
import { openFile } from '../../../src/use-cases/recovery/files/open-file.ts';
import { closeFile } from '../../../src/use-cases/recovery/files/run-file.ts';
import { anInvoice } from '../../builders/entry.ts';
import { MARC, READER, SOPHIE } from '../bench/people.ts';
import { openMatterDesk } from './matter-desk.ts';

const THREE = [1, 2, 3].map((ecNo) => anInvoice({ ecNo, piece: `FA000${ecNo}` }));
type Desk = ReturnType<typeof openMatterDesk>;
const FIRST = { id: 'k1', version: 1 };

const openOne = (desk: Desk, ecNos: readonly number[], key = 'k1') =>
  openFile(desk.ports, SOPHIE, {
    ...{ ...desk.ask, key, ecNos, motif: 'Prix', colleague: '', contact: 'Le gérant', thirdParties: [] },
    ...{ scenario: USUAL_SCENARIO.name, priority: 'usual' as const, expectedLoss: 30, provision: cents(250_00) },
  });
async function openDesk() {
  const desk = openMatterDesk(THREE);
  await openOne(desk, [1, 2]);
  return desk;
}
const factsOf = async (desk: Desk) => (await desk.store.readMatter('k1'))?.facts;
const itemsOf = async (desk: Desk) => (await desk.store.readMatter('k1'))?.items.map(({ ecNo }) => ecNo);

describe('a file that is edited', () => {
  test('has what was changed, and tells of each who, when, what it was and what it is', async () => {
    const desk = await openDesk();
    const third = { role: 'avocat', name: 'Me Durand', reach: '01 02 03 04 05' } as const;
    const asked = { priority: 'high', expectedLoss: 60, provision: cents(0), colleague: 'marc@bijou.example' } as const;
    const answer = await editOpenFile(desk.ports, SOPHIE, FIRST, { ...asked, third, result: 'Promet de payer' });
    expect(answer).toMatchObject({ kind: 'changed', matter: { version: 2 } });
    const by = { by: SOPHIE, at: desk.clock.now().toISOString(), version: 2 };
    expect(await factsOf(desk)).toMatchObject({
      ...{ motif: 'Prix', contact: 'Le gérant', owner: MARC, priority: 'high', expectedLoss: 60, provision: 0 },
      ...{ thirdParties: [third], result: 'Promet de payer' },
      changes: [
        { field: 'owner', from: SOPHIE.name, to: MARC.name, ...by },
        { field: 'thirdParties', from: '', to: 'Me Durand (01 02 03 04 05)', ...by },
        { field: 'priority', from: 'usual', to: 'high', ...by },
        { field: 'expectedLoss', from: '30', to: '60', ...by },
        { field: 'provision', from: '25000', to: '0', ...by },
        { field: 'result', from: '', to: 'Promet de payer', ...by },
      ],
    });
    expect(desk.state.history.at(-1)).toMatchObject({
      act: 'file-edited',
      by: SOPHIE,
      facts: { edited: ['owner', 'thirdParties', 'priority', 'expectedLoss', 'provision', 'result'] },
    });
    expect(JSON.stringify(desk.state.history.at(-1))).not.toMatch(/Durand|Promet/u);
  });

  test('a third party takes the place of the one of its role, and without a name takes it out', async () => {
    const desk = await openDesk();
    const named = (name: string) => ({ third: { role: 'avocat', name, reach: '' } as const });
    await editOpenFile(desk.ports, SOPHIE, FIRST, named('Me Durand'));
    await editOpenFile(desk.ports, MARC, { id: 'k1', version: 2 }, named('Me Petit'));
    expect(await factsOf(desk)).toMatchObject({ thirdParties: [{ name: 'Me Petit' }] });
    await editOpenFile(desk.ports, MARC, { id: 'k1', version: 3 }, named(''));
    expect(await factsOf(desk)).toMatchObject({
      thirdParties: [],
      changes: [{ by: SOPHIE }, { by: MARC }, { by: MARC }],
    });
  });

  test('lets instalments out and in; what left is reminded again, and an instalment is in at most one open file', async () => {
    const desk = await openDesk();
    await openOne(desk, [3], 'k2');
    const move = (version: number, out: readonly number[], into: readonly number[]) =>
      editOpenFile(desk.ports, SOPHIE, { id: 'k1', version }, { items: { out, into } });
    expect(await move(1, [], [3])).toEqual({ kind: 'taken', pieces: ['FA0003'] });
    expect(await move(1, [1, 2], [])).toMatchObject({ refusal: { code: 'unknown-item' } });
    expect(await move(1, [], [777])).toMatchObject({ refusal: { code: 'unknown-item', ecNo: 777 } });
    await move(1, [2], []);
    expect([await itemsOf(desk), (await desk.decide()).asked]).toEqual([[1], [[2, 1]]]);
    await closeFile(desk.ports, SOPHIE, { id: 'k2', version: 1 }, 'Réglé');
    expect(await move(2, [1], [2, 3])).toMatchObject({ kind: 'changed' });
    expect(await itemsOf(desk)).toEqual([2, 3]);
    expect(await factsOf(desk)).toMatchObject({
      changes: [
        { field: 'items', from: 'FA0002', to: '' },
        { field: 'items', from: 'FA0001', to: 'FA0002, FA0003' },
      ],
    });
  });

  test('of two who edit at once the second changes nothing and is told, and the first is not lost', async () => {
    const desk = await openDesk();
    await editOpenFile(desk.ports, SOPHIE, FIRST, { priority: 'high' });
    expect(await editOpenFile(desk.ports, MARC, FIRST, { motif: 'Autre', priority: 'low' })).toMatchObject({
      kind: 'stale',
      matter: { version: 2, facts: { motif: 'Prix', priority: 'high', changes: [{ by: SOPHIE }] } },
    });
    expect(await factsOf(desk)).toMatchObject({ motif: 'Prix', priority: 'high' });
  });

  test.each([
    ['nothing', {}, { kind: 'nothing-changed' }],
    ['what it says already', { motif: 'Prix', expectedLoss: 30 }, { kind: 'nothing-changed' }],
    ['no motif', { motif: ' ' }, { refusal: { code: 'reason-needed' } }],
    ['a loss beyond all', { expectedLoss: 101 }, { refusal: { code: 'bad-amount' } }],
    ['a provision below nothing', { provision: cents(-1) }, { refusal: { code: 'bad-amount' } }],
    ['an owner who may not act', { colleague: 'lea@bijou.example' }, { kind: 'powerless-colleague' }],
    ['an owner whom nobody knows', { colleague: 'x@y.fr' }, { kind: 'unknown-colleague' }],
  ])('%s writes nothing', async (_, asked, expected) => {
    const desk = await openDesk();
    expect(await editOpenFile(desk.ports, SOPHIE, FIRST, asked)).toMatchObject(expected);
    expect(await desk.store.readMatter('k1')).toMatchObject({ version: 1 });
  });

  test('who may only read changes none, and one that is closed stays as it is', async () => {
    const desk = await openDesk();
    expect(await editOpenFile(desk.ports, READER, FIRST, { priority: 'high' })).toMatchObject({ kind: 'refused' });
    await closeFile(desk.ports, SOPHIE, FIRST, 'Payé');
    expect(await editOpenFile(desk.ports, SOPHIE, { id: 'k1', version: 2 }, { priority: 'high' })).toMatchObject({
      kind: 'stale',
    });
  });
});

describe('a dispute that is edited', () => {
  test('is in letters and « Pourquoi ? » as it is called now, and tells who changed what', async () => {
    const desk = openMatterDesk(THREE);
    await openDispute(desk.ports, SOPHIE, {
      ...{ ...desk.ask, key: 'k1', ecNos: [1], motif: 'Prix', note: '', colleague: '', expected: '2026-03-20' },
    });
    const asked = { motif: 'Qualité', colleague: 'marc@bijou.example', expected: '' };
    expect(await editOpenDispute(desk.ports, SOPHIE, FIRST, asked)).toMatchObject({ kind: 'changed' });
    expect((await desk.decide()).held).toMatchObject([[1, { code: 'disputed', reason: 'Qualité' }]]);
    expect(await factsOf(desk)).toMatchObject({
      ...{ motif: 'Qualité', owner: MARC, expected: null },
      changes: [
        { field: 'motif', from: 'Prix', to: 'Qualité' },
        { field: 'owner', from: SOPHIE.name, to: MARC.name },
        { field: 'expected', from: '2026-03-20', to: '' },
      ],
    });
    expect(await editOpenDispute(desk.ports, MARC, FIRST, { note: 'x' })).toMatchObject({ kind: 'stale' });
    expect(await editOpenDispute(desk.ports, MARC, { id: 'k1', version: 2 }, { expected: '2026-01-01' })).toMatchObject(
      {
        refusal: { code: 'bad-date' },
      },
    );
  });
});
