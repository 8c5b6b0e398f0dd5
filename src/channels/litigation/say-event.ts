import type { Language } from '../../domain/language.ts';
import type { LitigationEvent } from '../../domain/litigation/event.ts';
import { formatAmount, formatDay } from '../words/format.ts';
import { litigationWords } from '../words/litigation/litigation-words.ts';
import type { SaidElsewhere } from './said-elsewhere.ts';
import { nameSent, sayHow } from './say-letter.ts';

/** What happened, in a sentence. */
export function sayEvent(event: LitigationEvent, language: Language, said: SaidElsewhere): string {
  const words = litigationWords(language).chronology;
  switch (event.kind) {
    case 'invoiced':
    case 'paid':
      return words[event.kind](event.piece, formatAmount(event.amount, event.currency, language));
    case 'letter':
      return words.letter(nameSent(event.letter, language), event.letter.reference, sayHow(event.letter, language));
    case 'bounced':
      return words.bounced(event.reference, event.address);
    case 'annulled':
      return words.annulled(event.reference);
    case 'promised':
      return words.promised(formatAmount(event.amount, event.currency, language), formatDay(event.last, language));
    case 'promise-due': {
      const { amount, paid, currency, fate } = event;
      const [promised, came] = [formatAmount(amount, currency, language), formatAmount(paid, currency, language)];
      return words.promiseDue(promised, words.fates[fate], came);
    }
    case 'disputed':
      return words.disputed(event.motif, event.pieces.join(', '));
    case 'dispute-over':
      return words.disputeOver(event.motif);
    case 'judgment':
    case 'published':
    case 'declared':
      return words[event.kind](said.procedure(event.procedure, language));
    case 'file-opened':
      return words.fileOpened(event.number, event.motif);
    case 'file-closed':
      return words.fileClosed(event.number);
    case 'intervention': {
      const promised = event.promised === null ? '' : formatDay(event.promised, language);
      return words.intervention(event.title, said.state(event.state, language), event.document, promised);
    }
    case 'comment':
      return words.comment(words.comments[event.as], event.by, event.text);
  }
}
