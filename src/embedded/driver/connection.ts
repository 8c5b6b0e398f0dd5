import type { RecordLocks } from '../engine/record-locks.ts';
import type { Session } from '../session/session.ts';
import type { SharedSession } from '../session/shared-session.ts';

/** The engine's one session, for as long as somebody holds the turn. */
export class Connection {
  readonly session: Session;
  readonly recordLocks: RecordLocks;
  readonly database: string;
  readonly giveBack: () => void;

  constructor({ session, recordLocks }: SharedSession, database: string, giveBack: () => void) {
    this.session = session;
    this.recordLocks = recordLocks;
    this.database = database;
    this.giveBack = giveBack;
  }
}
