import type { Hold } from '../../ports/credit/hold-store.ts';
import { type Refused, refuse } from '../../refusal.ts';

/** Nothing is left to decide: whose decision it was, or what ended it (case I5). */
export const refuseOver = ({ state, decision, updatedAt }: Hold): Refused =>
  refuse({ code: 'hold-over', state, by: decision?.by.name ?? null, at: decision?.at ?? updatedAt });
