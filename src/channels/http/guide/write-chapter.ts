import { Marked, type Tokens } from 'marked';
import type { Language } from '../../../domain/language.ts';
import { frenchSpaces } from '../../words/french-spaces.ts';
import { escaped } from '../../words/page.ts';
import { type Chapter, chapterIn, type Picture } from './read-guide.ts';

/** A chapter as a page has it. */
export interface WrittenChapter {
  readonly id: string;
  /** As HTML, without tags around it. */
  readonly title: string;
  readonly html: string;
}

export interface ChapterParts {
  readonly language: Language;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Where pictures are served: `/aide/images`, `/help/images`. */
  readonly picturesPath: string;
}

/** Pictures are taken at one and a half times their size, for sharp screens. */
const PICTURE_SCALE = 1.5;

/**
 * A chapter as HTML: its title and what is below it. A file of the guide that it links to becomes a place on the same page. HTML in
 * the text is shown as it is written, never as HTML. Throws a RangeError for a picture that is not there, and without a title.
 */
export function writeChapter({ id, markdown }: Chapter, parts: ChapterParts): WrittenChapter {
  const marked = new Marked({
    renderer: {
      html: ({ text }) => escaped(text),
      link({ href, tokens }) {
        return `<a href="${escaped(placeOf(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image: (image) => writePicture(image, parts),
      // The page has the only heading of its first level.
      heading({ depth, tokens }) {
        return `<h${depth + 1}>${this.parser.parseInline(tokens)}</h${depth + 1}>\n`;
      },
      paragraph({ tokens }) {
        const [only, ...more] = tokens;
        const inside = this.parser.parseInline(tokens);
        return only?.type === 'image' && more.length === 0 ? inside : `<p>${inside}</p>\n`;
      },
    },
  });
  const [first, ...rest] = marked.lexer(parts.language === 'fr' ? typesetFrench(markdown) : markdown);
  if (first?.type !== 'heading' || first.depth !== 1)
    throw new RangeError(`The chapter ${id} begins without its title`);
  return { id, title: escaped(first.text), html: marked.parser(rest) };
}

/** Spaces that do not break, as French has them; what is between ticks is typed, and stays. */
const typesetFrench = (markdown: string): string =>
  markdown
    .split(/(`[^`]*`)/u)
    .map((part) => (part.startsWith('`') ? part : frenchSpaces(part).replace(/(?<=\d) (?=\d{3}|€)/gu, '\u00a0')))
    .join('');

/** A chapter is a place on the page; every other address stays. */
const placeOf = (href: string): string => {
  const chapter = chapterIn(href);
  return chapter === null ? href : `#${chapter}`;
};

function writePicture({ href, text }: Tokens.Image, { pictures, picturesPath }: ChapterParts): string {
  const name = href.replace(/^images\//u, '');
  const picture = pictures.get(name);
  if (!picture) throw new RangeError(`The guide has no picture ${href}`);
  const [width, height] = [picture.width, picture.height].map((pixels) => Math.round(pixels / PICTURE_SCALE));
  const address = `${picturesPath}/${name}?v=${picture.version}`;
  return (
    `<figure><img src="${address}" width="${width}" height="${height}" loading="lazy" alt="${escaped(text)}">` +
    `<figcaption>${escaped(text)}</figcaption></figure>\n`
  );
}
