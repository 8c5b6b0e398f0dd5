import { RecordLocks } from '../engine/record-locks.ts';
import { Turns } from '../engine/turns.ts';
import type { Session } from './session.ts';

const TURN_TIMEOUT_MS = 30_000;

/** The one session of an engine, shared by all pools: whoever uses it holds the turn. */
export class SharedSession {
  readonly turns = new Turns();
  readonly recordLocks = new RecordLocks();
  readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  /** Makes an empty database; quiet when it exists. Waits for its turn, so that no open transaction can undo it. */
  async createDatabase(name: string): Promise<void> {
    if (await this.session.hasDatabase(name)) return;
    const giveBack = await this.turns.take(TURN_TIMEOUT_MS);
    try {
      await this.session.createDatabase(name);
    } finally {
      giveBack();
    }
  }
}
