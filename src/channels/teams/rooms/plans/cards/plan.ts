import type { ReminderPlan } from '../../../../../domain/company/reminder-plan.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { CustomerPlanView, PlanView } from '../../../../../use-cases/plans/show-plan.ts';
import {
  planRows,
  sayChoices,
  sayCustomers,
  sayFollowed,
  saySegments,
  sayVersion,
} from '../../../../words/plans/say-plan.ts';
import { sayStop } from '../../../../words/plans/say-stop.ts';
import { plansWords, rehearsalWords } from '../../../../words/plans/words.ts';
import { aboutCustomer } from '../../../about.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Card } from '../../../turn.ts';
import { dataOfRehearsal, USUAL_MONTHS } from '../asked-rehearsal.ts';
import template from './plan.json' with { type: 'json' };

interface Line {
  readonly text: string;
}

/** The steps of one plan, as a table. */
interface Section {
  readonly heading: string;
  readonly headers: readonly Line[];
  readonly rows: readonly { readonly cells: readonly Line[] }[];
  readonly choices: readonly Line[];
}

/** A title and its lines: segments, versions. */
interface Block {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** What `plan.json` shows. */
export interface PlanData {
  readonly title: string;
  readonly name: string;
  readonly lines: readonly Line[];
  readonly warnings: readonly Line[];
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
}

const MOST_STEPS = 12;
const MOST_LINES = 6;
const LONGEST = 160;

/** The plan of a company: what is in force, who follows another, and which versions were applied. */
export function planCard(language: Language, { company, version, book, plan, history }: PlanView): Card {
  const words = plansWords(language);
  const customers = book ? sayCustomers(book, language) : '';
  const blocks = [
    { heading: words.segmentsTitle, lines: book ? saySegments(book, language) : [] },
    { heading: words.historyTitle, lines: history.map((one) => sayVersion(one, language)) },
  ];
  const data: PlanData = {
    title: words.cardTitle,
    name: clip(company.identity.name, 80),
    lines: [version ? sayVersion(version, language) : words.ofFile, customers]
      .filter((line) => line !== '')
      .map(lineOf),
    warnings: plan ? [] : [lineOf(words.none)],
    sections: plan ? [sectionOf(plan, language)] : [],
    blocks: blocks
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => ({ heading, lines: lines.slice(0, MOST_LINES).map(lineOf) })),
    buttons: [
      ...(plan
        ? [
            button(
              rehearsalWords(language).rehearse,
              'plan.rehearsal',
              dataOfRehearsal({ company: company.code, months: USUAL_MONTHS, version: null }),
            ),
          ]
        : []),
      button(words.refresh, 'plan.show', { company: company.code }),
    ],
  };
  return expandCard(template, data);
}

/** The plan that a customer follows, by currency, and why; whether nobody reminds it. `said`: what was just done. */
export function customerPlanCard(language: Language, view: CustomerPlanView, said = ''): Card {
  const words = plansWords(language);
  const { company, tiers, version, stop, followed } = view;
  const here = { company: company.code, code: tiers.code };
  const plans = [...new Map(followed.map(({ plan }) => [plan.name, plan])).values()];
  const data: PlanData = {
    title: words.cardTitle,
    name: clip(`${tiers.name} (${tiers.code})`, 100),
    lines: [
      ...(said === '' ? [] : [said]),
      ...followed.map((one) => sayFollowed(one, language)),
      version ? sayVersion(version, language) : words.ofFile,
    ].map(lineOf),
    warnings: [
      ...(stop ? [sayStop(stop, language)] : []),
      ...(followed.length === 0 ? [words.none] : []),
      ...(tiers.notReminded ? [words.notReminded] : []),
    ].map(lineOf),
    sections: plans.map((plan) => sectionOf(plan, language)),
    blocks: [],
    buttons: [
      ...stopButtons(view, language),
      button(words.seeCompany, 'plan.show', { company: company.code }),
      button(words.seeAccount, 'account.show', here),
      button(words.refresh, 'plan.customer', here),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, here));
}

function stopButtons({ company, tiers, stop, mayStop }: CustomerPlanView, language: Language): readonly Button[] {
  const words = plansWords(language).stop;
  const here = { company: company.code, code: tiers.code };
  if (!mayStop) return [];
  return [
    stop ? button(words.lift, 'plan.stop.lift', { ...here, id: stop.id }) : button(words.save, 'plan.stop.form', here),
  ];
}

const lineOf = (text: string): Line => ({ text: clip(text, LONGEST) });

/** A card has room for three columns: the others are said with the step. */
function sectionOf(plan: ReminderPlan, language: Language): Section {
  const words = plansWords(language);
  const [step, when, , , sent] = words.headers;
  const rows = planRows(plan, language);
  return {
    heading: plan.name === undefined ? words.unnamedTitle : words.planOf(plan.name),
    headers: [step, when, sent].map((text) => ({ text: text ?? '' })),
    rows: rows.slice(0, MOST_STEPS).map(([name, day, minimum, interval, how]) => ({
      cells: [
        name,
        `${day}${minimum === '—' ? '' : ` · ${words.from(minimum)}`}${interval === '—' ? '' : ` · ${words.since(interval)}`}`,
        how,
      ].map(lineOf),
    })),
    choices: sayChoices(plan, language).map(lineOf),
  };
}
