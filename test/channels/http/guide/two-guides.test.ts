import { existsSync, readFileSync } from 'node:fs';
import { Marked, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { type Chapter, chapterIn, readGuide } from '../../../../src/channels/http/guide/read-guide.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { listFiles } from '../../../architecture/source-files.ts';
import { hearing } from '../../teams/harness/product-rooms.ts';

const CHAPTERS: Readonly<Record<Language, readonly Chapter[]>> = {
  fr: readGuide('fr').chapters,
  en: readGuide('en').chapters,
};
const PAIRS = CHAPTERS.fr.map((french, at) => [french.id, french.markdown, CHAPTERS.en[at]?.markdown ?? ''] as const);

/** What a chapter is made of, whatever its language: a line for each part, with the chapter, picture or command that it names. */
function partsOf(markdown: string, language: Language): readonly string[] {
  const parts: string[] = [];
  const marked = new Marked();
  marked.walkTokens(marked.lexer(markdown), (token) => {
    const part = partOf(token as Tokens.Generic, language);
    if (part !== null) parts.push(part);
  });
  return parts;
}

function partOf(token: Tokens.Generic | Token, language: Language): string | null {
  switch (token.type) {
    case 'heading':
      return `heading ${(token as Tokens.Heading).depth}`;
    case 'list':
      return `list ${(token as Tokens.List).ordered ? 'in order' : 'of points'}, ${(token as Tokens.List).items.length}`;
    case 'table':
      return `table of ${(token as Tokens.Table).rows.length} by ${(token as Tokens.Table).header.length}`;
    case 'image':
      return `picture ${(token as Tokens.Image).href}`;
    case 'link': {
      const chapter = chapterIn((token as Tokens.Link).href);
      return `leads to chapter ${CHAPTERS[language].findIndex(({ id }) => id === chapter)}`;
    }
    case 'codespan':
      return `command ${hearing((token as Tokens.Codespan).text.replaceAll('&gt;', '>').replaceAll('&quot;', '"'))}`;
    case 'paragraph':
    case 'blockquote':
    case 'strong':
      return token.type;
    default:
      return null;
  }
}

const plain = (text: string): string => text.replaceAll(/\\u00a0|\\u202f|[\u00a0\u202f]/gu, ' ');
const labelsIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/\*\*([^*]+)\*\*/gu)].map(([, label = '']) => plain(label));

/** The words of the product as they are written, file by file, in both languages. */
const WORDS = listFiles('src/channels/words/fr')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => [file, file.replace('/words/fr/', '/words/en/')] as const)
  .filter(([, english]) => existsSync(english))
  .map((files) => files.map((file) => plain(readFileSync(file, 'utf8')).split('\n')));

const keyOf = (line: string): string | undefined => /^\s*'?(\w[\w-]*)'?:/u.exec(line)?.[1];

/** Whether a sentence of the product that bears one label in French bears the other in English. */
const isOneLabel = (french: string, english: string): boolean =>
  WORDS.some(([fr = [], en = []]) => {
    const keys = fr.filter((line) => line.includes(french)).flatMap((line) => keyOf(line) ?? []);
    return en.some((line) => line.includes(english) && keys.includes(keyOf(line) ?? ''));
  });

describe('the guide in French and in English', () => {
  test('have as many chapters', () => expect(CHAPTERS.en.length).toBe(CHAPTERS.fr.length));

  test.each(PAIRS)(
    '%s: has the same sections, lists, pictures, links and commands, in one order',
    (_id, french, english) => {
      expect(partsOf(english, 'en')).toEqual(partsOf(french, 'fr'));
    },
  );

  test.each(PAIRS)('%s: names the same buttons, one after the other', (_id, french, english) => {
    const labels = labelsIn(english);
    const pairs = labelsIn(french).map((label, at) => [label, labels[at] ?? ''] as const);
    expect(pairs.filter(([fr, en]) => !isOneLabel(fr, en))).toEqual([]);
    expect(labels.length).toBe(pairs.length);
  });

  test('a command, a picture or a section that only one has, and a button that is another one, are noticed', () => {
    const text = '# Un\n\n`/top`, **Envoyer**\n';
    for (const other of [
      '# One\n\n`/late`, **Send**',
      '# One\n\n## More\n\n`/top`, **Send**',
      '# One\n\n`/top`, Send',
    ]) {
      expect(partsOf(other, 'en')).not.toEqual(partsOf(text, 'fr'));
    }
    expect(partsOf('# One\n\n`/top`, **Send**', 'en')).toEqual(partsOf(text, 'fr'));
    expect([isOneLabel('Envoyer', 'Send'), isOneLabel('Envoyer', 'Cancel')]).toEqual([true, false]);
  });
});
