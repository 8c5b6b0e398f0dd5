import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLetterRenderer } from '../../../../src/channels/letters/letter-renderer.ts';
import { openPostPrinter } from '../../../../src/channels/letters/post/print-post.ts';
import { day } from '../../../../src/domain/day.ts';
import type { GatheredLetter, GatheredPost } from '../../../../src/use-cases/ports/dispatch/post-printer.ts';
import { letterFacts, letterLine, plainSpaces } from '../letter-facts.ts';
import { hasPoppler, pdfPages, withoutPoppler } from '../pdf-tools.ts';

const renderer = createLetterRenderer();
const print = openPostPrinter();
let short: Uint8Array;
let long: Uint8Array;
beforeAll(async () => {
  short = await renderer.renderPdf(letterFacts());
  const lines = Array.from({ length: 40 }, (_, n) => letterLine(n));
  long = await renderer.renderPdf(letterFacts({ lines, tiers: { ...letterFacts().tiers, name: 'Longue et Fils' } }));
});
afterAll(() => renderer.close());

const letter = (over: Partial<GatheredLetter> = {}): GatheredLetter => ({
  ...{
    code: 'DUPONT',
    name: 'Dupont SA',
    addressLines: ['27 rue Haute', '42000 ROANNE'],
    reference: 'REL-2026-000042',
  },
  ...{ registered: false, toComplete: false, pdf: short },
  ...over,
});
const post = (letters: readonly GatheredLetter[], over: Partial<GatheredPost> = {}): GatheredPost => ({
  ...{ companyName: 'Ateliers Rivoire', on: day('2026-03-05'), language: 'fr', bothSides: false, letters },
  ...over,
});
const pagesOf = async (gathered: GatheredPost): Promise<readonly string[]> =>
  pdfPages(await print(gathered)).map(plainSpaces);

describe.skipIf(!hasPoppler)(`letters gathered for the post, read back${withoutPoppler}`, () => {
  it('are behind their list, page for page as they are, in the order given', async () => {
    const pages = await pagesOf(
      post([
        letter({ name: 'Longue et Fils', code: 'LONG', pdf: long, registered: true }),
        letter({ toComplete: true }),
      ]),
    );
    const [cover = '', ...rest] = pages;
    expect(rest).toEqual([...pdfPages(long), ...pdfPages(short)].map(plainSpaces));
    expect(cover).toContain('Courriers à poster du 05/03/2026');
    expect(cover).toContain('2 lettres, dont 1 en recommandé');
    expect(cover).toMatch(/1 Longue et Fils .*REL-2026-000042 Recommandé 2/);
    expect(cover).toMatch(/2 Dupont SA 27 rue Haute, 42000 ROANNE REL-2026-000042 Simple 1/);
    expect(cover).toContain('Adresse à compléter');
  });

  it('begin each on a sheet of its own where both sides are printed', async () => {
    const pages = await pagesOf(post([letter(), letter({ pdf: long }), letter()], { bothSides: true }));
    const isBlank = (page: string): boolean => page.trim() === '';
    expect(pages.map(isBlank)).toEqual([false, true, false, true, false, false, false, true]);
  });

  it('speak English where that is asked', async () => {
    const [cover = ''] = await pagesOf(post([letter({ registered: true })], { language: 'en' }));
    expect(cover).toContain('1 letter, 1 of them registered');
    expect(cover).not.toMatch(/Courriers|Recommandé|[éèà]/);
  });

  it('fill a list of several pages, no letter lost, its head on each', async () => {
    const letters = Array.from({ length: 80 }, (_, n) => letter({ name: `Client ${n + 1}` }));
    const pages = await pagesOf(post(letters));
    const covers = pages.filter((page) => page.includes('Envoi Pages'));
    expect(covers.length).toBeGreaterThan(1);
    expect(pages).toHaveLength(covers.length + 80);
    expect(covers.join(' ').match(/Client \d+/g)).toEqual(letters.map(({ name }) => name));
  });

  it('show names literally', async () => {
    const name = '#panic("x") $A$ *B* <c>';
    const [cover = ''] = await pagesOf(post([letter({ name })]));
    expect(cover).toContain(name);
  });
});

describe('gathering letters', () => {
  it('gives the same bytes for the same letters', async () => {
    const digest = async () =>
      createHash('sha256')
        .update(await print(post([letter()])))
        .digest('hex');
    expect(await digest()).toBe(await digest());
  });

  it('says which file it is of where a letter cannot be read', async () => {
    await expect(print(post([letter({ pdf: Uint8Array.from([1, 2, 3]) })]))).rejects.toThrow(
      /^Post post-2026-03-05 could not be gathered: /,
    );
  });
});
