import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Colleague, Colleagues } from '../../../src/use-cases/ports/comments/colleagues.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';

/** Who is in the directory, with the login of each. */
export const LISTED: readonly (Colleague & { readonly login: string })[] = [
  { id: 'y1', name: 'Yann Le Goff', mail: 'yann.legoff@alpha.example', login: 'yann.legoff@alpha.example' },
  { id: 'y2', name: 'Yannick Morel', mail: 'y.morel@alpha.example', login: 'ymorel@alpha.example' },
  { id: 'o1', name: "Maud O'Brien & Fils", mail: null, login: 'maud@alpha.example' },
  { id: 'g1', name: 'Yann Dehors', mail: 'yann@dehors.example', login: 'yann_dehors.example#EXT#@alpha.example' },
];

export interface ColleaguesBench {
  readonly colleagues: Colleagues;
  setReachable(reachable: boolean): void;
  close(): Promise<void>;
}

/** What every directory answers of people by what others call them. */
export function describeColleagues(name: string, open: () => Promise<ColleaguesBench>): void {
  describe(`colleagues in ${name}`, () => {
    let bench: ColleaguesBench;
    beforeAll(async () => {
      bench = await open();
    });
    afterAll(() => bench.close());
    const named = async (text: string, limit = 8) =>
      (await bench.colleagues.findByName(text, limit)).map(({ id }) => id).sort();

    test.each([
      ['a whole name', 'Yann Le Goff', ['y1']],
      ['the beginning of several', 'yann', ['y1', 'y2']],
      ['a surname', 'Morel', ['y2']],
      ['a login', 'ymorel@', ['y2']],
      ['a quote and an ampersand, read as they are', "Maud O'Brien &", ['o1']],
      ['nobody', 'Zoé', []],
      ['nothing', ' ', []],
      ['somebody invited from elsewhere, who is nobody here', 'Yann Dehors', []],
    ])('are found by %s', async (_, text, ids) => {
      expect(await named(text)).toEqual(ids);
    });

    test('are no more than asked for', async () => {
      expect(await named('yann', 1)).toHaveLength(1);
    });

    test('are known by id, with the address that they get mail at; guests and strangers are not', async () => {
      const [yann, , maud] = LISTED;
      const { login: _, ...whole } = yann ?? { login: '' };
      expect(await bench.colleagues.findById('y1')).toEqual(whole);
      expect(await bench.colleagues.findById('o1')).toEqual({ id: 'o1', name: maud?.name, mail: null });
      expect(await bench.colleagues.findById('g1')).toBeNull();
      expect(await bench.colleagues.findById('nobody')).toBeNull();
    });

    test('that cannot be looked up are a fault, never nobody', async () => {
      bench.setReachable(false);
      await expect(bench.colleagues.findByName('Zoé', 8)).rejects.toBeInstanceOf(OutsideFault);
      await expect(bench.colleagues.findById('nobody')).rejects.toBeInstanceOf(OutsideFault);
      bench.setReachable(true);
    });
  });
}
