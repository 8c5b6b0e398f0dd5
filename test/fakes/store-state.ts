import type { Comment, CommentVersion } from '../../src/domain/comments/comment.ts';
import type { CompanyCode } from '../../src/domain/company/company-code.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Posting } from '../../src/domain/dispatch/posting.ts';
import type { Person } from '../../src/domain/person.ts';
import type { CustomerStop } from '../../src/domain/plans/customer-stop.ts';
import type { Matter } from '../../src/domain/recovery/matters/matter.ts';
import type { Task } from '../../src/domain/recovery/task.ts';
import type { Dispute, Exclusion, LevelCorrection, RemindedInstalment } from '../../src/domain/relance/memory.ts';
import type { Bounce } from '../../src/domain/replies/bounce.ts';
import type { Reply } from '../../src/domain/replies/reply.ts';
import type { Run, RunLine } from '../../src/domain/runs/run.ts';
import type { TemplateVersion } from '../../src/domain/templates/version.ts';
import type { TiersCode } from '../../src/domain/tiers/tiers-code.ts';
import type { MentionNotice } from '../../src/use-cases/ports/comments/notice-store.ts';
import type { Hold, HoldNotice } from '../../src/use-cases/ports/credit/hold-store.ts';
import type { KnownRisk } from '../../src/use-cases/ports/credit/risk-store.ts';
import type { WatchState } from '../../src/use-cases/ports/credit/watch-store.ts';
import type { Dispatch } from '../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { Leaving } from '../../src/use-cases/ports/dispatch/pace-store.ts';
import type { ReportRequest } from '../../src/use-cases/ports/figures/report-request-store.ts';
import type { HistoryLine } from '../../src/use-cases/ports/history-store.ts';
import type { LitigationExport } from '../../src/use-cases/ports/litigation/litigation-store.ts';
import type { AppliedPlan } from '../../src/use-cases/ports/plans/plan-store.ts';
import type { Draft } from '../../src/use-cases/ports/relance/draft-store.ts';
import type { InboxPosition } from '../../src/use-cases/ports/replies/reply-store.ts';
import type { FiledReport, SendingStop } from '../../src/use-cases/ports/runs/run-store.ts';
import type { SageWrite } from '../../src/use-cases/ports/sage-writes/sage-write-store.ts';
import type { CardAddress } from '../../src/use-cases/ports/transport/card-address.ts';
import type { CardRefresh } from '../../src/use-cases/ports/transport/card-refresh-store.ts';
import type {
  ConversationPurpose,
  Missing,
  StoredConversation,
} from '../../src/use-cases/ports/transport/conversation-store.ts';
import type { HeldDatasets } from './figures/held-dataset.ts';
import type { HeldPositions } from './positions/held-positions.ts';

export interface Placed {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
}

export interface HeldDispatch {
  dispatch: Dispatch;
  notBefore: Date | null;
  claim: { readonly owner: string; readonly leaseMs: number; readonly until: Date } | null;
  /** Of having the dossier say that it was annulled. */
  mark?: {
    readonly notBefore: Date | null;
    readonly claim: { readonly owner: string; readonly until: Date } | null;
  };
}

export interface QueuedNotice {
  notice: HoldNotice;
  /** How often it was taken. */
  tries: number;
  /** The person whose own chat it waits for. */
  awaits: string | null;
  claim: { readonly owner: string; readonly until: Date } | null;
}

export interface HeldBounce extends Bounce {
  isLifted: boolean;
}

export interface HeldMentionNotice {
  notice: MentionNotice;
  notBefore: Date | null;
  claim: { readonly owner: string; readonly until: Date } | null;
}

export interface PostedMorning {
  readonly company: CompanyCode;
  readonly conversationId: string;
  readonly on: Day;
  state: 'posting' | 'sent' | 'quiet' | 'unknown' | 'released';
  owner: string;
  until: Date;
}

export interface Purpose {
  readonly conversationId: string;
  readonly purpose: ConversationPurpose;
  readonly company: CompanyCode;
}

export interface HeldDelivery {
  readonly seenAt: Date;
  /** Null once it is answered. */
  claim: { readonly owner: string; readonly until: Date } | null;
  asked: string | null;
  /** It came again while it was answered. */
  again: boolean;
}

