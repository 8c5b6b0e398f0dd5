import { plainLetters } from '../plain-letters.ts';
import type { LetterKind } from '../relance/letter-kind.ts';

/** A name in French, whose marks on letters are left out as they are when it is compared, and in English: both are understood in every text. */
interface Named {
  readonly fr: string;
  readonly en: string;
  /** The letters that have it; absent: all do. */
  readonly of?: readonly LetterKind[];
}

/** What a text may ask whether it is so. */
export const CONDITIONS = {
  several: { fr: 'plusieurs factures', en: 'several invoices', of: ['rappel', 'prevenance'] },
  severalDueDays: { fr: 'plusieurs echeances', en: 'several due dates', of: ['prevenance'] },
  deductions: { fr: 'deductions', en: 'deductions', of: ['rappel'] },
  reminded: { fr: 'deja relance', en: 'reminded before', of: ['rappel'] },
  indemnity: { fr: 'indemnite', en: 'indemnity', of: ['rappel'] },
  penalties: { fr: 'penalites', en: 'late interest', of: ['rappel'] },
  publicBuyer: { fr: 'acheteur public', en: 'public buyer', of: ['rappel'] },
  openItems: { fr: 'postes ouverts', en: 'open items', of: ['releve'] },
  phone: { fr: 'telephone', en: 'phone' },
  attention: { fr: 'interlocuteur', en: 'contact' },
} as const satisfies Readonly<Record<string, Named>>;
export type ConditionName = keyof typeof CONDITIONS;

interface Field extends Named {
  /** It may be empty: it stands only where a text asked whether this is so. */
  readonly only?: ConditionName;
}

/** What a text may name of a letter. Bank details and legal identity are no fields: letters set them from the settings. */
export const FIELDS = {
  company: { fr: 'societe', en: 'company' },
  reference: { fr: 'reference', en: 'reference' },
  customer: { fr: 'client', en: 'customer' },
  customerCode: { fr: 'code client', en: 'customer code' },
  attention: { fr: 'interlocuteur', en: 'contact', only: 'attention' },
  date: { fr: 'date de la lettre', en: 'letter date' },
  invoiceCount: { fr: 'nombre de factures', en: 'number of invoices', of: ['rappel', 'prevenance'] },
  total: { fr: 'total', en: 'total', of: ['rappel', 'prevenance'] },
  payBy: { fr: 'date limite', en: 'pay by', of: ['rappel'] },
  lastReminder: { fr: 'derniere relance', en: 'last reminder', only: 'reminded', of: ['rappel'] },
  mostDaysLate: { fr: 'jours de retard', en: 'days late', of: ['rappel'] },
  indemnity: { fr: 'indemnite', en: 'indemnity', only: 'indemnity', of: ['rappel'] },
  lateInterest: { fr: 'penalites', en: 'late interest', only: 'penalties', of: ['rappel'] },
  interestArticle: { fr: 'article penalites', en: 'interest article', only: 'penalties', of: ['rappel'] },
  indemnityArticle: { fr: 'article indemnite', en: 'indemnity article', only: 'indemnity', of: ['rappel'] },
  firstDue: { fr: 'premiere echeance', en: 'first due date', of: ['prevenance'] },
  lastDue: { fr: 'derniere echeance', en: 'last due date', of: ['prevenance'] },
  from: { fr: 'du', en: 'from', of: ['releve'] },
  until: { fr: 'au', en: 'until', of: ['releve'] },
  balances: { fr: 'soldes', en: 'balances', of: ['releve'] },
  email: { fr: 'courriel', en: 'e-mail' },
  phone: { fr: 'telephone', en: 'phone', only: 'phone' },
} as const satisfies Readonly<Record<string, Field>>;
export type FieldName = keyof typeof FIELDS;

/** Of names the ones that a letter of a kind has. */
type Having<Names, Kind extends LetterKind> = {
  [Name in keyof Names]: Names[Name] extends { readonly of: readonly (infer Of)[] }
    ? Kind extends Of
      ? Name
      : never
    : Name;
}[keyof Names];
export type FieldsOf<Kind extends LetterKind> = Having<typeof FIELDS, Kind>;
export type ConditionsOf<Kind extends LetterKind> = Having<typeof CONDITIONS, Kind>;

/** Where the letter sets what is no text of its own, each alone in its paragraph, in this order. */
export const MARKERS = {
  table: { fr: 'tableau', en: 'table' },
  payment: { fr: 'reglement', en: 'payment' },
  personal: { fr: 'phrase personnelle', en: 'personal sentence' },
} as const satisfies Readonly<Record<string, Named>>;
export type MarkerName = keyof typeof MARKERS;
export const MARKER_ORDER: readonly MarkerName[] = ['table', 'payment', 'personal'];

/** As names are compared: whatever the case, the accents and the blanks. */
export const plainName = (name: string): string => plainLetters(name).replace(/\s+/gu, ' ').trim();

const finder = <Name extends string>(names: Readonly<Record<Name, Named>>) => {
  const known = new Map<string, Name>();
  for (const [name, { fr, en }] of Object.entries<Named>(names)) {
    known.set(plainName(fr), name as Name).set(plainName(en), name as Name);
  }
  return (written: string): Name | null => known.get(plainName(written)) ?? null;
};

export const findField = finder<FieldName>(FIELDS);
export const findCondition = finder<ConditionName>(CONDITIONS);
export const findMarker = finder<MarkerName>(MARKERS);

/** The condition that a field asks for; null: it is never empty. */
export const conditionOf = (field: FieldName): ConditionName | null => {
  const { only }: Field = FIELDS[field];
  return only ?? null;
};

/** The letters that have a field or a condition; null: all do. */
export const lettersWith = ({ of }: Named): readonly LetterKind[] | null => of ?? null;
const has = (kind: LetterKind, named: Named): boolean => lettersWith(named)?.includes(kind) ?? true;
export const hasField = (kind: LetterKind, field: FieldName): boolean => has(kind, FIELDS[field]);
export const hasCondition = (kind: LetterKind, condition: ConditionName): boolean => has(kind, CONDITIONS[condition]);

const bothNames = (kind: LetterKind, names: Readonly<Record<string, Named>>): readonly string[] =>
  Object.values(names).flatMap((named) => (has(kind, named) ? [named.fr, named.en] : []));

/** What may stand between braces in a letter of a kind, in both languages: offered where a name is misspelt. */
export const fieldNamesOf = (kind: LetterKind): readonly string[] => [
  ...bothNames(kind, FIELDS),
  ...bothNames(kind, MARKERS),
];
export const conditionNamesOf = (kind: LetterKind): readonly string[] => bothNames(kind, CONDITIONS);
