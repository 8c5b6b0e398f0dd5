import { LEAST_INTERVAL } from '../company/reminder-plan.ts';
import type { PlanFault, PlanProblem } from './check-book.ts';
import {
  opensTask,
  type PlanBook,
  type PlanStep,
  type RankedStep,
  rankSteps,
  type StepKind,
  wayOf,
} from './plan-book.ts';

/**
 * What keeps a file from being applied although it can be read: what it says and nothing does. A version that was applied before it was
 * asked stays what it was, read without the words that have no effect.
 */
export const checkApplying = ({ plans }: PlanBook): readonly PlanProblem[] =>
  plans.flatMap(({ name, steps }) => {
    const ranked = rankSteps(steps);
    return ranked.flatMap((one, index) =>
      RULES.flatMap((rule) => rule(one, ranked.slice(0, index))).map(([field, fault]) => ({
        at: { plan: name, step: { number: index + 1, name: one.step.name }, segment: null, field },
        fault,
      })),
    );
  });

type Rule = (one: RankedStep, before: readonly RankedStep[]) => readonly (readonly [string, PlanFault])[];

/** Two letters of one debt never leave on one day (`LEAST_INTERVAL`); the first has none before it. */
const intervalSaid: Rule = ({ step: { interval }, rank }, before) =>
  rank !== null && before.some((one) => one.rank !== null) && interval < LEAST_INTERVAL
    ? [['intervalle', { code: 'interval-too-short', given: interval, least: LEAST_INTERVAL }]]
    : [];

const isLetter = ({ kind }: PlanStep): boolean => wayOf(kind) !== undefined;

/** Fields that only some kinds of steps do anything with. */
const FIELDS: readonly (readonly [string, (step: PlanStep) => boolean, (step: PlanStep) => boolean])[] = [
  ['intervalle', ({ interval }) => interval !== 0, ({ kind }) => kind !== 'prevenance'],
  ['frais', ({ fee }) => fee !== null, isLetter],
  ['penalites', ({ penalties }) => penalties !== null, isLetter],
  ['service', ({ service }) => service !== undefined, ({ kind }) => !opensTask(kind)],
  ['modele', ({ template }) => template !== undefined, ({ kind }) => !opensTask(kind)],
];

const fieldsHere: Rule = ({ step }) =>
  FIELDS.flatMap(([field, isSaid, isOf]) =>
    isSaid(step) && !isOf(step) ? [[field, { code: 'field-not-here' as const, kind: step.kind }]] : [],
  );

/** A debt is announced once: of two notices the later one would never leave. */
const ONCE: readonly StepKind[] = ['prevenance'];

const onlyOne: Rule = ({ step: { kind } }, before) =>
  ONCE.includes(kind) && before.some(({ step }) => step.kind === kind) ? [['type', { code: 'kind-twice', kind }]] : [];

const RULES: readonly Rule[] = [intervalSaid, fieldsHere, onlyOne];
