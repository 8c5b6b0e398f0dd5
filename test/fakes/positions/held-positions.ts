import type { TiersCode } from '../../../src/domain/tiers/tiers-code.ts';
import type {
  DecisionToWrite,
  PositionState,
  PositionToWrite,
} from '../../../src/use-cases/ports/positions/position-store.ts';

/** What the store holds of the positions of one company. */
export interface HeldPositions {
  state: PositionState | null;
  readonly of: Map<TiersCode, PositionToWrite & { readonly linesReadAt: Date }>;
  readonly decisions: Map<TiersCode, DecisionToWrite>;
}
