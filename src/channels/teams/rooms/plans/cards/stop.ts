import type { Language } from '../../../../../domain/language.ts';
import type { CustomerPlanView } from '../../../../../use-cases/plans/show-plan.ts';
import { MAX_STOP_REASON } from '../../../../../use-cases/plans/stop-customer.ts';
import { plansWords } from '../../../../words/plans/words.ts';
import { aboutCustomer } from '../../../about.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import { type EndInput, endInput, type Mended } from '../../../cards/mended.ts';
import type { Card } from '../../../turn.ts';
import template from './stop.json' with { type: 'json' };

/** What `stop.json` shows. */
export interface StopData extends EndInput {
  readonly title: string;
  readonly name: string;
  readonly problem: string;
  readonly hint: string;
  readonly reasonLabel: string;
  readonly reasonExample: string;
  readonly reasonError: string;
  readonly reason: string;
  readonly untilLabel: string;
  readonly untilError: string;
  readonly typeDay: string;
  readonly buttons: readonly Button[];
}

/** Stops reminding a customer until a day, for a reason. `mended`: it comes back with what was wrong. */
export function stopForm(
  language: Language,
  { company, tiers, today }: Pick<CustomerPlanView, 'company' | 'tiers' | 'today'>,
  mended?: Mended<{ readonly reason: string; readonly until: string }>,
): Card {
  const words = plansWords(language).stop;
  const here = { company: company.code, code: tiers.code };
  const data: StopData = {
    title: words.title,
    name: `${clip(tiers.name, 80)} · ${tiers.code}`,
    problem: mended?.problem ?? '',
    hint: words.hint,
    ...endInput(mended?.typed.until ?? '', today),
    reasonLabel: words.reason,
    reasonExample: words.reasonExample,
    reasonError: words.reasonNeeded,
    reason: clip(mended?.typed.reason ?? '', MAX_STOP_REASON),
    untilLabel: words.until,
    untilError: words.untilNeeded,
    typeDay: words.typeDay,
    buttons: [
      button(words.save, 'plan.stop.save', here, { style: 'destructive', inputs: 'auto' }),
      button(words.cancel, 'plan.customer', here),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, here));
}
