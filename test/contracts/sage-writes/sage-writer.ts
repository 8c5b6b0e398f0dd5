import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SageWriterSettings } from '../../../src/domain/credit/sage-writer-settings.ts';
import type { SageTarget, SageWriter } from '../../../src/use-cases/ports/sage-writes/sage-writer.ts';
import { LIBRE, writerSettings } from '../../sage-writer/base.ts';

/** A base as `makeSageToWrite` makes it, seen from outside the writer. */
export interface SageWriterBench {
  open(settings: SageWriterSettings): SageWriter;
  /** Puts the orders and the customer back as they were, and leaves every record. */
  reset(): Promise<void>;
  /** Everything that a writer could have changed. */
  values(): Promise<unknown>;
  lock(target: SageTarget): Promise<void>;
  unlock(target: SageTarget): Promise<void>;
  close(): Promise<void>;
}

export const statut = (value: string | null, piece = 'BC1'): SageTarget => ({
  kind: 'order',
  order: 'commande',
  piece,
  value,
});
export const riskCode = (value: number | null, tiers = 'CARAT'): SageTarget => ({ kind: 'risk-code', tiers, value });
const inLibre = (column: string = LIBRE) => writerSettings({ order: { column, approved: 'OUI', refused: 'NON' } });

/** What every writer of a Sage base answers. */
export function describeSageWriter(name: string, make: () => Promise<SageWriterBench>): void {
  describe(`a Sage writer over ${name}`, () => {
    let bench: SageWriterBench;
    beforeAll(async () => {
      bench = await make();
    });
    beforeEach(() => bench.reset());
    afterAll(() => bench.close());

    test('looks at the value that is there and changes nothing', async () => {
      const before = await bench.values();
      const writer = bench.open(writerSettings());
      expect(await writer.look(statut('2'))).toEqual({ kind: 'found', value: '1' });
      expect(await writer.look(riskCode(3))).toEqual({ kind: 'found', value: '1' });
      expect(await bench.open(inLibre()).look(statut('OUI'))).toEqual({ kind: 'found', value: null });
      expect(await bench.values()).toEqual(before);
    });

    test('writes one order and no other, says what was there, and a second time finds it so', async () => {
      const writer = bench.open(writerSettings());
      expect(await writer.write(statut('2'))).toEqual({ kind: 'written', before: '1' });
      expect(await writer.write(statut('2'), '1')).toEqual({ kind: 'same' });
      expect(await writer.look(statut('2'))).toEqual({ kind: 'found', value: '2' });
      expect(await writer.look(statut('2', 'BC2'))).toEqual({ kind: 'found', value: '1' });
      expect(await writer.look({ ...statut('2'), order: 'preparation' } as SageTarget)).toMatchObject({ value: '1' });
    });

    test('writes the risk code of a customer', async () => {
      const writer = bench.open(writerSettings());
      expect(await writer.write(riskCode(3), '1')).toEqual({ kind: 'written', before: '1' });
      expect(await writer.look(riskCode(3))).toEqual({ kind: 'found', value: '3' });
    });

    test('writes an information libre whatever the case of its name, and puts back the NULL that was there', async () => {
      const writer = bench.open(inLibre(LIBRE.toLowerCase()));
      expect(await writer.write(statut('OUI'), null)).toEqual({ kind: 'written', before: null });
      expect(await writer.write(statut(null), 'OUI')).toEqual({ kind: 'written', before: 'OUI' });
      expect(await writer.look(statut('OUI'))).toEqual({ kind: 'found', value: null });
    });

    test('writes over the value that it expected only', async () => {
      const before = await bench.values();
      expect(await bench.open(writerSettings()).write(statut('2'), '0')).toEqual({ kind: 'refused', why: 'changed' });
      expect(await bench.open(inLibre()).write(statut('OUI'), 'NON')).toEqual({ kind: 'refused', why: 'changed' });
      expect(await bench.open(writerSettings()).write(riskCode(3), null)).toEqual({ kind: 'refused', why: 'changed' });
      expect(await bench.values()).toEqual(before);
    });

    test.each([
      ['an order', statut('2')],
      ['a customer', riskCode(3)],
    ])('leaves %s alone while it is open in Sage', async (_what, target) => {
      const writer = bench.open(writerSettings());
      const before = await bench.values();
      await bench.lock(target);
      expect(await writer.write(target)).toEqual({ kind: 'locked' });
      expect(await bench.values()).toEqual(before);
      await bench.unlock(target);
      expect(await writer.write(target)).toMatchObject({ kind: 'written' });
    });

    test('a dry run says what it would write over, and writes nothing', async () => {
      const before = await bench.values();
      const writer = bench.open(writerSettings({ dryRun: true }));
      expect(writer.dryRun).toBe(true);
      expect(await writer.write(statut('2'), '1')).toEqual({ kind: 'dry-run', before: '1' });
      expect(await writer.write(statut('2'), '0')).toEqual({ kind: 'refused', why: 'changed' });
      expect(await writer.write(riskCode(3))).toEqual({ kind: 'dry-run', before: '1' });
      expect(await bench.values()).toEqual(before);
    });

    test.each([
      ['an unknown order', statut('2', 'BC404')],
      ['a longer number that begins like one', statut('2', 'BC1           4')],
      ['a closed order', statut('2', 'BC9')],
      ['what was delivered already', statut('2', 'BL1')],
      ['an unknown customer', riskCode(3, 'NOBODY')],
      ['a supplier', riskCode(3, 'FOURN')],
    ])('refuses %s', async (_what, target) => {
      const writer = bench.open(writerSettings());
      expect(await writer.look(target)).toEqual({ kind: 'refused', why: 'no-row' });
      expect(await writer.write(target)).toEqual({ kind: 'refused', why: 'no-row' });
    });

    test.each([
      ['a statut beyond 2', writerSettings(), statut('3')],
      ['a statut that is no number', writerSettings(), statut('2 OR 1')],
      ['a text longer than its column', inLibre(), statut('Accord donné !')],
      ['a risk code without a name', writerSettings(), riskCode(4)],
      ['a risk code that is not there', writerSettings(), riskCode(9)],
    ])('refuses %s', async (_what, settings, target) => {
      const before = await bench.values();
      expect(await bench.open(settings).write(target)).toEqual({ kind: 'refused', why: 'bad-value' });
      expect(await bench.values()).toEqual(before);
    });

    test.each([
      ['that Sage computes', 'CALCUL'],
      ['that is a number', 'MARGE'],
      ['that was deleted', 'EFFACEE'],
      ['that the table lacks', 'SANS COLONNE'],
      ['that nobody declared', 'INCONNUE'],
      ['of Sage’s own', 'DO_Tiers'],
      ['that is a piece of SQL', `${LIBRE}] = 'X' --`],
    ])('refuses a column %s', async (_what, column) => {
      const before = await bench.values();
      const writer = bench.open(inLibre(column));
      expect(await writer.look(statut('OUI'))).toEqual({ kind: 'refused', why: 'no-column' });
      expect(await writer.write(statut('OUI'))).toEqual({ kind: 'refused', why: 'no-column' });
      expect(await bench.values()).toEqual(before);
    });

    test('of many writers at once, one writes and the others find it so', async () => {
      const writer = bench.open(writerSettings());
      const results = await Promise.all(Array.from({ length: 20 }, () => writer.write(statut('2'), '1')));
      expect(results.filter(({ kind }) => kind === 'written')).toEqual([{ kind: 'written', before: '1' }]);
      expect(results.filter(({ kind }) => kind !== 'written' && kind !== 'same' && kind !== 'refused')).toEqual([]);
    });
  });
}
