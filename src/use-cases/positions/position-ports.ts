import type { GiveWay } from '../ports/give-way.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import type { PositionReader, PositionWriter } from '../ports/positions/position-store.ts';
import type { TurnStore } from '../ports/turn-store.ts';
import type { SituationPorts } from '../tiers/read-situation.ts';

/** All that keeping positions needs of the outside: decisions are kept with them. */
export interface PositionPorts
  extends Pick<SituationPorts, 'companies' | 'memory' | 'holders' | 'clock' | 'plans' | 'refusals'> {
  readonly positions: PositionReader & PositionWriter;
  readonly turns: TurnStore;
  readonly giveWay?: GiveWay;
  readonly mayBegin: MayBegin;
}
