import type { MatterOf } from '../../../domain/recovery/matters/matter.ts';
import type { Judgement } from '../../../domain/recovery/promises/promise.ts';
import { formatAmount, formatDay } from '../format.ts';
import { mattersWords } from './matters-words.ts';

const PIECES = 5;

/** What is to be done about a promise that was not kept, as a task says it: in French, for what is kept is in one language. */
export function sayBrokenPromise({ facts, items, since }: MatterOf<'promise'>, { parts, missing }: Judgement): string {
  const words = mattersWords('fr');
  const failed = parts.find(({ outcome }) => outcome !== null && outcome.fate !== 'kept');
  const pieces = [...new Set(items.map(({ piece }) => piece.trim()))];
  const named = words.pieces(pieces.slice(0, PIECES).join(', '), Math.max(0, pieces.length - PIECES));
  return words.promise.task(formatAmount(missing, facts.currency), formatDay(failed?.on ?? since), named);
}
