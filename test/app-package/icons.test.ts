import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawIcon } from '../../appPackage/icons/draw-icon.ts';
import { chromiumPath } from '../e2e/browser.ts';
import { filledManifest, packageFolder } from './filled.ts';
import { type Pixels, readPng } from './png.ts';

const { icons } = filledManifest();
const color = readPng(readFileSync(path.join(packageFolder, icons.color)));
const outline = readPng(readFileSync(path.join(packageFolder, icons.outline)));

describe('the icon in colour', () => {
  test('is 192 by 192, and fills its square', () => {
    expect([color.width, color.height]).toEqual([192, 192]);
    expect(color.pixels.every(([, , , opacity]) => opacity === 255)).toBe(true);
  });

  test('has the accent colour of the manifest as its ground', () => {
    const accent = (filledManifest() as unknown as { accentColor: string }).accentColor;
    expect(`#${Buffer.from(color.pixels[0]?.slice(0, 3) ?? []).toString('hex')}`).toBe(accent.toLowerCase());
  });

  test('keeps its sign away from the edge, where Teams rounds it off', () => {
    expect(marginOf(color)).toBeGreaterThanOrEqual(24);
  });
});

describe('the outline', () => {
  test('is 32 by 32', () => expect([outline.width, outline.height]).toEqual([32, 32]));

  test('is white or nothing', () => {
    const seen = outline.pixels.filter(([, , , opacity]) => opacity > 0);
    expect(seen.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
  });

  test('is mostly nothing, and enough to be seen', () => {
    const ink = outline.pixels.reduce((sum, [, , , opacity]) => sum + opacity / 255, 0) / outline.pixels.length;
    expect(ink).toBeGreaterThan(0.12);
    expect(ink).toBeLessThan(0.4);
  });
});

/** Pixels between the edge and the nearest one that is not of the ground, which the first pixel is. */
function marginOf({ width, height, pixels }: Pixels): number {
  return Math.min(
    ...pixels.flatMap((pixel, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      const isGround = pixel.every((value, channel) => value === pixels[0]?.[channel]);
      return isGround ? [] : [x, y, width - 1 - x, height - 1 - y];
    }),
  );
}

const chromium = chromiumPath();

describe.skipIf(!chromium)(`the icons are what their SVG draws${chromium ? '' : ' (skipped: no Chromium)'}`, () => {
  test.each([
    ['color', color],
    ['outline', outline],
  ] as const)('%s', async (name, kept) => {
    const svg = readFileSync(path.join(packageFolder, 'icons', `${name}.svg`), 'utf8');
    const drawn = readPng(await drawIcon(svg, kept.width, chromium ?? ''));
    // Another release of Chromium may smooth an edge otherwise; a forgotten drawing differs by far more.
    const other = drawn.pixels.filter((pixel, at) =>
      pixel.some((value, channel) => Math.abs(value - (kept.pixels[at]?.[channel] ?? -1)) > 48),
    );
    expect(other.length).toBeLessThan(kept.pixels.length / 100);
  });
});
