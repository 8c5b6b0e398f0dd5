import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { CAMILLE, later, NOW, type Store, YANN } from '../../store/samples.ts';

const COMPANY = 'SOC';
const TODAY = day('2026-03-16');

/** Matters opened, found by what they are about, changed once and not twice, and ended. */
export async function useMatters({ reader, writer }: Store): Promise<void> {
  const item = { ecNo: 88_001, piece: 'FA88001', due: null, amount: cents(120), left: cents(100) };
  const of = { company: COMPANY, tiers: 'ÉLAN', name: 'Élan & Fils', by: CAMILLE, since: TODAY, items: [item] };
  const dispute = await writer.openMatter(
    { ...of, id: 'matter-1', kind: 'dispute', facts: { motif: 'Prix', note: '', owner: YANN, expected: null } },
    NOW,
  );
  const file = await writer.openMatter(
    {
      ...{ ...of, id: 'matter-2', kind: 'file', items: [item, { ...item, ecNo: 88_002 }] },
      facts: {
        ...{ number: '', motif: 'Impayé', owner: YANN, contact: '', thirdParties: [], scenario: 'Usuel', steps: [] },
        ...{
          priority: 'usual',
          expectedLoss: 0,
          provision: cents(0),
          currency: 'EUR',
          interventions: [],
          paid: false,
          result: null,
        },
      },
    },
    NOW,
  );
  const other = { ...of, id: 'matter-3', kind: 'dispute' } as const;
  await writer.openMatter({ ...other, facts: { motif: 'Prix', note: '', owner: YANN, expected: null } }, NOW);
  await reader.readMatter('matter-1');
  await reader.listMatters({ companies: [COMPANY, 'AUTRE'], kinds: ['dispute', 'file'], tiers: 'ÉLAN' }, 50);
  await reader.mattersOf(COMPANY, 'ÉLAN', 50);
  await reader.standingMatters(COMPANY, 'all');
  await reader.standingMatters(COMPANY, { codes: ['ÉLAN'], ecNos: [88_001] });
  await reader.holdingMatters(COMPANY, 'all');
  await reader.holdingMatters(COMPANY, { codes: ['ÉLAN'], ecNos: [88_001] });
  await reader.firstMatters(COMPANY, 'ÉLAN', 2);
  const part = { on: TODAY, amount: cents(100), outcome: null };
  const facts = { currency: 'EUR', parts: [part], unallocated: cents(0), note: '' };
  const promise = await writer.openMatter({ ...of, id: 'matter-4', kind: 'promise', facts }, NOW);
  if (promise.kind === 'matter' && promise.matter.kind === 'promise') {
    const over = { facts, end: 'broken', act: 'promise-broken' } as const;
    const broken = await writer.changeMatter(promise.matter, over, YANN, later(1));
    await reader.listFailedPromises(COMPANY, NOW, 50);
    if (typeof broken !== 'string') await writer.amendPromise(broken, { parts: [part], how: 'kept' }, YANN, later(2));
  }
  if (file.kind === 'matter' && file.matter.kind === 'file') {
    const { facts } = file.matter;
    const without = { facts, items: [item], end: null, act: 'file-paid' };
    const alone = await writer.changeMatter(file.matter, without, YANN, later(1));
    const items = [item, { ...item, ecNo: 88_002 }, { ...item, ecNo: 88_003 }];
    if (typeof alone !== 'string') {
      await writer.changeMatter(
        alone,
        { facts, items, end: null, act: 'file-edited', edited: ['items'] },
        YANN,
        later(1),
      );
    }
  }
  if (dispute.kind === 'matter' && dispute.matter.kind === 'dispute') {
    const change = { facts: dispute.matter.facts, end: 'resolved', act: 'dispute-resolved' };
    await writer.changeMatter(dispute.matter, change, CAMILLE, later(2));
    await writer.changeMatter(dispute.matter, change, CAMILLE, later(3));
  }
}
