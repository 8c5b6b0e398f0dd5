import type { Language } from '../../../domain/language.ts';
import type { PlanPlace } from '../../../domain/plans/check-book.ts';
import type { FileProblem } from '../../../domain/plans/plan-file.ts';
import { formatAmount } from '../format.ts';
import { colon } from '../joints.ts';
import { plansWords } from './words.ts';

/** What is wrong in a plan file, where, and the mend: `Ligne 12, étape 2 « R2 », champ « jours » : …`. */
export function sayPlanProblem({ at, line, fault }: FileProblem, language: Language): string {
  const place = sayPlace(at, line, language);
  const said = sayFault(fault, language);
  const sentence = place === '' ? said : `${place}${colon(language)}${said}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function sayPlace({ plan, step, segment, field }: PlanPlace, line: number | null, language: Language): string {
  const words = plansWords(language).place;
  return [
    line === null ? '' : words.line(line),
    plan === null ? '' : words.plan(plan),
    step === null ? '' : words.step(step.number, step.name),
    segment === null ? '' : words.segment(segment),
    field === '' ? '' : words.field(field),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function sayFault(fault: FileProblem['fault'], language: Language): string {
  const { fault: words, kinds, wanted } = plansWords(language);
  switch (fault.code) {
    case 'not-yaml':
      return words.notYaml(fault.detail);
    case 'missing':
      return words.missing;
    case 'unknown-field':
      return words.unknownField(fault.given, fault.near);
    case 'one-of':
      return words.oneOf(fault.given, fault.among.join(', '));
    case 'not-a':
      return words.notA(fault.given, wanted[fault.wanted]);
    case 'unknown-plan':
      return words.unknownPlan(fault.at, fault.given, fault.near);
    case 'no-reminder':
      return words.noReminder;
    case 'name-twice':
      return words.nameTwice;
    case 'notice-not-before':
      return words.noticeNotBefore(fault.given);
    case 'before-due':
      return words.beforeDue(kinds[fault.kind], fault.given);
    case 'level-not-here':
      return words.levelNotHere(kinds[fault.kind]);
    case 'level-out-of-range':
      return words.levelOutOfRange(fault.given);
    case 'level-not-next':
      return words.levelNotNext(fault.given, fault.expected);
    case 'delay-not-rising':
      return words.delayNotRising(fault.given, fault.before);
    case 'formal-alone':
      return words.formalAlone;
    case 'penalties-needed':
      return words.penaltiesNeeded;
    case 'fee-too-high':
      return words.feeTooHigh(formatAmount(fault.given, 'EUR', language), formatAmount(fault.most, 'EUR', language));
    case 'automatic':
      return words.automatic;
    case 'owner-needed':
      return words.ownerNeeded(kinds[fault.kind]);
    case 'owner-not-here':
      return words.ownerNotHere(kinds[fault.kind]);
    case 'interval-too-short':
      return words.intervalTooShort(fault.given, fault.least);
    case 'field-not-here':
      return words.fieldNotHere(kinds[fault.kind]);
    case 'kind-twice':
      return words.kindTwice(kinds[fault.kind]);
    case 'no-such-text':
      return words.noSuchText(fault.given, fault.file, fault.near);
    case 'no-such-customer':
      return words.noSuchCustomer(fault.given, fault.near);
    case 'no-such-service':
      return words.noSuchService(fault.given, fault.near);
    case 'segment-without-criterion':
      return words.segmentWithoutCriterion;
    case 'no-such-statistic':
      return words.noSuchStatistic(fault.given);
    case 'empty-range':
      return words.emptyRange;
  }
}
