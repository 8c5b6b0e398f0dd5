import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** `View.Column` of the `pbi` views. */
export type ColumnRef = `${string}.${string}`;

/**
 * Which rows an aggregate speaks of, the customers and companies selected being granted:
 * `calendar`: those dated in the days selected; `known`: all, whatever the days selected;
 * `closing`: the month end retained; `opening`: the same, twelve months earlier; `year`: the twelve months up to it;
 * `rolling`: paid in the twelve months, the running one included, that end on the last day selected and known;
 * `last-made`: the forecast retained.
 */
export type Scope = 'calendar' | 'known' | 'closing' | 'opening' | 'year' | 'rolling' | 'last-made';

/** A condition on one column of the rows. */
export type Where = { readonly column: ColumnRef } & (
  | { readonly is: string }
  | { readonly over: number }
  | { readonly known: true }
);

interface Rows {
  readonly scope: Scope;
  readonly where?: readonly Where[];
}

/** One pass over the rows of one view. */
export type Aggregate = Rows &
  (
    | { readonly sum: ColumnRef }
    | { readonly count: string }
    | { readonly distinct: ColumnRef }
    | { readonly sumOfProducts: readonly [ColumnRef, ColumnRef] }
    | { readonly earliest: ColumnRef }
  );

/** A day common to all companies selected: the smallest of their last ones, so that no figure mixes two days. */
export interface CommonLast {
  readonly commonLast: ColumnRef;
}

/** Days of the twelve months that end on the month end retained: 365 or 366. */
export interface YearDays {
  readonly daysOf: 'year';
}

/** Arithmetic over other measures, by name. A division by nothing says nothing; `positive` also by less than nothing. */
export type Formula =
  | { readonly measure: string; readonly orZero?: true }
  | { readonly number: number }
  | { readonly plus: readonly Formula[] }
  | { readonly minus: readonly [Formula, Formula] }
  | { readonly times: readonly [Formula, Formula] }
  | { readonly divide: readonly [Formula, Formula]; readonly positive?: true };

/** Text for people, which no figure is made of. */
export interface Sentence {
  readonly text: readonly string[];
}

/** One measure of the model, in terms of the views alone. */
export interface Measure {
  readonly name: string;
  readonly folder: string;
  readonly description: string;
  readonly format?: string;
  readonly hidden?: true;
  /** An amount: says nothing when the companies selected have more than one currency. */
  readonly money?: true;
  readonly of: Aggregate | CommonLast | YearDays | Formula | Sentence;
}

export const powerBiFolder = resolve('infra', 'powerbi');

/** Every measure, in the order of the file beside the model. */
export function readMeasures(): readonly Measure[] {
  return JSON.parse(readFileSync(resolve(powerBiFolder, 'measures.json'), 'utf8'));
}

export const isSentence = (of: Measure['of']): of is Sentence => 'text' in of;
export const isAggregate = (of: Measure['of']): of is Aggregate => 'scope' in of;
