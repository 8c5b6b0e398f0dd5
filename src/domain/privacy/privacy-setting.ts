import type { RoomSetting } from '../company/room-setting.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

/** For how many days a company keeps what is over. */
export interface Retention {
  /** Comments, with their versions and messages, and answers of customers, from the day on which they were written. */
  readonly comments: number;
  /** Tasks, once they have ended. */
  readonly tasks: number;
  /** Promises, disputes, proceedings and dossiers de recouvrement, once they have ended. */
  readonly matters: number;
  /** Entries of the bank, from their day. */
  readonly bankEntries: number;
}
export type RetentionKind = keyof Retention;

/** What a company decided about what it keeps on people. */
export interface PrivacySetting {
  readonly retention: Retention;
  /** What is over is removed each day, without an administrator's word. */
  readonly removesByItself: boolean;
  /** Customers who are persons, entrepreneurs in their own name among them: Sage has no field for it. */
  readonly naturalPersons: readonly TiersCode[];
}

const [MONTH, THIRTEEN_MONTHS, THREE_YEARS, FIVE_YEARS, TEN_YEARS] = [30, 396, 1_096, 1_827, 3_653] as const;

/**
 * What a company may choose, in days. What a debt is proved by is kept for as long as it can be asked for, five years (art. L110-4
 * C. com.), a refused direct debit for the thirteen months in which it may come back (art. L133-24 CMF), and nothing for longer than the
 * pieces of the accounts, ten years (art. L123-22 C. com.). What was said of somebody is kept no longer than it serves (art. 5 RGPD):
 * the five years of the debt at most.
 */
export const RETENTION_LIMITS: Readonly<Record<RetentionKind, { readonly least: number; readonly most: number }>> = {
  comments: { least: MONTH, most: FIVE_YEARS },
  tasks: { least: MONTH, most: FIVE_YEARS },
  matters: { least: FIVE_YEARS, most: TEN_YEARS },
  bankEntries: { least: THIRTEEN_MONTHS, most: TEN_YEARS },
};

/** Three years: what was said of an account is of no use to anybody for longer (CNIL, délibération 2021-130). */
export const USUAL_RETENTION: Retention = {
  comments: THREE_YEARS,
  tasks: THREE_YEARS,
  matters: FIVE_YEARS,
  bankEntries: THIRTEEN_MONTHS,
};

export const PRIVACY: RoomSetting<PrivacySetting> = {
  key: 'privacy',
  byDefault: { retention: USUAL_RETENTION, removesByItself: false, naturalPersons: [] },
};
