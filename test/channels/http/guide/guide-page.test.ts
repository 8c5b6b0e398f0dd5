import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guidePages } from '../../../../src/channels/http/guide/guide-route.ts';
import { type Picture, readGuide } from '../../../../src/channels/http/guide/read-guide.ts';
import { writeChapter } from '../../../../src/channels/http/guide/write-chapter.ts';
import { buildHttpApp, type Listening, listen } from '../../../../src/channels/http/server.ts';

const A_PICTURE: Picture = { content: Buffer.from('x'), width: 900, height: 300, version: 'abc' };
const PARTS = {
  language: 'fr' as const,
  pictures: new Map([['compte.webp', A_PICTURE]]),
  picturesPath: '/aide/images',
};
const written = (markdown: string) => writeChapter({ id: 'un-compte', markdown: `# Un compte\n\n${markdown}` }, PARTS);

describe('a chapter as HTML', () => {
  test('has its title apart, and headings below that of the page', () => {
    expect(written('## Voir\n\nIci.')).toEqual({
      id: 'un-compte',
      title: 'Un compte',
      html: '<h3>Voir</h3>\n<p>Ici.</p>\n',
    });
  });

  test.each([
    ['<script>alert(1)</script>', '&#60;script&#62;'],
    ['Un `<b>` et **un & deux**', '<code>&lt;b&gt;</code> et <strong>un &amp; deux</strong>'],
    ['du <img src=x onerror=alert(1)> texte', '&#60;img src=x onerror=alert(1)&#62;'],
    ['[suite](03-une-campagne.md)', '<a href="#une-campagne">suite</a>'],
    ['[là](https://relance.example/?a="b)', '<a href="https://relance.example/?a=&#34;b">là</a>'],
    [
      'Pourquoi ? « 1 000 € » : `dit : oui`',
      'Pourquoi\u202f? «\u00a01\u00a0000\u00a0€\u00a0»\u00a0: <code>dit : oui</code>',
    ],
    ['| a | b |\n| --- | --- |\n| 1 | 2 |', '<td>2</td>'],
  ])('%s is written %s', (markdown, html) => {
    const page = written(markdown).html;
    expect(page).toContain(html);
    expect(page).not.toMatch(/<script|<img src=x/u);
  });

  test('is set as French where it is French alone: English and what is typed keep their spaces', () => {
    const text = '# One\n\nIt costs 1 000 € : `a : b`';
    expect(writeChapter({ id: 'one', markdown: text }, { ...PARTS, language: 'en' }).html).toBe(
      '<p>It costs 1 000 € : <code>a : b</code></p>\n',
    );
  });

  test('a picture by itself is a figure with its size, which a new version puts under a new address', () => {
    expect(written('![Le "compte"](images/compte.webp)').html).toBe(
      '<figure><img src="/aide/images/compte.webp?v=abc" width="600" height="200" loading="lazy" alt="Le &#34;compte&#34;">' +
        '<figcaption>Le &#34;compte&#34;</figcaption></figure>\n',
    );
  });

  test('a picture that is not there, or a chapter without its title, stops it', () => {
    expect(() => written('![Rien](images/rien.webp)')).toThrow(RangeError);
    expect(() => writeChapter({ id: 'x', markdown: 'Sans titre' }, PARTS)).toThrow(RangeError);
  });
});

describe('the guide over HTTP', () => {
  const faults: unknown[] = [];
  let http: Listening;
  beforeAll(async () => {
    const app = buildHttpApp({
      messages: (_request, response) => void response.status(404).end(),
      pages: guidePages(),
      notReady: async () => [],
      onError: (error) => faults.push(error),
    });
    http = await listen(app, '127.0.0.1', 0);
  });
  afterAll(() => http.close());
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${http.port}${path}`, { headers });

  const PAGES = [
    { language: 'fr', path: '/aide', other: { language: 'en', path: '/help', named: 'This guide in English' } },
    { language: 'en', path: '/help', other: { language: 'fr', path: '/aide', named: 'Ce guide en français' } },
  ] as const;

  test.each(PAGES)('$path is a page in $language with every chapter, in which nothing can run', async (page) => {
    const answer = await get(page.path);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': page.language,
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-robots-tag': 'noindex',
    });
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    const html = await answer.text();
    expect(html).toContain(`<html lang="${page.language}">`);
    for (const { id } of readGuide(page.language).chapters) {
      expect(html).toContain(`<a href="#${id}">`);
      expect(html).toContain(`<section id="${id}">`);
    }
    expect(html).not.toMatch(/<script|\son\w+=|javascript:/u);
  });

  test.each(PAGES)(
    '$path leads to the guide in the other language, in the words of that one',
    async ({ path, other }) => {
      const html = await (await get(path)).text();
      const { language, path: there, named } = other;
      expect(html).toContain(`<a href="${there}" lang="${language}" hreflang="${language}">${named}</a>`);
      expect(html).toContain(`<link rel="alternate" hreflang="${language}" href="${there}">`);
    },
  );

  test.each(PAGES)('$path is asked again for nothing where it did not change', async ({ path }) => {
    const { headers } = await get(path);
    const etag = headers.get('etag') ?? 'none';
    // As a browser asks again; left alone, `fetch` asks for no kept answer at all.
    const again = await get(path, { 'if-none-match': etag, 'cache-control': 'max-age=0' });
    expect(again.status).toBe(304);
  });

  test.each(PAGES)(
    '$path: every place that it leads to is on it, and every picture of its own is served',
    async (page) => {
      const html = await (await get(page.path)).text();
      const places = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
      expect(places.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
      const sources = [...html.matchAll(/<img src="([^"]+)"/gu)].map(([, source = '']) => source);
      expect(sources.length).toBeGreaterThan(10);
      expect(sources.filter((source) => !source.startsWith(`${page.path}/images/`))).toEqual([]);
      for (const source of sources) {
        const answer = await get(source);
        expect([source, answer.status, answer.headers.get('content-type')]).toEqual([source, 200, 'image/webp']);
        expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      }
    },
  );

  test('a picture is kept for ever under the address of its version alone', async () => {
    for (const path of ['/aide/images/compte.webp', '/help/images/compte.webp?v=000000000000']) {
      expect((await get(path)).headers.get('cache-control')).toBe('public, max-age=300');
    }
  });

  test.each([
    '/aide/images/rien.webp',
    '/help/images/..%2F01-getting-started.md',
    '/aide/images/constructor',
    '/aide/x',
  ])('%s is nothing, and no fault of ours', async (path) => {
    expect((await get(path)).status).toBe(404);
    expect(faults).toEqual([]);
  });
});
