import type { RequestHandler } from 'express';
import type { Language } from '../../../domain/language.ts';
import { GUIDE_PATHS } from '../../teams/deep-link.ts';
import { guidePage } from '../../words/guide/guide-page.ts';
import type { Page } from '../page.ts';
import { type Guide, readGuide } from './read-guide.ts';

/** Text and pictures of ours: the page draws, and nothing else runs in it. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The page is asked again after a while, and answered 304 where it is the same. */
const FOR_A_WHILE = 'public, max-age=300';
/** What bears the version of a picture never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';

interface Served {
  readonly language: Language;
  readonly guide: Guide;
  readonly html: string;
}

const OTHER: Readonly<Record<Language, Language>> = { fr: 'en', en: 'fr' };

/**
 * `GET /aide`, in French, and `GET /help`, in English: the user guide, for whoever has its address; it tells nothing of any
 * customer. `GET /aide/images/<name>`, `GET /help/images/<name>`: its pictures.
 */
export const guidePages = (): readonly Page[] => [...pagesIn('fr'), ...pagesIn('en')];

function pagesIn(language: Language): readonly Page[] {
  // Read when it is first asked for: a terminal opens rooms too.
  let served: Promise<Served> | undefined;
  const open = (): Promise<Served> => {
    served ??= write(language);
    return served;
  };
  return [
    { path: GUIDE_PATHS[language], answer: pageRoute(open) },
    { path: `${picturesPath(language)}/:name`, answer: pictureRoute(open) },
  ];
}

const picturesPath = (language: Language): string => `${GUIDE_PATHS[language]}/images`;

async function write(language: Language): Promise<Served> {
  const { writeChapter } = await import('./write-chapter.ts');
  const guide = readGuide(language);
  const parts = { language, pictures: guide.pictures, picturesPath: picturesPath(language) };
  const chapters = guide.chapters.map((chapter) => writeChapter(chapter, parts));
  const other = OTHER[language];
  return { language, guide, html: guidePage(language, chapters, { language: other, path: GUIDE_PATHS[other] }) };
}

const pageRoute =
  (open: () => Promise<Served>): RequestHandler =>
  async (_request, response) => {
    const { html, language } = await open();
    response.set({
      'Content-Security-Policy': PAGE_POLICY,
      'Cache-Control': FOR_A_WHILE,
      'Content-Language': language,
      'X-Robots-Tag': 'noindex',
      'Referrer-Policy': 'no-referrer',
    });
    response.type('html').send(html);
  };

const pictureRoute =
  (open: () => Promise<Served>): RequestHandler =>
  async (request, response) => {
    const { guide } = await open();
    const picture = guide.pictures.get(String(request.params.name ?? ''));
    if (!picture) return void response.status(404).end();
    const isNamed = request.query.v === picture.version;
    response.set({ 'Cache-Control': isNamed ? FOR_EVER : FOR_A_WHILE, 'X-Robots-Tag': 'noindex' });
    response.type('image/webp').send(picture.content);
  };
