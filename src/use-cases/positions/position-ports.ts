import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { GiveWay } from '../ports/give-way.ts';
import type { PositionReader, PositionWriter } from '../ports/positions/position-store.ts';
import type { TurnStore } from '../ports/turn-store.ts';

/** All that keeping positions needs of the outside. */
export interface PositionPorts {
  readonly companies: Companies;
  readonly positions: PositionReader & PositionWriter;
  readonly turns: TurnStore;
  readonly clock: Clock;
  readonly giveWay?: GiveWay;
}
