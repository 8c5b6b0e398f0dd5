import type { LevelRank } from '../company/reminder-plan.ts';
import type { Language } from '../language.ts';
import { LETTER_KINDS, type LetterNamed } from '../relance/letter-kind.ts';
import { comparable } from '../tiers/comparable.ts';

/**
 * What a text is of; `segment` as files are named by it (`segmentInName`), or the name by which steps of a plan ask for the text; '' where it
 * is for all customers of the company.
 */
export interface TemplateKey extends LetterNamed {
  readonly language: Language;
  readonly segment: string;
}

/** `rappel-1.fr.md`, `rappel-4.en.grands-comptes.md`, `releve.fr.md`, in small letters. */
const FILE_NAME = /^(?:(rappel)-([1-4])|(prevenance|releve))\.(fr|en)(?:\.([a-z0-9][a-z0-9-]{0,39}))?\.md$/u;

const LONGEST_SEGMENT = 40;

/** A segment of the plan as names of files say it: « Grands comptes » is `grands-comptes`; '' of one without a letter or figure of ours. */
export const segmentInName = (segment: string): string =>
  comparable(segment).replaceAll(' ', '-').slice(0, LONGEST_SEGMENT).replace(/-$/u, '');

/** What a file's name says of it, whatever its case; null: it is no text of a letter. */
export function readFileName(name: string): TemplateKey | null {
  const [, rappel, level, other, language, segment = ''] = FILE_NAME.exec(name.normalize('NFC').toLowerCase()) ?? [];
  const kind = LETTER_KINDS.find((one) => one === (rappel ?? other));
  if (kind === undefined) return null;
  return {
    kind,
    level: level === undefined ? null : (Number(level) as LevelRank),
    language: language === 'en' ? 'en' : 'fr',
    segment,
  };
}

/** The one name of the file that holds the text of a key. */
export const fileNameOf = ({ kind, level, language, segment }: TemplateKey): string =>
  `${kind}${level === null ? '' : `-${level}`}.${language}${segment === '' ? '' : `.${segment}`}.md`;

/**
 * Names of files that may hold the text of a letter, the most specific first: the text that the step of the plan names (`named`, '' where it
 * names none), then of the customer's segment, then of the company. A named text bears its name where others bear their segment.
 */
export const candidatesOf = (letter: TemplateKey, named = ''): readonly string[] =>
  [...new Set([named, letter.segment].filter((one) => one !== '')), ''].map((segment) =>
    fileNameOf({ ...letter, segment }),
  );
