import type { HistoryLine } from '../../use-cases/ports/history-store.ts';
import type { LitigationExport } from '../../use-cases/ports/litigation/litigation-store.ts';

/** Who asked for what, and what became of it: `litigation-asked`, `-filing`, `-filed`, `-refused`. No text of anybody. */
export const exportLine = (one: LitigationExport, now: Date): HistoryLine => ({
  at: now.toISOString(),
  by: one.by,
  company: one.company,
  tiers: one.tiers,
  act: `litigation-${one.state}`,
  subject: one.id,
  facts: {
    ...{ onDay: one.onDay, file: one.fileNumber, comments: one.comments.length },
    ...(one.made === null ? {} : { digest: one.made.digest, name: one.made.name, bytes: one.made.bytes }),
    ...(one.problem === null ? {} : { problem: one.problem }),
  },
});
