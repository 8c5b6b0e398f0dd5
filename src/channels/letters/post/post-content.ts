import type { Day } from '../../../domain/day.ts';
import type { Language } from '../../../domain/language.ts';
import type { GatheredPost } from '../../../use-cases/ports/dispatch/post-printer.ts';
import { postWords } from '../../words/dispatch/dispatch-words.ts';
import { formatDay } from '../../words/format.ts';

/** A row of the list: each cell as printed, but for the pages, which are counted where the letters are read. */
export interface CoverRow {
  readonly name: string;
  readonly code: string;
  readonly address: string;
  readonly reference: string;
  readonly kind: string;
  readonly registered: boolean;
  /** '' where the address is whole. */
  readonly toComplete: string;
}

/** The list that lies on top of the letters, every text of it. */
export interface CoverContent {
  readonly reference: string;
  readonly day: Day;
  readonly language: Language;
  readonly title: string;
  readonly company: string;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly columns: Readonly<Record<'number' | 'customer' | 'address' | 'pages' | 'reference' | 'kind', string>>;
  readonly rows: readonly CoverRow[];
}

/** What the thread is handed. */
export interface PostContent {
  readonly reference: string;
  readonly bothSides: boolean;
  readonly cover: CoverContent;
  readonly letters: readonly Uint8Array[];
}

/** Gathered letters → the texts of their list, and their pages. */
export function postContent({ companyName, on, language, bothSides, letters }: GatheredPost): PostContent {
  const words = postWords(language).cover;
  const [registered, toComplete] = [letters.filter((one) => one.registered), letters.filter((one) => one.toComplete)];
  const reference = `post-${on}`;
  return {
    reference,
    bothSides,
    cover: {
      ...{ reference, day: on, language },
      title: words.title(formatDay(on, language)),
      company: companyName,
      summary: words.summary(letters.length, registered.length),
      notes: [
        words.order,
        ...(toComplete.length > 0 ? [words.completeFirst(toComplete.length)] : []),
        bothSides ? words.bothSides : words.oneSide,
      ],
      columns: words.columns,
      rows: letters.map((letter) => ({
        ...{ name: letter.name, code: letter.code, reference: letter.reference, registered: letter.registered },
        address: letter.addressLines.filter((line) => line.trim() !== '').join(', '),
        kind: letter.registered ? words.registered : words.simple,
        toComplete: letter.toComplete ? words.toComplete : '',
      })),
    },
    letters: letters.map(({ pdf }) => pdf),
  };
}
