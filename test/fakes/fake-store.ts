import type { StoreReader } from '../../src/store/store-reader.ts';
import type { StoreWriter } from '../../src/store/store-writer.ts';
import { fakeComments } from './comments/fake-comments.ts';
import { fakeMentionNotices } from './comments/fake-mention-notices.ts';
import { fakeHolds } from './credit/fake-holds.ts';
import { fakeNotices } from './credit/fake-notices.ts';
import { fakeRisks } from './credit/fake-risks.ts';
import { fakeWatches } from './credit/fake-watches.ts';
import { fakeAnnulments } from './dispatch/fake-annulments.ts';
import { fakeDispatches } from './dispatch/fake-dispatches.ts';
import { fakePaces } from './dispatch/fake-paces.ts';
import { fakePostings } from './dispatch/fake-postings.ts';
import { fakeHistory } from './fake-history.ts';
import { fakeTurns } from './fake-turns.ts';
import { fakeDataset } from './figures/fake-dataset.ts';
import { fakePaidSums } from './figures/fake-paid-sums.ts';
import { fakeReportRequests } from './figures/fake-report-requests.ts';
import { fakeLitigation } from './litigation/fake-litigation.ts';
import { fakeMornings } from './morning/fake-mornings.ts';
import { fakeRegistrations } from './morning/fake-registrations.ts';
import { fakeCustomerStops } from './plans/fake-customer-stops.ts';
import { fakePlans } from './plans/fake-plans.ts';
import { fakePositions } from './positions/fake-positions.ts';
import { fakeMatters } from './recovery/fake-matters.ts';
import { fakeTasks } from './recovery/fake-tasks.ts';
import { fakeWaiting } from './recovery/fake-waiting.ts';
import { fakeDrafts } from './relance/fake-drafts.ts';
import { fakeMemory } from './relance/fake-memory.ts';
import { fakeCustomerReplies } from './replies/fake-customer-replies.ts';
import { fakeReplies } from './replies/fake-replies.ts';
import { fakeRuns } from './runs/fake-runs.ts';
import { fakeSageWrites } from './sage-writes/fake-sage-writes.ts';
import { StoreState } from './store-state.ts';
import { fakeTemplates } from './templates/fake-templates.ts';
import { fakeCardRefreshes } from './transport/fake-card-refreshes.ts';
import { fakeConversations } from './transport/fake-conversations.ts';
import { fakeDeliveries } from './transport/fake-deliveries.ts';

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
    ...fakePostings(state),
    ...fakePaces(state),
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
    ...fakeWatches(state),
    ...fakeTurns(state),
    ...fakeMornings(state),
    ...fakeSageWrites(state),
    ...fakeDataset(state),
    ...fakePaidSums(state),
    ...fakePositions(state),
    ...fakeTasks(state),
    ...fakeMatters(state),
    ...fakeWaiting(state),
    ...fakeRuns(state),
    ...fakeReplies(state),
    ...fakeCustomerReplies(state),
    ...fakePlans(state),
    ...fakeCustomerStops(state),
    ...fakeComments(state),
    ...fakeMentionNotices(state),
    ...fakeTemplates(state),
    ...fakeLitigation(state),
  };
  return { reader: parts, writer: parts, state };
}
