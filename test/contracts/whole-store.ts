import type { OpenStore } from '../store/samples.ts';
import { describeAnnulments } from './annulment-store.ts';
import { describeCardRefreshes } from './card-refresh-store.ts';
import { describeConversationStore } from './conversation-store.ts';
import { describeDatasetStore } from './dataset-store.ts';
import { describeDeductingLettersStore } from './deducting-letters-store.ts';
import { describeDeliveryStore } from './delivery-store.ts';
import { describeDispatchClaims } from './dispatch-claims-store.ts';
import { describeDispatchStore } from './dispatch-store.ts';
import { describeDraftStore } from './draft-store.ts';
import { describeHistoryStore } from './history-store.ts';
import { describeHoldDecisions } from './hold-decisions-store.ts';
import { describeHoldNotices } from './hold-notices-store.ts';
import { describeHoldStore } from './hold-store.ts';
import { describeLostConversations } from './lost-conversations.ts';
import { describeMemoryStore } from './memory-store.ts';
import { describeMorningPostStore } from './morning-post-store.ts';
import { describePaidSums } from './paid-sums.ts';
import { describeReportRequests } from './report-request-store.ts';
import { describeRiskStore } from './risk-store.ts';
import { describeSageWriteStore } from './sage-write-store.ts';
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
}
