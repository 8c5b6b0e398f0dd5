import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { USUAL_SCENARIO } from '../../../src/domain/company/default-policy.ts';
import { day } from '../../../src/domain/day.ts';
import { openFile } from '../../../src/use-cases/recovery/files/open-file.ts';
import { listFiles, openProposedFile, readProposal } from '../../../src/use-cases/recovery/files/propose-file.ts';
import { showMatters } from '../../../src/use-cases/recovery/matters/show-matters.ts';
import { anInvoice } from '../../builders/entry.ts';
import { MARC, READER, SOPHIE } from '../bench/people.ts';
import { openMatterDesk } from './matter-desk.ts';

/** Its mise en demeure left, and eight days are over. */
const FORMAL = { sageLevel: 4, sageReminded: '2026-02-21' } as const;

/** On 2 March: 30 days late, 10 days late, and not due. */
const THREE = [
  anInvoice({ ecNo: 1, ...FORMAL }),
  anInvoice({ ecNo: 2, piece: 'FA0002', due: '2026-02-20', ...FORMAL }),
  anInvoice({ ecNo: 3, piece: 'FA0003', due: '2026-04-20' }),
];

async function openProposal(days = 15) {
  const desk = openMatterDesk(THREE);
  const about = { kind: 'handover', id: `EUR ${days} Avocat`, tiers: 'CARAT', name: 'Carat' } as const;
  const given = { company: 'BIJOU', owner: MARC, day: day('2026-03-02'), about, text: 'Transmettre', madeBy: MARC };
  const { task } = await desk.store.openTask({ ...given, cause: 'plan:1' }, desk.clock.now());
  const request = {
    ...{ ...desk.ask, key: 'k1', ecNos: [1], motif: 'Avocat', colleague: '', contact: '', thirdParties: [] },
    ...{ scenario: USUAL_SCENARIO.name, priority: 'usual' as const, expectedLoss: 0, provision: cents(0) },
  };
  return { ...desk, task, request };
}

describe('a file that a plan proposes', () => {
  test.each([
    [15, [1]],
    [1, [1, 2]],
    [60, []],
  ])('from %s days late on it is about what is so late today', async (days, ecNos) => {
    const { ports, task } = await openProposal(days);
    expect(await readProposal(ports, SOPHIE, task.id)).toMatchObject({ kind: 'proposed', ecNos, motif: 'Avocat' });
  });

  test('what was never reminded, or has its days to pay still, is not handed over', async () => {
    const { ports, task, books } = await openProposal(1);
    const [first, second] = THREE;
    if (!first || !second) throw new Error('Two are late');
    books.entries = [
      { ...first, sageLevel: 0, sageReminded: null },
      { ...second, sageReminded: day('2026-02-22') },
    ];
    expect(await readProposal(ports, SOPHIE, task.id)).toMatchObject({ kind: 'proposed', ecNos: [] });
    books.entries = [first, { ...second, sageReminded: day('2026-02-22') }];
    expect(await readProposal(ports, SOPHIE, task.id)).toMatchObject({ ecNos: [1] });
  });

  test('it is never opened by itself: reading it writes nothing', async () => {
    const { ports, task, state } = await openProposal();
    await readProposal(ports, SOPHIE, task.id);
    await showMatters(ports, SOPHIE, { company: 'BIJOU', tiers: 'CARAT' });
    expect(state.matters.size).toBe(0);
  });

  test('what is in an open file already is not proposed again', async () => {
    const { ports, task, request } = await openProposal(1);
    await openFile(ports, SOPHIE, request);
    expect(await readProposal(ports, SOPHIE, task.id)).toMatchObject({ ecNos: [2] });
  });

  test('once a person has opened it its task is done, whosever it was, and it is proposed no more', async () => {
    const { ports, task, request, store } = await openProposal();
    expect(await openProposedFile(ports, SOPHIE, request, task.id)).toMatchObject({ kind: 'opened' });
    expect(await store.readTask(task.id)).toMatchObject({ owner: MARC, end: { how: 'done', by: SOPHIE } });
    expect(await readProposal(ports, SOPHIE, task.id)).toEqual({ kind: 'unknown-task' });
    expect(await listFiles(ports, SOPHIE, 1)).toMatchObject({ total: 1, proposed: [] });
  });

  test('where the file is refused its task waits still; one of another customer is not ended by it', async () => {
    const { ports, task, request, store, clock } = await openProposal();
    expect(await openProposedFile(ports, SOPHIE, { ...request, motif: '' }, task.id)).toMatchObject({
      kind: 'refused',
    });
    const about = { ...task.about, tiers: 'ONYX' };
    const other = await store.openTask({ ...task, about, cause: 'plan:2' }, clock.now());
    await openProposedFile(ports, SOPHIE, request, other.task.id);
    expect([(await store.readTask(task.id))?.end, (await store.readTask(other.task.id))?.end]).toEqual([null, null]);
  });

  test('it is listed with files and with what there is of the customer, for who may open it', async () => {
    const { ports, task } = await openProposal();
    const asked = { company: 'BIJOU', tiers: 'CARAT' };
    expect(await listFiles(ports, SOPHIE, 1)).toMatchObject({ total: 0, proposed: [task] });
    expect(await showMatters(ports, SOPHIE, asked)).toMatchObject({ proposed: [task] });
    expect(await listFiles(ports, READER, 1)).toMatchObject({ proposed: [] });
    expect(await showMatters(ports, READER, asked)).toMatchObject({ proposed: [] });
    expect(await readProposal(ports, READER, task.id)).toMatchObject({ refusal: { code: 'not-allowed' } });
  });
});
