import { beforeEach, describe, expect, test } from 'vitest';
import type { HoldAddition } from '../../../src/channels/words/explain/say-hold.ts';
import type { CompanyCode } from '../../../src/domain/company/company-code.ts';
import { day } from '../../../src/domain/day.ts';
import type { Person } from '../../../src/domain/person.ts';
import { type HeldByCode, isOfAccount, type RoomHold } from '../../../src/domain/relance/held-elsewhere.ts';
import type { TiersCode } from '../../../src/domain/tiers/tiers-code.ts';
import { newCompany } from '../../store/samples.ts';

const TODAY = day('2026-03-16');

/** A room over which a test can hold an instalment, with a number of its own, until a day. */
export interface OpenHolder {
  readonly holder: HoldAddition;
  hold(company: CompanyCode, tiers: TiersCode, ecNo: number, until: string | null): Promise<void>;
}

/** What every room that holds instalments answers. */
export function describeHeldInstalments(name: string, open: () => Promise<OpenHolder>): void {
  describe(`what ${name} holds`, () => {
    let room: OpenHolder;
    let company: string;
    beforeEach(async () => {
      room = await open();
      company = newCompany();
      await room.hold(company, 'DUPONT', 1, null);
      await room.hold(company, 'DUPONT', 2, '2026-03-16');
      await room.hold(company, 'MARTIN', 3, '2026-03-31');
    });
    const numbers = (held: HeldByCode) =>
      Object.fromEntries(
        [...held].map(([code, list]) => [code, list.flatMap((one) => (isOfAccount(one) ? [] : one.ecNo)).sort()]),
      );
    const read = async (asked: Parameters<HoldAddition['readHeld']>[1]) =>
      numbers(await room.holder.readHeld(company, asked, TODAY));

    test('is told of all at once, by the code that it was written under', async () => {
      expect(await read('all')).toEqual({ DUPONT: [1, 2], MARTIN: [3] });
    });

    test('is told of the codes and of the lines that are asked, whatever code they were written under', async () => {
      expect(await read({ codes: ['DUPONT', 'NOBODY'], ecNos: [] })).toEqual({ DUPONT: [1, 2] });
      expect(await read({ codes: ['RENOMMÉ'], ecNos: [3, 99] })).toEqual({ MARTIN: [3] });
      expect(await read({ codes: [], ecNos: [] })).toEqual({});
    });

    test('is of its company alone', async () => {
      expect((await room.holder.readHeld(newCompany(), 'all', TODAY)).size).toBe(0);
    });

    test('bears the room’s name, can be written as JSON, and has words in both languages', async () => {
      const held = [...(await room.holder.readHeld(company, 'all', TODAY)).values()].flat();
      for (const one of held) {
        expect(one.room).toBe(room.holder.room);
        expect(JSON.parse(JSON.stringify(one.reason))).toEqual(one.reason);
        const words = (['fr', 'en'] as const).map((language) => room.holder.explain(language, sayable(one)));
        expect(words.every((text) => text.trim() !== '' && !text.endsWith('.'))).toBe(true);
      }
    });
  });
}

const sayable = ({ room, reason, by, since, until }: RoomHold & { readonly by: Person | null }) =>
  ({ code: 'held-elsewhere', room, reason, by: by?.name ?? null, since, until }) as const;
