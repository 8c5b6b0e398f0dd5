import type {
  LetterFacts,
  LetterHead,
  PrevenanceFacts,
  RappelFacts,
  ReleveFacts,
} from '../../../domain/relance/letter.ts';
import type { LetterKind } from '../../../domain/relance/letter-kind.ts';
import type { ConditionsOf, FieldsOf } from '../../../domain/templates/fields.ts';
import { formatCount } from '../../words/format.ts';
import { tell, tellPrevenance, tellReleve } from '../tell.ts';
import { longDay, phoneOf, wordsOf } from '../write-head.ts';
import type { Said } from './set-template.ts';

/** All that a text of a kind may name, and no more. */
interface SaidOf<Kind extends LetterKind> {
  readonly fields: Readonly<Record<FieldsOf<Kind>, string>>;
  readonly conditions: Readonly<Record<ConditionsOf<Kind>, boolean>>;
}

/** What fields and conditions of a text are in one letter, written in its language. */
export function sayFields(facts: LetterFacts): Said {
  switch (facts.kind) {
    case 'rappel':
      return sayRappel(facts);
    case 'prevenance':
      return sayPrevenance(facts);
    case 'releve':
      return sayReleve(facts);
  }
}

function sayHead(facts: LetterHead) {
  const { company, reference, tiers, replyTo } = facts;
  const phone = phoneOf(facts);
  const fields = {
    company: company.name,
    reference,
    customer: tiers.name,
    customerCode: tiers.code,
    attention: tiers.attention,
    date: longDay(facts.date, facts),
    email: replyTo,
    phone,
  };
  return { fields, conditions: { phone: phone !== '', attention: tiers.attention !== '' } };
}

function sayRappel(facts: RappelFacts): SaidOf<'rappel'> {
  const { language, lines } = facts;
  const head = sayHead(facts);
  const told = tell(facts);
  const law = wordsOf(facts).law[told.isPublicBuyer ? 'public' : 'firm'];
  return {
    fields: {
      ...head.fields,
      invoiceCount: formatCount(told.invoiceCount, language),
      total: told.total,
      payBy: told.payBy,
      lastReminder: told.lastReminder,
      mostDaysLate: formatCount(Math.max(0, ...lines.map(({ daysLate }) => daysLate)), language),
      indemnity: told.flatIndemnity,
      lateInterest: law.owed,
      interestArticle: law.interest,
      indemnityArticle: law.indemnity,
    },
    conditions: {
      ...head.conditions,
      several: told.invoiceCount > 1,
      deductions: told.hasDeductions,
      reminded: told.lastReminder !== '',
      indemnity: told.flatIndemnity !== '',
      penalties: told.penalties !== 'none',
      publicBuyer: told.isPublicBuyer,
    },
  };
}

function sayPrevenance(facts: PrevenanceFacts): SaidOf<'prevenance'> {
  const head = sayHead(facts);
  const { invoiceCount, total, first, last } = tellPrevenance(facts);
  return {
    fields: {
      ...head.fields,
      invoiceCount: formatCount(invoiceCount, facts.language),
      total,
      firstDue: first,
      lastDue: last,
    },
    conditions: { ...head.conditions, several: invoiceCount > 1, severalDueDays: first !== last },
  };
}

function sayReleve(facts: ReleveFacts): SaidOf<'releve'> {
  const head = sayHead(facts);
  const { from, until, balances, open } = tellReleve(facts);
  return {
    fields: { ...head.fields, from, until, balances: balances.join(' · ') },
    conditions: { ...head.conditions, openItems: open },
  };
}
