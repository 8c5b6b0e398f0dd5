import { plansWords } from '../../../words/plans/words.ts';
import { forCustomer } from '../../account/for-customer.ts';
import type { AccountRef } from '../../account/show.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { customerPlanCard, planCard } from './cards/plan.ts';
import type { PlansDesk } from './desk.ts';

type Talk = TalkAt<PlansDesk>;

/** « plan »: of the company, where there is one or it is named; « plan Dupont »: which one that customer follows, and why. */
export async function sayPlan(talk: Talk, known: Known, name: string): Promise<Reply> {
  const words = plansWords(known.language);
  const companies = await talk.desk.companies(known.who);
  const named = companies.find((code) => code === name.toUpperCase());
  const [only, ...others] = companies;
  const own = named ?? (name === '' && others.length === 0 ? only : undefined);
  if (own !== undefined) return showPlan(talk, known, own);
  if (name === '') return { text: companies.length === 0 ? words.noCompany : words.which(companies.join(', ')) };
  return forCustomer(talk.desk, known, name, { verb: 'plan.customer', see: words.see }, (found) =>
    showCustomerPlan(talk, known, found),
  );
}

export async function showPlan({ desk }: Talk, { who, language }: Known, company: string): Promise<Reply> {
  const view = await desk.plan(who, company);
  return { card: view.kind === 'refused' ? refusalCard(language, view.refusal) : planCard(language, view) };
}

export async function showCustomerPlan(
  { desk }: Talk,
  { who, language }: Known,
  { company, code }: Pick<AccountRef, 'company' | 'code'>,
  said = '',
): Promise<Reply> {
  const view = await desk.customerPlan(who, { company, code });
  const refused = view.kind === 'refused';
  return {
    card: refused ? refusalCard(language, view.refusal, { company, code }) : customerPlanCard(language, view, said),
  };
}
