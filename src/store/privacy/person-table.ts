import type { CompanyCode } from '../../domain/company/company-code.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { RetentionKind } from '../../domain/privacy/privacy-setting.ts';
import type { SqlDatabase } from '../../platform/sql/database.ts';
import { day, dayToDate, instant, longText, text } from '../../platform/sql/params.ts';
import type { SqlParams } from '../../platform/sql/types.ts';
import type {
  ErasedPart,
  ExpiredPart,
  Fate,
  HeldPart,
  KeptIn,
  PersonalData,
  Sought,
  WhyKept,
} from '../../use-cases/ports/privacy/personal-data.ts';
import { transact } from '../transact.ts';

/** One kind of what is held on people, by its texts. Each takes what it names of `@ids`, `@mails`, `@names`, `@company`, `@tiers`, `@today`. */
export interface PersonPart {
  readonly what: string;
  /** What it is of each row that goes, or stays. */
  readonly read: string;
  /** Erases what `read` finds; absent: it stays, for this reason. */
  readonly erase?: { readonly fate: Exclude<Fate, 'kept'>; readonly text: string };
  readonly why?: WhyKept;
}

/**
 * What goes once it is over: texts that take `@before`, the beginning (UTC) of the first day that stays. What companies decide the time
 * of (`by`) takes `@company` too, and `@known`: of those that are no more in the settings (`@company` NULL), all but these.
 */
export type ExpiringPart = {
  readonly what: string;
  readonly count: string;
  readonly remove: string;
} & ({ readonly keptDays: number } | { readonly by: RetentionKind });

/** What a room says of its tables, over a base. */
export function personalData(
  database: SqlDatabase,
  answersFor: PersonalData['answersFor'],
  parts: readonly PersonPart[],
  expiring: readonly ExpiringPart[] = [],
): PersonalData {
  return {
    answersFor,
    readHeld: async (sought, today) => {
      const all = await Promise.all(parts.map((part) => readPart(database, part, paramsOf(sought, today))));
      return all.filter(({ rows }) => rows.length > 0);
    },
    eraseHeld: (sought, today) => eraseAll(database, parts, paramsOf(sought, today)),
    expire: (today, kept, remove, ofNone) => expireAll(database, expiring, { today, kept, remove, ofNone }),
  };
}

async function readPart(database: SqlDatabase, part: PersonPart, params: SqlParams): Promise<HeldPart> {
  const { what, read, erase, why = null } = part;
  const rows = await database.query<Record<string, unknown>>(read, only(params, read));
  return { what, fate: erase?.fate ?? 'kept', why, rows };
}

/** In their order: what others are found by goes last. */
async function eraseAll(
  database: SqlDatabase,
  parts: readonly PersonPart[],
  params: SqlParams,
): Promise<readonly ErasedPart[]> {
  const erased: ErasedPart[] = [];
  for (const { what, erase } of parts) {
    if (!erase) continue;
    const count = await transact(database, (session) => session.execute(erase.text, only(params, erase.text)));
    if (count > 0) erased.push({ what, count });
  }
  return erased;
}

interface Expiry {
  readonly today: Day;
  readonly kept: readonly KeptIn[];
  readonly remove: boolean;
  readonly ofNone: boolean;
}

/** In their order: what others are found by goes last. */
async function expireAll(database: SqlDatabase, expiring: readonly ExpiringPart[], expiry: Expiry) {
  const found: ExpiredPart[] = [];
  for (const part of expiring) {
    if ('keptDays' in part) {
      if (expiry.ofNone) found.push(await expireOne(database, part, expiry, part.keptDays, null));
    } else {
      for (const { company, retention } of expiry.kept) {
        const one = await expireOne(database, part, expiry, retention[part.by], company);
        // Most have every company in their settings: of none there is nothing to tell.
        if (company !== null || one.count > 0) found.push(one);
      }
    }
  }
  return found;
}

async function expireOne(
  database: SqlDatabase,
  { what, count: countText, remove: removeText }: ExpiringPart,
  { today, kept, remove }: Expiry,
  days: number,
  company: CompanyCode | null,
): Promise<ExpiredPart> {
  const before = addDays(today, -days);
  const known = kept.flatMap((one) => one.company ?? []);
  const all = { before: instant(dayToDate(before)), company: text(company, 40), known: longText(known.join('|')) };
  if (remove) {
    const params = only(all, removeText);
    const count = await transact(database, (session) => session.execute(removeText, params));
    return { what, company, before, count };
  }
  const [row] = await database.query<{ Lines: number }>(countText, only(all, countText));
  return { what, company, before, count: Number(row?.Lines ?? 0) };
}

/** Lists are between bars; NULL finds nobody. */
function paramsOf({ ids, mails, names, customer }: Sought, today: Day): SqlParams {
  const barred = (all: readonly string[]) => longText(all.length === 0 ? null : all.join('|'));
  return {
    ids: barred(ids),
    mails: barred(mails),
    names: barred(names),
    company: text(customer?.company ?? null, 40),
    tiers: text(customer?.code ?? null, 20),
    today: day(today),
  };
}

/** A text is sent with what it names, and nothing else. */
function only(params: SqlParams, sent: string): SqlParams {
  const body = sent.replace(/^--.*$/gmu, '');
  return Object.fromEntries(Object.entries(params).filter(([name]) => new RegExp(`@${name}\\b`, 'u').test(body)));
}
