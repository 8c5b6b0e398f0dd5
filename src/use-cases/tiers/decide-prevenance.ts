import { cents } from '../../domain/cents.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { CurrencyAccount } from '../../domain/ledger/account.ts';
import { type DueWindow, prevenanceWindow } from '../../domain/relance/kinds/due-letters.ts';
import { LETTERS } from '../../domain/relance/kinds/letters-setting.ts';
import { decidePrevenance, type PrevenanceDecision } from '../../domain/relance/kinds/prevenance.ts';
import type { Situation } from './read-situation.ts';

/** The decision for one currency of a situation. `window`: at sending, that of what was approved. */
export const decidePrevenanceOf = (
  { company, tiers, today, memory, holdsFault }: Situation,
  account: CurrencyAccount,
  announced: ReadonlySet<string>,
  window: DueWindow = prevenanceWindow(company, today),
): PrevenanceDecision =>
  decidePrevenance({
    today,
    policy: company.policy,
    tiers,
    account,
    memory,
    holdsUnknown: holdsFault !== null,
    window,
    minimum: cents(settingOf(company, LETTERS).prevenance.minimum),
    announced,
  });