export interface HeldConversation {
  readonly conversation: StoredConversation;
  readonly at: Date;
  dead: { readonly at: Date; readonly why: string } | null;
  missing: Missing | null;
  lost: { readonly toldAt: Date | null; readonly notBefore: Date | null };
}

export interface HeldSageWrite {
  readonly write: SageWrite;
  readonly claim: { readonly owner: string; readonly until: Date } | null;
}

export interface HeldRun {
  run: Run;
  readonly lines: (RunLine & { releasedOn: Day | null })[];
  readonly cards: CardAddress[];
  report?: FiledReport & { readonly ofChange: string };
}

/** What the fakes of the store share, in memory. */
export class StoreState {
  readonly now: () => Date;
  readonly drafts = new Map<string, Draft>();
  /** The last number given to a reference, by year. */
  readonly referenceNumbers = new Map<string, number>();
  readonly cards = new Map<string, CardAddress[]>();
  /** In the order of approval. */
  readonly dispatches = new Map<string, HeldDispatch>();
  /** `company/EC_No` → id of the dispatch that holds the instalment. */
  readonly reservations = new Map<string, string>();
  /** `company/kind/key` → id of the letter that holds it. */
  readonly letterKeys = new Map<string, string>();
  readonly letters = new Map<string, Uint8Array>();
  readonly postings = new Map<string, Posting>();
  readonly reminded: (Placed & { readonly dispatchId: string; readonly item: RemindedInstalment })[] = [];
  readonly corrections: (Placed & { readonly item: LevelCorrection })[] = [];
  readonly exclusions: (Placed & { readonly item: Exclusion })[] = [];
  readonly disputes: (Placed & { readonly item: Dispute })[] = [];
  readonly history: HistoryLine[] = [];
  readonly conversations = new Map<string, HeldConversation>();
  readonly deliveries = new Map<string, HeldDelivery>();
  /** By conversation: who registered it. */
  readonly registered = new Map<string, Person>();
  readonly greeted = new Set<string>();
  readonly purposes: Purpose[] = [];
  /** In the order in which they were opened. */
  readonly holds = new Map<string, Hold>();
  readonly holdNumbers = new Map<number, number>();
  readonly holdCards = new Map<string, CardAddress[]>();
  readonly notices: QueuedNotice[] = [];
  readonly refreshes: CardRefresh[] = [];
  report: ReportRequest | null = null;
  readonly risks = new Map<CompanyCode, Map<TiersCode, KnownRisk>>();
  readonly riskReadings = new Map<CompanyCode, Date>();
  readonly watches = new Map<CompanyCode, WatchState>();
  readonly turns = new Map<string, { readonly owner: string; readonly until: Date }>();
  /** In the order in which they were planned. */
  readonly sageWrites = new Map<string, HeldSageWrite>();
  /** In the order in which they were prepared. */
  readonly runs = new Map<string, HeldRun>();
  readonly departures: (Leaving & { readonly at: Date })[] = [];
  /** By mailbox, or `all`. */
  readonly pauses = new Map<string, Date>();
  readonly inboxes = new Map<string, InboxPosition>();
  /** `mailbox message`. */
  readonly seen = new Set<string>();
  readonly bounces: HeldBounce[] = [];
  /** In the order in which they came. */
  readonly customerReplies = new Map<string, Reply>();
  readonly stops = new Map<CompanyCode, SendingStop>();
  readonly mornings: PostedMorning[] = [];
  readonly datasets: HeldDatasets = { byCompany: new Map(), calendar: new Map() };
  readonly tasks = new Map<string, Task>();
  readonly plans: AppliedPlan[] = [];
  customerStops: readonly CustomerStop[] = [];
  /** In the order in which they were written. */
  readonly comments = new Map<string, Comment>();
  readonly commentVersions = new Map<string, CommentVersion[]>();
  readonly mentionNotices: HeldMentionNotice[] = [];
  /** By company, file and digest. */
  readonly templates = new Map<string, TemplateVersion>();
  /** In the order in which they were opened. */
  readonly matters = new Map<string, Matter>();
  /** In the order in which they were asked for. */
  readonly litigation = new Map<string, LitigationExport>();
  readonly positions = new Map<CompanyCode, HeldPositions>();

  constructor(now: () => Date) {
    this.now = now;
  }
}
