import { day } from '../../../src/domain/day.ts';
import { approveOne, CAMILLE, later, NOW, type Store, YANN } from '../../store/samples.ts';

const COMPANY = 'SOC';
const TODAY = day('2026-03-16');

/** Tasks opened, found again, changed once and not twice, and what waits in other rooms. */
export async function useTasks(store: Store): Promise<void> {
  const { reader, writer } = store;
  const about = { kind: 'customer', id: 'ÉLAN', tiers: 'ÉLAN', name: 'Élan & Fils' } as const;
  const given = { company: COMPANY, owner: CAMILLE, day: TODAY, about, text: 'Rappeler l’œuvre 👍', madeBy: YANN };
  const { task } = await writer.openTask({ ...given, cause: 'form:1' }, NOW);
  await writer.openTask({ ...given, cause: 'form:1' }, later(1));
  await writer.openTask({ ...given, cause: null }, later(2));
  await reader.readTask(task.id);
  await reader.listTasks({ companies: [COMPANY, 'AUTRE'], owner: CAMILLE.id, tiers: 'ÉLAN' }, 1);
  await reader.listTasks({ companies: [COMPANY] }, 50);
  await reader.listTasks({ companies: [COMPANY], about: 'handover' }, 50);
  await writer.changeTask(task, { kind: 'dropped', reason: 'Payé' }, CAMILLE, later(3));
  await writer.changeTask(task, { kind: 'done' }, CAMILLE, later(4));
  const letter = await approveOne(store, COMPANY, [777], { tiers: 'ZEBRA' });
  await writer.claim('w', later(10_000_000), 60_000, 1_000);
  await writer.advance(letter, 'stopped', {}, 'w', later(10_000_001));
  await reader.listFailed([COMPANY], NOW, 50);
  await reader.listEndedExclusions(COMPANY, day('2026-01-01'), day('2027-01-01'));
}
