import type { CurrencyAccount } from '../../domain/ledger/account.ts';
import { type DueWindow, prevenanceTerms } from '../../domain/relance/kinds/due-letters.ts';
import { decidePrevenance, type PrevenanceDecision } from '../../domain/relance/kinds/prevenance.ts';
import type { Situation } from './read-situation.ts';

/** The decision for one currency of a situation. `window`: at sending, that of what was approved. */
export function decidePrevenanceOf(
  { company, tiers, today, memory, holdsFault, planOf }: Situation,
  account: CurrencyAccount,
  announced: ReadonlySet<string>,
  window?: DueWindow,
): PrevenanceDecision {
  const terms = prevenanceTerms(company, planOf?.(account), today);
  return decidePrevenance({
    today,
    policy: company.policy,
    tiers,
    account,
    memory,
    holdsUnknown: holdsFault !== null,
    window: window ?? terms.window,
    minimum: terms.minimum,
    announced,
  });
}
