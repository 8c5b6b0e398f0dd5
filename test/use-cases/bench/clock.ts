import { parisDay } from '../../../src/domain/day.ts';
import type { Clock } from '../../../src/use-cases/ports/clock.ts';

/** A clock that moves when told. 2 March 2026 is a Monday, the usual day of the builders. */
export class HandClock implements Clock {
  private at: Date;

  constructor(at = '2026-03-02T09:00:00Z') {
    this.at = new Date(at);
  }

  now = (): Date => new Date(this.at);
  today = () => parisDay(this.at);

  pass(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}
