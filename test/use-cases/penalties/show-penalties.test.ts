import { expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { readPenalties } from '../../../src/use-cases/penalties/read-penalties.ts';
import { showPenalties } from '../../../src/use-cases/penalties/show-penalties.ts';
import { anInvoice } from '../../builders/entry.ts';
import { SOPHIE } from '../../builders/memory.ts';
import { openDesk } from '../bench/desk.ts';

const LINES = [anInvoice({ ecNo: 1 }), anInvoice({ ecNo: 2, due: '2026-02-10' })];

test('penalties are shown to whoever may see the customer, and to nobody else', async () => {
  const desk = openDesk({ entries: LINES });
  const { code } = desk.company;
  expect(await showPenalties(desk.ports, SOPHIE, code, 'CARAT')).toMatchObject({
    kind: 'view',
    tiers: { code: 'CARAT' },
  });
  const stranger = { id: 'stranger', name: 'Zoé' };
  expect(await showPenalties(desk.ports, stranger, code, 'CARAT')).toMatchObject({
    kind: 'refused',
    refusal: { code: 'not-allowed', needed: 'reader' },
  });
  expect(await showPenalties(desk.ports, SOPHIE, code, 'NOBODY')).toMatchObject({
    kind: 'refused',
    refusal: { code: 'unknown-tiers' },
  });
});

test('F1: what is in dispute in our memory is marked, and the flat indemnity is the policy’s', async () => {
  const desk = openDesk({ entries: LINES });
  const { company } = desk;
  await desk.store.recordDisputes([
    {
      company: company.code,
      tiers: 'CARAT',
      ecNo: 2,
      piece: 'FA0002',
      due: day('2026-02-10'),
      amount: LINES[1]?.amount ?? company.policy.flatIndemnity,
      reason: 'Litige',
      since: day('2026-02-11'),
    },
  ]);
  const answer = (await readPenalties(desk.ports, company, ['CARAT'], day('2026-02-20'))).get('CARAT')?.answer;
  const items = answer?.kind === 'penalties' ? answer.byCurrency.flatMap((own) => own.items) : [];
  expect(items.map(({ piece, disputed }) => [piece, disputed])).toEqual([
    ['FA0001', false],
    ['FA0002', true],
  ]);
  expect(new Set(items.map(({ indemnity }) => indemnity))).toEqual(new Set([company.policy.flatIndemnity]));
});
