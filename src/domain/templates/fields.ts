import { plainLetters } from '../plain-letters.ts';

/** A name in French, whose marks on letters are left out as they are when it is compared, and in English: both are understood in every text. */
interface Named {
  readonly fr: string;
  readonly en: string;
}

/** What a text may ask whether it is so. */
export const CONDITIONS = {
  several: { fr: 'plusieurs factures', en: 'several invoices' },
  deductions: { fr: 'deductions', en: 'deductions' },
  reminded: { fr: 'deja relance', en: 'reminded before' },
  indemnity: { fr: 'indemnite', en: 'indemnity' },
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
  invoiceCount: { fr: 'nombre de factures', en: 'number of invoices' },
  total: { fr: 'total', en: 'total' },
  payBy: { fr: 'date limite', en: 'pay by' },
  lastReminder: { fr: 'derniere relance', en: 'last reminder', only: 'reminded' },
  mostDaysLate: { fr: 'jours de retard', en: 'days late' },
  indemnity: { fr: 'indemnite', en: 'indemnity', only: 'indemnity' },
  email: { fr: 'courriel', en: 'e-mail' },
  phone: { fr: 'telephone', en: 'phone', only: 'phone' },
} as const satisfies Readonly<Record<string, Field>>;
export type FieldName = keyof typeof FIELDS;

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

const bothNames = (names: Readonly<Record<string, Named>>): readonly string[] =>
  Object.values(names).flatMap(({ fr, en }) => [fr, en]);

/** What may stand between braces, in both languages: offered where a name is misspelt. */
export const FIELD_NAMES: readonly string[] = [...bothNames(FIELDS), ...bothNames(MARKERS)];
export const CONDITION_NAMES: readonly string[] = bothNames(CONDITIONS);
