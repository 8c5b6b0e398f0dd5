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
  /** A browser opens it. */
  readonly guide: string;
  readonly guideUrl: string;
}

/** As many as one reads. */
const SHOWN_FIRST = 2;

/** What a card of help says. */
export interface Help {
  /** None: the lines say why. */
  readonly commands: readonly HelpEntry[];
  readonly lines: readonly string[];
  readonly guideUrl: string;
}

/** What may be asked: the likeliest commands, the rest behind a press; and the guide. */
export function helpCard(language: Language, { commands, lines, guideUrl }: Help): Card {
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
    guide: notice.helpGuide,
    guideUrl,
  };
  return expandCard(template, data);
}
