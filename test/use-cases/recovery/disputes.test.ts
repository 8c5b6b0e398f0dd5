import { describe, expect, test } from 'vitest';
import { openDispute, resolveDispute } from '../../../src/use-cases/recovery/disputes/open-dispute.ts';
import { anInvoice } from '../../builders/entry.ts';
import { MARC, READER, SOPHIE } from '../bench/people.ts';
import { openMatterDesk } from './matter-desk.ts';

const TWO = [anInvoice({ ecNo: 1, sageLevel: 1, sageReminded: '2026-02-10' }), anInvoice({ ecNo: 2, amount: 400_00 })];
const asked = (over: object = {}) => ({
  ...{
    key: 'k1',
    ecNos: [1],
    motif: 'Prix',
    note: 'Remise oubliée',
    colleague: 'marc@bijou.example',
    expected: '2026-03-20',
  },
  ...over,
});
const dispute = (desk: ReturnType<typeof openMatterDesk>, over: object = {}, who = SOPHIE) =>
  openDispute(desk.ports, who, { ...desk.ask, ...asked(over) });

describe('a dispute', () => {
  test('F1, F2: it is out of letters with its reason, stays owed and late; the others go on; resolved, it goes on at its level', async () => {
    const desk = openMatterDesk(TWO);
    const before = await desk.decide();
    expect(await dispute(desk)).toMatchObject({
      matter: { facts: { motif: 'Prix', owner: MARC, expected: '2026-03-20' }, items: [{ ecNo: 1, left: 1_000_00 }] },
    });
    expect(await desk.decide()).toMatchObject({
      ...{ balance: before.balance, late: before.late, asked: [[2, 1]] },
      held: [[1, { code: 'disputed', reason: 'Prix – Remise oubliée', since: '2026-03-02' }]],
    });
    expect(await resolveDispute(desk.ports, MARC, { id: 'k1', version: 1 })).toMatchObject({ kind: 'changed' });
    expect((await desk.decide()).asked).toEqual(before.asked);
    expect(await resolveDispute(desk.ports, MARC, { id: 'k1', version: 1 })).toMatchObject({ kind: 'stale' });
  });

  test.each([
    ['no invoice', { ecNos: [] }, { refusal: { code: 'unknown-item' } }],
    ['no motif', { motif: ' ' }, { refusal: { code: 'reason-needed' } }],
    ['a day that is over', { expected: '2026-02-01' }, { refusal: { code: 'bad-date' } }],
    ['an owner whom nobody knows', { colleague: 'x@y.fr' }, { kind: 'unknown-colleague' }],
    ['an owner who may not act', { colleague: 'lea@bijou.example' }, { kind: 'powerless-colleague' }],
  ])('%s is refused, and nothing is written', async (_, over, refused) => {
    const desk = openMatterDesk(TWO);
    expect(await dispute(desk, over)).toMatchObject(refused);
    expect([desk.state.matters.size, desk.state.disputes]).toEqual([0, []]);
  });

  test('who may only read opens none; an invoice is disputed once; nobody is its owner but who asks, unless said', async () => {
    const desk = openMatterDesk(TWO);
    expect(await dispute(desk, {}, READER)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await dispute(desk, { colleague: '', expected: '' })).toMatchObject({
      matter: { facts: { owner: SOPHIE, expected: null } },
    });
    expect(await dispute(desk, { key: 'k2' })).toEqual({ kind: 'taken', pieces: ['FA0001'] });
  });
});
