import { addDays, type Day } from '../../domain/day.ts';
import type { SqlDatabase } from '../../platform/sql/database.ts';
import { day, dayToDate, instant, longText, text } from '../../platform/sql/params.ts';
import type { SqlParams } from '../../platform/sql/types.ts';
import type {
  ErasedPart,
  Fate,
  HeldPart,
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

/** What goes by itself once it is over: texts that take `@before`, the beginning (UTC) of the first day that stays. */
export interface ExpiringPart {
  readonly what: string;
  readonly keptDays: number;
  readonly count: string;
  readonly remove: string;
}

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
    expire: (today, remove) => expireAll(database, expiring, today, remove),
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

async function expireAll(database: SqlDatabase, expiring: readonly ExpiringPart[], today: Day, remove: boolean) {
  const found: { readonly what: string; readonly before: Day; readonly count: number }[] = [];
  for (const { what, keptDays, count: countText, remove: removeText } of expiring) {
    const before = addDays(today, -keptDays);
    const params = { before: instant(dayToDate(before)) };
    const [row] = remove ? [] : await database.query<{ Lines: number }>(countText, params);
    const count = remove
      ? await transact(database, (session) => session.execute(removeText, params))
      : Number(row?.Lines ?? 0);
    found.push({ what, before, count });
  }
  return found;
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
