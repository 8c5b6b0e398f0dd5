import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readGlyphs } from '../../../src/channels/letters/pdf/font-glyphs.ts';
import { makePrintable, UNPRINTABLE } from '../../../src/channels/letters/pdf/printable.ts';

const { resolve } = createRequire(import.meta.url);
const font = readFileSync(resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'));
const glyphs = readGlyphs(font);

describe('what the letter’s font can draw', () => {
  it('covers every sign that letters are made of, and names in Latin, Greek and Cyrillic', () => {
    const needed = `AZaz09 ÀÉÈÊÇŒœæÿ€£¥«»’“”…–−n°\u00a0\u202f·@#$&*_ŁódźČŽğİΑθήνα Москва${UNPRINTABLE}`;
    expect([...needed].filter((char) => !glyphs.has(char.codePointAt(0) ?? 0))).toEqual([]);
  });

  it('does not cover Chinese, Arabic or emoji by itself', () => {
    expect([...'株م😀'].filter((char) => glyphs.has(char.codePointAt(0) ?? 0))).toEqual([]);
  });

  it('replaces what it cannot draw by a visible sign and reports it, once each', () => {
    const { value, unprintable } = makePrintable({ name: '株式 株 SA', lines: ['ok', 1, null] }, glyphs);
    expect(value).toEqual({ name: `${UNPRINTABLE}${UNPRINTABLE} ${UNPRINTABLE} SA`, lines: ['ok', 1, null] });
    expect(unprintable).toEqual(['株', '式']);
  });

  it('composes accents, unfolds compatibility forms and drops what is invisible, without a report', () => {
    const { value, unprintable } = makePrintable('E\u0301lan\u202e\u200b ①\ufe0f\tA\u0007', glyphs);
    expect(value).toBe('Élan 1 A');
    expect(unprintable).toEqual([]);
  });

  it('refuses a font that is cut short', () => {
    expect(() => readGlyphs(font.subarray(0, 400))).toThrow(RangeError);
  });
});
