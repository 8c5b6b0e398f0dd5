import type { TurnStore } from '../../src/use-cases/ports/turn-store.ts';
import type { StoreState } from './store-state.ts';

export const fakeTurns = (state: StoreState): TurnStore => ({
  takeTurn: async (name, owner, now, leaseMs) => {
    const turn = state.turns.get(name);
    if (turn && turn.owner !== owner && turn.until > now) return false;
    state.turns.set(name, { owner, until: new Date(now.getTime() + leaseMs) });
    return true;
  },
  endTurn: async (name, owner) => {
    if (state.turns.get(name)?.owner === owner) state.turns.delete(name);
  },
});
