import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { digestOfText } from '../../../src/use-cases/digest-of.ts';
import type { SeenTemplate } from '../../../src/use-cases/ports/templates/template-store.ts';
import { CAMILLE, later, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

/** What every store of the texts of letters answers. */
export function describeTemplateStore(name: string, open: OpenStore): void {
  describe(`texts of letters in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    const aText = (text: string, at: number, over: Partial<SeenTemplate> = {}): SeenTemplate => ({
      company,
      fileName: 'rappel-1.fr.md',
      digest: digestOfText(text, 64),
      text,
      source: 'sharepoint',
      tag: `"{é},${at}"`,
      seenAt: later(at).toISOString(),
      author: YANN,
      isValid: true,
      ...over,
    });
    const see = (text: string, at: number, over: Partial<SeenTemplate> = {}) =>
      store.writer.seeTemplate(aText(text, at, over));
    const decide = (text: string, state: 'approved' | 'refused', at: number) =>
      store.writer.decideTemplate(
        aText(text, at),
        ['to-approve', 'approved'],
        { state, by: CAMILLE, reason: 'Relu, « œuvre »' },
        later(at),
      );
    const listed = async () => (await store.reader.listTemplates(company)).map(({ text, state }) => [text, state]);
    const used = async () => (await store.reader.listApprovedTemplates(company)).map(({ text }) => text);

    test('one that is found is kept as it was and waits; what a person decides of it is kept with who and why', async () => {
      expect(await see('Un\nété 👍', 1)).toBe(true);
      const { isValid, ...kept } = aText('Un\nété 👍', 1);
      expect(isValid).toBe(true);
      expect(await store.reader.listTemplates(company)).toEqual([{ ...kept, state: 'to-approve', decision: null }]);
      expect(await used()).toEqual([]);
      expect(await decide('Un\nété 👍', 'approved', 2)).toBe(true);
      const [version] = await store.reader.listTemplates(company);
      const decision = { by: CAMILLE, at: later(2).toISOString(), reason: 'Relu, « œuvre »' };
      expect(version).toEqual({ ...kept, state: 'approved', decision });
    });

    test('an approved one stays in use while another waits, or is invalid', async () => {
      await see('bon', 1);
      await decide('bon', 'approved', 2);
      await see('nouveau', 3);
      expect(await listed()).toEqual([
        ['nouveau', 'to-approve'],
        ['bon', 'approved'],
      ]);
      await see('faux', 4, { isValid: false });
      expect(await listed()).toEqual([
        ['faux', 'invalid'],
        ['bon', 'approved'],
      ]);
      expect(await used()).toEqual(['bon']);
    });

    test('a text that comes back is the one that was decided of, and is in use again', async () => {
      for (const [at, text] of ['un', 'deux'].entries()) {
        await see(text, at * 2);
        await decide(text, 'approved', at * 2 + 1);
      }
      expect(await used()).toEqual(['deux']);
      expect(await see('un', 9)).toBe(false);
      expect(await used()).toEqual(['un']);
      expect(await listed()).toEqual([['un', 'approved']]);
    });

    test('an approved one that is taken back leaves the one before it in use', async () => {
      for (const [at, text] of ['un', 'deux'].entries()) {
        await see(text, at * 2);
        await decide(text, 'approved', at * 2 + 1);
      }
      expect(await decide('deux', 'refused', 5)).toBe(true);
      expect(await decide('deux', 'refused', 6)).toBe(false);
      expect(await used()).toEqual(['un']);
    });

    test('an invalid one cannot be approved, and waits once it is found valid', async () => {
      await see('faux', 1, { isValid: false });
      expect(await decide('faux', 'approved', 2)).toBe(false);
      expect(await see('faux', 3)).toBe(false);
      expect(await listed()).toEqual([['faux', 'to-approve']]);
    });

    test('files and companies are each their own', async () => {
      await see('un', 1);
      await see('un', 1, { fileName: 'rappel-2.fr.md' });
      await decide('un', 'approved', 2);
      expect(await used()).toEqual(['un']);
      company = newCompany();
      expect(await listed()).toEqual([]);
    });

    test('of ten that find one text at once one is told that it is new', async () => {
      const all = await Promise.all(Array.from({ length: 10 }, () => see('un', 1)));
      expect(all.filter((isNew) => isNew)).toHaveLength(1);
    });
  });
}
