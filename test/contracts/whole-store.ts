import type { OpenStore } from '../store/samples.ts';
import { describeHoldDecisions } from './credit/hold-decisions-store.ts';
import { describeHoldNotices } from './credit/hold-notices-store.ts';
import { describeHoldStore } from './credit/hold-store.ts';
import { describeRiskStore } from './credit/risk-store.ts';
import { describeAnnulments } from './dispatch/annulment-store.ts';
import { describeDispatchClaims } from './dispatch/dispatch-claims-store.ts';
import { describeDispatchStore } from './dispatch/dispatch-store.ts';
import { describeDatasetStore } from './figures/dataset-store.ts';
import { describePaidSums } from './figures/paid-sums.ts';
import { describeReportRequests } from './figures/report-request-store.ts';
import { describeHistoryStore } from './history-store.ts';
import { describeMorningPostStore } from './morning/morning-post-store.ts';
import { describePositionStore } from './positions/position-store.ts';
import { describeDeductingLettersStore } from './relance/deducting-letters-store.ts';
import { describeDraftStore } from './relance/draft-store.ts';
import { describeMemoryStore } from './relance/memory-store.ts';
import { describeSageWriteStore } from './sage-writes/sage-write-store.ts';
import { describeCardRefreshes } from './transport/card-refresh-store.ts';
import { describeConversationStore } from './transport/conversation-store.ts';
import { describeDeliveryStore } from './transport/delivery-store.ts';
import { describeLostConversations } from './transport/lost-conversations.ts';
import { describeTurnStore } from './turn-store.ts';

/** The contracts of all the ports that the store implements. */
export function describeWholeStore(name: string, open: OpenStore): void {
  describeDraftStore(name, open);
  describeDispatchStore(name, open);
  describeDispatchClaims(name, open);
  describeAnnulments(name, open);
  describeMemoryStore(name, open);
  describeDeductingLettersStore(name, open);
  describeHistoryStore(name, open);
  describeConversationStore(name, open);
  describeLostConversations(name, open);
  describeDeliveryStore(name, open);
  describeHoldStore(name, open);
  describeHoldDecisions(name, open);
  describeHoldNotices(name, open);
  describeCardRefreshes(name, open);
  describeReportRequests(name, open);
  describeRiskStore(name, open);
  describeTurnStore(name, open);
  describeMorningPostStore(name, open);
  describeSageWriteStore(name, open);
  describeDatasetStore(name, open);
  describePaidSums(name, open);
  describePositionStore(name, open);
}
