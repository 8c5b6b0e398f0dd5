import type { Company } from '../../../domain/company/company.ts';
import type { SageWriterSettings } from '../../../domain/credit/sage-writer-settings.ts';
import type { SageTarget, SageWriters } from '../../../use-cases/ports/sage-writes/sage-writer.ts';
import type { Check } from '../../../use-cases/run-checks.ts';
import { sageWriteWords, sageWriterCheckWords as words } from '../../words/cli/sage-writes/sage-writes.ts';
import { check, right, wrong } from '../doctor/answers.ts';

/** No order and no customer has it: what is asked of the base is all but the row. */
const NO_KEY = '';

/**
 * Where a company lets decisions be written into its Sage: the base answers that login, and holds the columns and codes that
 * the settings name. Nothing is written.
 */
export function sageWriterChecks({ code }: Company, writers: SageWriters | undefined): readonly Check[] {
  const known = writers?.of(code) ?? null;
  if (known === null) return [];
  const { writer, settings } = known;
  return [
    check(
      words.name(code),
      async () => {
        for (const target of samplesOf(settings)) {
          const look = await writer.look(target);
          if (look.kind === 'refused' && look.why !== 'no-row') {
            return wrong(words.wrong(sageWriteWords.reason(look.why)), words.mendSettings);
          }
        }
        return right(settings.dryRun ? words.dryRun : words.inForce(settings.from));
      },
      () => words.mend,
    ),
  ];
}

function samplesOf({ order, riskCode }: SageWriterSettings): readonly SageTarget[] {
  const marks = order === null ? [] : [order.approved, order.refused];
  return [
    ...marks.map((value): SageTarget => ({ kind: 'order', order: 'commande', piece: NO_KEY, value })),
    ...(riskCode === null ? [] : [{ kind: 'risk-code', tiers: NO_KEY, value: riskCode.onRefused } as const]),
  ];
}
