import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Sharp on screens of today, and as small as text in pictures gets. */
const SCALE = 1.5;
const QUALITY = 72;
/**
 * What differs from one taking to the next, written as in production: the address of the demo, the time of the day (the demo's
 * day stands still, its clock runs), and a cursor that blinks. Whether something was to be written.
 */
const STEADY = `(() => {
  document.activeElement?.blur();
  let isWritten = false;
  const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (all.nextNode()) {
    const steady = all.currentNode.data
      .replace(/http:\\/\\/127\\.0\\.0\\.1:\\d+/g, 'https://relance.contoso.example')
      .replace(/(?<= à |, )\\d\\d:\\d\\d/g, '09:30');
    isWritten ||= steady !== all.currentNode.data;
    all.currentNode.data = steady;
  }
  return isWritten;
})()`;
/** Charts are drawn a moment after their card; what stood still so long is drawn. */
const STILL_MS = 1_200;
const LOOK_EVERY_MS = 150;
const PATIENCE_MS = 30_000;

const REDRAWS = 5;
const BLANKS = 5;
/** Text takes three times as much at least, white paper a tenth. */
const FEWEST_BYTES_A_PIXEL = 0.02;

/** Whether a picture of so many pixels shows nothing. */
export const isBlank = ({ length }: Buffer, pixels: number): boolean => length < pixels * FEWEST_BYTES_A_PIXEL;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where it stands once it moves no more. Throws where it is not seen, or never rests. */
export async function restingBox(shown: Locator): Promise<Box> {
  let last = '';
  let since = Date.now();
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const box = await shown.boundingBox();
    const now = JSON.stringify(box);
    if (now !== last) since = Date.now();
    if (box && Date.now() - since > STILL_MS) return box;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error('It is not there, or never stands still');
}

/** What Playwright itself takes is PNG or JPEG: three times as large, or blurred around letters. */
async function capture(page: Page, clip: Box & { readonly scale: number }): Promise<Buffer> {
  await page.evaluate('new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))');
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY, clip });
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** Where it stands on the document, before one's eyes and at rest: what is drawn again meanwhile, or scrolled away, is seen to again. */
async function clipOf(page: Page, shown: Locator): Promise<Box> {
  for (let tries = REDRAWS; tries > 0; tries -= 1) {
    await shown.scrollIntoViewIfNeeded();
    await page.evaluate(STEADY);
    const { x, y, width, height } = await restingBox(shown);
    if (await page.evaluate(STEADY)) continue;
    // Of the document, where a box is of the window.
    const [left, top] = (await page.evaluate('[scrollX, scrollY]')) as [number, number];
    return { x: x + left, y: y + top, width, height };
  }
  throw new Error('It is drawn again and again');
}

/** A picture of a part of a page, as WebP under that name in the folder. Its size in bytes. */
export async function takePicture(page: Page, shown: Locator, folder: string, name: string): Promise<number> {
  await page.mouse.move(0, 0);
  for (let tries = BLANKS; tries >= 0; tries -= 1) {
    const box = await clipOf(page, shown);
    const picture = await capture(page, { ...box, scale: SCALE });
    if (!isBlank(picture, box.width * box.height * SCALE ** 2)) {
      await writeFile(path.join(folder, `${name}.webp`), picture);
      return picture.length;
    }
    // A page that has just come to the front may not be painted yet.
    await page.waitForTimeout(STILL_MS);
  }
  throw new Error('It stays blank');
}
