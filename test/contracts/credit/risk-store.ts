import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import type { RiskVerdict } from '../../../src/domain/credit/risk.ts';
import { aKnownRisk, anEncours } from '../../builders/hold.ts';
import { later, NOW, newCompany, type OpenStore, type Store } from '../../store/samples.ts';

/** One of each reason, as JSON must bring them back. */
const VERDICTS: readonly RiskVerdict[] = [
  { effect: 'a-bloquer', reason: { code: 'account-blocked' } },
  { effect: 'a-surveiller', reason: { code: 'risk-code', rank: 2, label: 'À surveiller | « été »\n' } },
  { effect: 'a-surveiller', reason: { code: 'no-risk-code', rank: 9 } },
  { effect: 'a-livrer', reason: { code: 'unlimited' } },
  { effect: 'a-livrer', reason: { code: 'within-limit', available: cents(12) } },
  { effect: 'a-bloquer', reason: { code: 'at-limit', rank: 1, label: 'x' } },
  { effect: 'a-bloquer', reason: { code: 'over-limit', overLimit: cents(1), rank: 3, label: '' } },
  { effect: 'a-surveiller', reason: { code: 'no-band', overLimit: cents(5) } },
  { effect: 'a-bloquer', reason: { code: 'cash-only', owed: cents(7) } },
  { effect: 'a-livrer', reason: { code: 'control-off' } },
  { effect: 'cannot-tell', reason: { code: 'rate-missing', pieces: ['BC1', 'PL{2}'] } },
];

/** What every store of known risks answers. */
export function describeRiskStore(name: string, open: OpenStore): void {
  describe(`known risks in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });
    const readAt = NOW.toISOString();
    const read = async (payers: readonly string[] | 'all' = 'all') => store.reader.readRisks(company, payers);

    test('nothing is known, and nothing was read, before the first watch', async () => {
      expect((await read()).size).toBe(0);
      expect((await read(['DUPONT'])).size).toBe(0);
      expect(await store.reader.lastRiskReading(company)).toBeNull();
    });

    test('a watch that found nobody has read all the same', async () => {
      await store.writer.saveRisks(company, [], NOW);
      expect((await read()).size).toBe(0);
      expect(await store.reader.lastRiskReading(company)).toEqual(NOW);
      await store.writer.saveRisks(company, [], later(1));
      expect(await store.reader.lastRiskReading(company)).toEqual(later(1));
    });

    test.each(VERDICTS)('what is known comes back as it was: %j', async (verdict) => {
      const risk = aKnownRisk({ name: 'L’Été {& Fils} | 👍\t\\n', verdict, readAt });
      await store.writer.saveRisks(company, [risk], NOW);
      expect(await read(['DUPONT'])).toEqual(new Map([['DUPONT', risk]]));
    });

    test('a payer saved again is replaced, the others keep what was known and take the new reading', async () => {
      const [one, two] = [aKnownRisk({ payer: 'A', readAt }), aKnownRisk({ payer: 'B', readAt })];
      await store.writer.saveRisks(company, [one, two], NOW);
      const encours = anEncours({ payer: 'B', plafond: { kind: 'unlimited' }, available: null });
      const changed = aKnownRisk({
        payer: 'B',
        encours,
        since: later(5).toISOString(),
        readAt: later(5).toISOString(),
      });
      await store.writer.saveRisks(company, [changed], later(5));
      expect(await read()).toEqual(
        new Map([
          ['A', { ...one, readAt: later(5).toISOString() }],
          ['B', changed],
        ]),
      );
      expect(await store.reader.lastRiskReading(company)).toEqual(later(5));
    });

    test('a payer that is gone is forgotten, in its company alone', async () => {
      const other = newCompany();
      const both = ['A', 'B'].map((payer) => aKnownRisk({ payer, readAt }));
      await store.writer.saveRisks(company, both, NOW);
      await store.writer.saveRisks(other, both, NOW);
      await store.writer.saveRisks(company, [], later(1), ['A', 'NOBODY']);
      expect([...(await read()).keys()]).toEqual(['B']);
      expect((await store.reader.readRisks(other, 'all')).size).toBe(2);
    });

    test('a company is told only its own, and only the payers asked for', async () => {
      const other = newCompany();
      await store.writer.saveRisks(other, [aKnownRisk({ payer: 'A' })], NOW);
      await store.writer.saveRisks(
        company,
        ['A', 'B', 'C'].map((payer) => aKnownRisk({ payer })),
        NOW,
      );
      expect([...(await read(['A', 'C', 'NOBODY'])).keys()].sort()).toEqual(['A', 'C']);
      expect((await read([])).size).toBe(0);
      expect([...(await store.reader.readRisks(other, 'all')).keys()]).toEqual(['A']);
    });

    test('a whole company at once, saved twice', async () => {
      const all = Array.from({ length: 1_000 }, (_, at) => aKnownRisk({ payer: `C${at}`, readAt }));
      await store.writer.saveRisks(company, all, NOW);
      await store.writer.saveRisks(company, all, NOW);
      const known = await read();
      expect(known.size).toBe(1_000);
      expect(known.get('C999')).toEqual(all[999]);
    });

    test('two watches saving at once leave one or the other, whole', async () => {
      const save = (label: string) => {
        const verdict = { effect: 'a-bloquer', reason: { code: 'at-limit', rank: 1, label } } as const;
        return store.writer.saveRisks(
          company,
          ['A', 'B'].map((payer) => aKnownRisk({ payer, verdict })),
          NOW,
        );
      };
      await Promise.all([save('one'), save('two')]);
      const labels = [...(await read()).values()].map(
        ({ verdict }) => 'label' in verdict.reason && verdict.reason.label,
      );
      expect(labels).toHaveLength(2);
      expect(new Set(labels).size).toBe(1);
    });
  });
}
