import type { StoreReader } from '../../src/store/store-reader.ts';
import type { StoreWriter } from '../../src/store/store-writer.ts';
import { fakeAnnulments } from './fake-annulments.ts';
import { fakeCardRefreshes } from './fake-card-refreshes.ts';
import { fakeConversations } from './fake-conversations.ts';
import { fakeDataset } from './fake-dataset.ts';
import { fakeDeliveries } from './fake-deliveries.ts';
import { fakeDispatches } from './fake-dispatches.ts';
import { fakeDrafts } from './fake-drafts.ts';
import { fakeHistory } from './fake-history.ts';
import { fakeHolds } from './fake-holds.ts';
import { fakeMemory } from './fake-memory.ts';
import { fakeMornings } from './fake-mornings.ts';
import { fakeNotices } from './fake-notices.ts';
import { fakePaidSums } from './fake-paid-sums.ts';
import { fakeRegistrations } from './fake-registrations.ts';
import { fakeReportRequests } from './fake-report-requests.ts';
import { fakeRisks } from './fake-risks.ts';
import { fakeSageWrites } from './fake-sage-writes.ts';
import { fakeTurns } from './fake-turns.ts';
import { StoreState } from './store-state.ts';

/** The whole store in memory. It passes the same contracts as the real one; `state` is there to look into. */
export function openFakeStore(now: () => Date = () => new Date()): {
  readonly reader: StoreReader;
  readonly writer: StoreWriter;
  readonly state: StoreState;
} {
  const state = new StoreState(now);
  const parts = {
    ...fakeDrafts(state),
    ...fakeDispatches(state),
    ...fakeAnnulments(state),
    ...fakeMemory(state),
    ...fakeHistory(state),
    ...fakeConversations(state),
    ...fakeRegistrations(state),
    ...fakeDeliveries(state),
    ...fakeHolds(state),
    ...fakeNotices(state),
    ...fakeCardRefreshes(state),
    ...fakeReportRequests(state),
    ...fakeRisks(state),
    ...fakeTurns(state),
    ...fakeMornings(state),
    ...fakeSageWrites(state),
    ...fakeDataset(state),
    ...fakePaidSums(state),
  };
  return { reader: parts, writer: parts, state };
}
