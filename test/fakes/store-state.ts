import type { CompanyCode } from '../../src/domain/company/company.ts';
import type { Dispute, Exclusion, RemindedInstalment } from '../../src/domain/relance/memory.ts';
import type { TiersCode } from '../../src/domain/tiers/tiers.ts';
import type { StoredConversation } from '../../src/use-cases/ports/conversation-store.ts';
import type { Dispatch } from '../../src/use-cases/ports/dispatch-store.ts';
import type { CardAddress, Draft } from '../../src/use-cases/ports/draft-store.ts';
import type { HistoryLine } from '../../src/use-cases/ports/history-store.ts';

export interface Placed {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
}

export interface HeldDispatch {
  dispatch: Dispatch;
  notBefore: Date | null;
  claim: { readonly owner: string; readonly leaseMs: number; readonly until: Date } | null;
}

/** What the fakes of the store share, in memory. */
export class StoreState {
  readonly now: () => Date;
  readonly drafts = new Map<string, Draft>();
  readonly cards = new Map<string, CardAddress[]>();
  /** In the order of approval. */
  readonly dispatches = new Map<string, HeldDispatch>();
  /** `company/EC_No` → id of the dispatch that holds the instalment. */
  readonly reservations = new Map<string, string>();
  readonly letters = new Map<string, Uint8Array>();
  readonly reminded: (Placed & { readonly dispatchId: string; readonly item: RemindedInstalment })[] = [];
  readonly exclusions: (Placed & { readonly item: Exclusion })[] = [];
  readonly disputes: (Placed & { readonly item: Dispute })[] = [];
  readonly history: HistoryLine[] = [];
  readonly conversations = new Map<string, { conversation: StoredConversation; at: Date; dead: boolean }>();
  readonly deliveries = new Map<string, Date>();
  readonly registered = new Set<string>();

  constructor(now: () => Date) {
    this.now = now;
  }
}
