import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guidePages } from '../../src/channels/http/guide/guide-route.ts';
import { buildHttpApp, type Listening, listen } from '../../src/channels/http/server.ts';
import { type Browser, openBrowser, SHOTS } from '../e2e/browser.ts';
import { chromium, inPage, LOOKS, type Look } from './looks.ts';

/** A desk, beside those of mails and cards: the list of chapters then stands at the side. */
const DESK: Look = { name: 'desk', scheme: 'light', width: 1280 };
const NIGHT: Look = { name: 'desk-dark', scheme: 'dark', width: 1280 };
const ALL = [...LOOKS, DESK, NIGHT];

let http: Listening;
let browser: Browser;
let page: Page;

const GUIDES = [
  { path: '/aide', chapter: 'Mener une campagne', id: 'une-campagne' },
  { path: '/help', chapter: 'Reminder runs', id: 'reminder-runs' },
] as const;

async function open(guide: string, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: 1_400 });
  await page.emulateMedia({ colorScheme: look.scheme });
  await page.goto(`http://127.0.0.1:${http.port}${guide}`);
}

const shoot = (guide: string, name: string) =>
  page.screenshot({
    path: path.join(SHOTS, 'looks', `guide-${guide.slice(1)}-${name}.jpg`),
    type: 'jpeg',
    quality: 80,
  });

describe.skipIf(!chromium)('the user guide in a browser', () => {
  beforeAll(async () => {
    const app = buildHttpApp({
      messages: (_request, response) => void response.status(404).end(),
      pages: guidePages(),
      notReady: async () => [],
      onError: () => undefined,
    });
    http = await listen(app, '127.0.0.1', 0);
    browser = await openBrowser(chromium ?? '');
    page = browser.page;
  });
  afterAll(async () => {
    await browser?.close();
    await http?.close();
  });

  test.each(GUIDES.flatMap(({ path: guide }) => ALL.map((look) => ({ guide, look, name: look.name }))))(
    '$guide, $name: every text stands out 4.5 to 1, none is cut, and nothing is wider than the window',
    async ({ guide, look }) => {
      await open(guide, look);
      await shoot(guide, look.name);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
      // The page lets nothing run in it: what looks for faults does so in another one of the same text.
      const html = await page.content();
      await page.goto('about:blank');
      await page.setContent(html);
      await page.addScriptTag({ path: inPage('find-faults.js') });
      expect(await page.evaluate('findFaults(document.documentElement)')).toEqual([]);
    },
  );

  test.each(GUIDES)('$path: a chapter is reached from the list, and every picture is drawn', async (guide) => {
    await open(guide.path, DESK);
    await page.getByRole('navigation').getByRole('link', { name: guide.chapter }).click();
    await page.waitForTimeout(800);
    await shoot(guide.path, 'chapter');
    expect(new URL(page.url()).hash).toBe(`#${guide.id}`);
    for (const image of await page.getByRole('img').all()) {
      await image.scrollIntoViewIfNeeded();
      await expect
        .poll(() => image.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth))
        .toBeGreaterThan(100);
    }
  });

  test('one language is reached from the other, and back', async () => {
    await open('/aide', DESK);
    await page.getByRole('link', { name: 'This guide in English' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Relance: user guide');
    await page.getByRole('link', { name: 'Ce guide en français' }).click();
    expect(new URL(page.url()).pathname).toBe('/aide');
  });

  test('printed, it is in black on white, without the list of chapters', async () => {
    await open('/aide', NIGHT);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen' });
  });
});
