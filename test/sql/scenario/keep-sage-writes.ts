import { aNewWrite, approvedHold } from '../../contracts/sage-writes/sage-write-store.ts';
import { later, NOW, type Store } from '../../store/samples.ts';

const COMPANY = 'MARQUES';
const LEASE_MS = 60_000;

/** A mark that is planned twice, done, and of a release that is over: taken back. */
export async function keepSageWrites(store: Store): Promise<void> {
  const { reader, writer } = store;
  const hold = await approvedHold(store, COMPANY);
  await reader.lastPlannedDecision(COMPANY);
  const id = (await writer.planSageWrite(aNewWrite(hold), NOW)) ?? '';
  await writer.planSageWrite(aNewWrite(hold), NOW);
  await writer.claimSageWrites(COMPANY, 'one', NOW, LEASE_MS, 10);
  await writer.keepBefore(id, 'one', 'Été', later(1));
  await writer.endSageWrite(id, 'two', { state: 'done', why: null, notBefore: null }, later(2));
  await writer.endSageWrite(id, 'one', { state: 'done', why: null, notBefore: null }, later(2));
  await writer.closeHold(hold.id, hold.version, 'expired', null, later(3));
  await reader.listVoidMarks(COMPANY);
  await writer.planSageWrite(aNewWrite(hold, { undoes: { id, wrote: '2' } }), later(4));
  await reader.lastPlannedDecision(COMPANY);
  await reader.isOvertaken(id);
  const next = await approvedHold(store, COMPANY);
  const named = (await writer.planSageWrite(aNewWrite(next), later(5))) ?? '';
  await writer.claimSageWrite(named, 'one', later(5), LEASE_MS);
  await writer.keepBefore(named, 'one', null, later(6));
  for (const { id: due } of await writer.claimSageWrites(COMPANY, 'one', later(6), LEASE_MS, 10)) {
    await writer.keepBefore(due, 'one', null, later(6));
  }
  await reader.isOvertaken(id);
  await reader.readSageWrite(id);
  await reader.listSageWrites(COMPANY, 10);
}
