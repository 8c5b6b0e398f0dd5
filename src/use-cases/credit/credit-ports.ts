import type { IsHolidayFor } from '../../domain/business-days.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { CreditAnnouncer } from '../ports/credit/credit-announcer.ts';
import type { HoldReader, HoldWriter } from '../ports/credit/hold-store.ts';
import type { ReadLedgerMarks } from '../ports/credit/ledger-marks.ts';
import type { RiskReader, RiskWriter } from '../ports/credit/risk-store.ts';
import type { WatchReader, WatchWriter } from '../ports/credit/watch-store.ts';
import type { Directory } from '../ports/directory.ts';
import type { GiveWay } from '../ports/give-way.ts';
import type { ConversationStore } from '../ports/transport/conversation-store.ts';
import type { TurnStore } from '../ports/turn-store.ts';

/** All that credit control needs of the outside; each use case picks its part. */
export interface CreditPorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly holds: HoldReader & HoldWriter;
  readonly risks: RiskReader & RiskWriter;
  readonly watches: WatchReader & WatchWriter;
  readonly ledgerMarks: ReadLedgerMarks;
  readonly turns: TurnStore;
  readonly conversations: Pick<ConversationStore, 'listConversations'>;
  readonly announcer: CreditAnnouncer;
  readonly clock: Clock;
  readonly isHoliday: IsHolidayFor;
  readonly giveWay?: GiveWay;
}

/** Of the announcer, what brings cards up to date. */
export interface CardsPort {
  readonly announcer: Pick<CreditAnnouncer, 'holdChanged'>;
}
