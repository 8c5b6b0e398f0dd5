import type { LevelRank } from '../company/reminder-plan.ts';
import { nearestName } from '../nearest-name.ts';
import type { LetterNamed } from '../relance/letter-kind.ts';
import { fileNameOf, readFileName, segmentInName } from '../templates/template-key.ts';
import { comparable } from '../tiers/comparable.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { PlanPlace, PlanProblem } from './check-book.ts';
import { type PlanBook, type RankedStep, rankSteps } from './plan-book.ts';

/** What there is of that which a plan file may name. */
export interface KnownNames {
  /** Names of the files that hold texts of the company that letters may be written by. */
  readonly texts: readonly string[];
  /** Null: the base does not answer. */
  readonly sage: {
    readonly customers: readonly TiersCode[];
    /** Of contacts (P_SERVICECPTA). */
    readonly services: readonly string[];
  } | null;
}

/** Names of texts that the company does not have: the letter of such a step would be written by another, and nobody would know. */
export const checkTexts = (book: PlanBook, { texts }: KnownNames): readonly PlanProblem[] =>
  stepsOf(book).flatMap(({ one, at }) => {
    const letter = letterOf(one);
    const { template: given } = one.step;
    if (given === undefined || letter === null) return [];
    const names = texts.flatMap((name) => namedIn(name, letter));
    const own = segmentInName(given);
    if (own !== '' && names.includes(own)) return [];
    const file = fileNameOf({ ...letter, language: 'fr', segment: own });
    return [{ at: at('modele'), fault: { code: 'no-such-text', given, file, near: nearestName(own, names) } }];
  });

/** Which name a file's text has for letters like this one. */
function namedIn(fileName: string, letter: LetterNamed): readonly string[] {
  const key = readFileName(fileName);
  return key && key.kind === letter.kind && key.level === letter.level && key.segment !== '' ? [key.segment] : [];
}

function letterOf({ step: { kind }, rank }: RankedStep): LetterNamed | null {
  if (rank !== null) return { kind: 'rappel', level: rank as LevelRank };
  return kind === 'prevenance' || kind === 'releve' ? { kind, level: null } : null;
}

/**
 * Codes and services that Sage does not have: nothing is wrong with the file, and what is misspelt would follow another plan, or be written
 * to another service. Empty where the base does not answer.
 */
export function checkInSage(book: PlanBook, { sage }: KnownNames): readonly PlanProblem[] {
  if (!sage) return [];
  const customers = new Set(sage.customers);
  const services = new Set(sage.services.map(comparable));
  const codeAt = (at: PlanPlace, given: TiersCode): readonly PlanProblem[] =>
    customers.has(given)
      ? []
      : [{ at, fault: { code: 'no-such-customer', given, near: nearestName(given, sage.customers) } }];
  return [
    ...[...book.customers.keys()].flatMap((code) =>
      codeAt({ plan: null, step: null, segment: null, field: `clients.${code}` }, code),
    ),
    ...book.segments.flatMap(({ name, payers }) =>
      (payers ?? []).flatMap((code) => codeAt({ plan: null, step: null, segment: name, field: 'payeurs' }, code)),
    ),
    ...stepsOf(book).flatMap(({ one: { step }, at }): readonly PlanProblem[] => {
      const { service: given } = step;
      if (given === undefined || services.has(comparable(given))) return [];
      return [
        { at: at('service'), fault: { code: 'no-such-service', given, near: nearestName(given, sage.services) } },
      ];
    }),
  ];
}

const stepsOf = ({ plans }: PlanBook) =>
  plans.flatMap(({ name, steps }) =>
    rankSteps(steps).map((one, index) => ({
      one,
      at: (field: string): PlanPlace => ({
        ...{ plan: name, step: { number: index + 1, name: one.step.name } },
        ...{ segment: null, field },
      }),
    })),
  );
