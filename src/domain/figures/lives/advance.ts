import type { Entry } from '../../ledger/entry.ts';

/**
 * What a line has to do with an advance, told by the 4191 that its piece books on its own side or on the other:
 * `invoice`: a facture d'acompte, or the avoir that cancels it: owed as any invoice, but nothing is sold yet;
 * `deduction`: the final invoice (or its avoir) whose piece takes the advance off by itself;
 * `use`: an entry that puts an advance on an invoice: no money comes in. Null: nothing.
 */
export type AdvanceRole = 'invoice' | 'deduction' | 'use';

export function readAdvance({ advance, baseAmount, nature, treatment }: Entry): AdvanceRole | null {
  if (advance === 0 || treatment === 'avance') return null;
  const onOwnSide = advance > 0 === baseAmount > 0;
  if (nature === 'sale') return onOwnSide ? 'deduction' : 'invoice';
  return nature === 'entry' && !onOwnSide ? 'use' : null;
}
