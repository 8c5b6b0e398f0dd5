import type { Language } from '../../../domain/language.ts';
import { wordsFor } from '../../words/words.ts';
import { expandCard } from '../cards/expand.ts';
import type { HelpEntry } from '../chat/help-entry.ts';
import type { Card } from '../turn.ts';
import template from './help.json' with { type: 'json' };

interface CommandRow {
  /** What to type, with an example where a customer is named. */
  readonly say: string;
  readonly does: string;
  /** What a press says. */
  readonly data: { readonly text: string };
}

export interface HelpData {
  readonly title: string;
  readonly lines: readonly { readonly text: string }[];
  readonly first: readonly CommandRow[];
  readonly rest: readonly CommandRow[];
  readonly also: string;
  readonly all: string;
}

/** As many as one reads. */
const SHOWN_FIRST = 2;

/** What may be asked: the likeliest commands, the rest behind a press. No commands: the lines say why. */
export function helpCard(language: Language, commands: readonly HelpEntry[], lines: readonly string[]): Card {
  const { notice } = wordsFor(language);
  const rows = commands.map(({ words, takes }): CommandRow => {
    const { say, does } = words(language);
    return { say: takes === 'customer' ? `${say} ${notice.helpExample}` : say, does, data: { text: say } };
  });
  const rest = rows.slice(SHOWN_FIRST);
  const data: HelpData = {
    title: notice.helpTitle,
    lines: lines.map((text) => ({ text })),
    first: rows.slice(0, SHOWN_FIRST),
    rest,
    also: rows.length > 0 ? notice.helpAlso : '',
    all: rest.length > 0 ? notice.helpAll : '',
  };
  return expandCard(template, data);
}
