import { type Cents, cents } from '../domain/cents.ts';
import { type Day, day } from '../domain/day.ts';
import type { Person } from '../domain/person.ts';
import { dateToDay, text } from '../platform/sql/params.ts';
import type { SqlParams } from '../platform/sql/types.ts';

/** Widths of the columns that every table shares. */
export const companyParam = (value: string) => text(value, 40);
export const tiersParam = (value: string | null) => text(value, 20);
export const idParam = (value: string) => text(value, 40);

/** `@byId` and `@byName`. */
export const personParams = (person: Person): SqlParams => ({
  byId: text(person.id, 100),
  byName: text(person.name, 200),
});

export const readDay = (value: Date): Day => day(dateToDay(value));
export const readDayOrNull = (value: Date | null): Day | null => (value === null ? null : readDay(value));

/** An instant as our types write it: ISO, UTC. */
export const readInstant = (value: Date): string => value.toISOString();
export const readInstantOrNull = (value: Date | null): string | null => (value === null ? null : readInstant(value));

/** A bigint column: drivers give it as text, for it may not fit a number. */
export const readCents = (value: string | number | bigint): Cents => cents(Number(value));
