import type { Language } from '../../../../../domain/language.ts';
import type { Matter, MatterOf } from '../../../../../domain/recovery/matters/matter.ts';
import { lastDayToDeclare } from '../../../../../domain/recovery/proceedings/proceedings.ts';
import { nextPart, totalOf } from '../../../../../domain/recovery/promises/promise.ts';
import { formatAmount, formatDay } from '../../../../words/format.ts';
import { mattersWords } from '../../../../words/recovery/matters-words.ts';
import { clip } from '../../../cards/clip.ts';
import { fileLines, fileSummary } from './file-lines.ts';

const PIECES = 6;
const PARTS = 8;

/** The instalments that it is about, by their pieces. */
export function piecesOf(language: Language, { items }: Pick<Matter, 'items'>): string {
  const pieces = [...new Set(items.map(({ piece }) => clip(piece.trim(), 20)))];
  return mattersWords(language).pieces(pieces.slice(0, PIECES).join(', '), Math.max(0, pieces.length - PIECES));
}

/** It in one line, for a list. */
export function summaryOf(language: Language, matter: Matter): string {
  const words = mattersWords(language);
  const { kind, facts } = matter;
  const said = (): string => {
    switch (kind) {
      case 'promise': {
        const part = nextPart(facts);
        const amount = formatAmount(part?.amount ?? totalOf(facts), facts.currency, language);
        return words.promise.line(amount, formatDay(part?.on ?? matter.since, language));
      }
      case 'dispute':
        return words.dispute.line(clip(facts.motif, 60), clip(facts.owner.name, 40));
      case 'proceedings':
        return words.proceedings.line(words.procedures[facts.procedure], formatDay(facts.judgment, language));
      case 'file':
        return fileSummary(language, matter);
    }
  };
  return `${words.kinds[kind]} · ${said()}`;
}

/** All that is known of it, a line each. */
export function linesOf(language: Language, matter: Matter): readonly string[] {
  const words = mattersWords(language);
  const own = ownLines(language, matter);
  const note = 'note' in matter.facts ? matter.facts.note : '';
  return [
    ...own,
    ...(matter.items.length > 0 ? [piecesOf(language, matter)] : []),
    ...(note === '' ? [] : [clip(note, 300)]),
    words.noted(clip(matter.by.name, 60), formatDay(matter.since, language)),
  ];
}

function ownLines(language: Language, matter: Matter): readonly string[] {
  const words = mattersWords(language);
  const { kind, facts } = matter;
  switch (kind) {
    case 'promise':
      return [
        ...facts.parts.slice(0, PARTS).map((part) => partLine(language, facts.currency, part)),
        ...(facts.parts.length > PARTS ? [words.more(facts.parts.length - PARTS)] : []),
      ];
    case 'dispute': {
      const { expected, motif, owner } = facts;
      const day = expected === null ? words.dispute.noDay : words.dispute.expected(formatDay(expected, language));
      return [words.dispute.line(clip(motif, 60), clip(owner.name, 60)), day];
    }
    case 'proceedings': {
      const { published, declared, judgment, procedure } = facts;
      const { proceedings } = words;
      return [
        proceedings.line(words.procedures[procedure], formatDay(judgment, language)),
        proceedings.effect,
        published === null ? proceedings.notPublished : proceedings.published(formatDay(published, language)),
        declared === null
          ? proceedings.declare(formatDay(lastDayToDeclare(facts), language))
          : proceedings.declared(formatDay(declared, language)),
      ];
    }
    case 'file':
      return fileLines(language, matter);
  }
}

type Part = MatterOf<'promise'>['facts']['parts'][number];

function partLine(language: Language, currency: string, { amount, on, outcome }: Part): string {
  const { promise } = mattersWords(language);
  const [sum, day] = [formatAmount(amount, currency, language), formatDay(on, language)];
  if (outcome === null) return promise.toCome(sum, day);
  return promise.partLine(sum, day, promise.part[outcome.fate], formatAmount(outcome.paid, currency, language));
}
