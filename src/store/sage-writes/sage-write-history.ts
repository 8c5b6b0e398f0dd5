import type { HistoryLine } from '../../use-cases/ports/history-store.ts';
import type { SageWrite } from '../../use-cases/ports/sage-writes/sage-write-store.ts';
import { valueText } from '../../use-cases/ports/sage-writes/sage-writer.ts';
import { PRODUCT } from '../product.ts';

/** `sage-write-planned`: told under the name of who decided, or who takes back. */
export const plannedLine = (write: SageWrite): HistoryLine => ({ ...line(write, 'planned'), by: write.by });

/** `sage-write-<state>`; null for one that waits again for the same reason, which would only repeat itself. */
export function endedLine(from: SageWrite, write: SageWrite): HistoryLine | null {
  if (write.state === 'planned') return from.why === write.why ? null : line(write, 'postponed');
  return line(write, write.state);
}

const line = (write: SageWrite, step: string): HistoryLine => ({
  at: write.updatedAt,
  by: PRODUCT,
  company: write.company,
  tiers: write.tiers,
  act: `sage-write-${step}`,
  subject: write.id,
  facts: {
    reference: write.reference,
    outcome: write.outcome,
    target: write.target,
    before: write.before?.value ?? null,
    after: valueText(write.target),
    ...(write.undoes === null ? {} : { undoes: write.undoes.id }),
    ...(write.why === null ? {} : { why: write.why }),
  },
});
