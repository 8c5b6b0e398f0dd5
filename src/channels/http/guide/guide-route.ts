import type { RequestHandler } from 'express';
import { GUIDE_PATH } from '../../teams/deep-link.ts';
import { guidePage } from '../../words/guide/guide-page.ts';
import type { Page } from '../page.ts';
import { type Guide, readGuide } from './read-guide.ts';

const PICTURES_PATH = `${GUIDE_PATH}/images`;

/** Text and pictures of ours: the page draws, and nothing else runs in it. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The page is asked again after a while, and answered 304 where it is the same. */
const FOR_A_WHILE = 'public, max-age=300';
/** What bears the version of a picture never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';

interface Served {
  readonly guide: Guide;
  readonly html: string;
}

/** `GET /aide`: the user guide, for whoever has its address; it tells nothing of any customer. `GET /aide/images/<name>`: its pictures. */
export function guidePages(read: () => Guide = readGuide): readonly Page[] {
  // Read when it is first asked for: a terminal opens rooms too.
  let served: Promise<Served> | undefined;
  const open = (): Promise<Served> => {
    served ??= write(read);
    return served;
  };
  return [
    { path: GUIDE_PATH, answer: pageRoute(open) },
    { path: `${PICTURES_PATH}/:name`, answer: pictureRoute(open) },
  ];
}

async function write(read: () => Guide): Promise<Served> {
  const { writeChapter } = await import('./write-chapter.ts');
  const guide = read();
  const parts = { pictures: guide.pictures, picturesPath: PICTURES_PATH };
  return { guide, html: guidePage(guide.chapters.map((chapter) => writeChapter(chapter, parts))) };
}

const pageRoute =
  (open: () => Promise<Served>): RequestHandler =>
  async (_request, response) => {
    const { html } = await open();
    response.set({
      'Content-Security-Policy': PAGE_POLICY,
      'Cache-Control': FOR_A_WHILE,
      'Content-Language': 'fr',
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
