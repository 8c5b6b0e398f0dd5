import { beforeEach, describe, expect, test } from 'vitest';
import type { ReportRefresher } from '../../../src/use-cases/ports/figures/report-refresher.ts';

/** A refresher and the service behind it, as far as a test may steer it. */
export interface RefresherBench {
  readonly refresher: ReportRefresher;
  /** A refresh is under way, or none is. */
  setUnderWay(is: boolean): void;
  /** How many refreshes were begun. */
  begun(): number;
  /** The next request fails: `refused` and `busy` without effect, `unknown` after it began a refresh. */
  failNext(kind: 'refused' | 'busy' | 'unknown'): void;
}

/** What everything that asks a published report to refresh answers. */
export function describeReportRefresher(name: string, open: () => Promise<RefresherBench>): void {
  describe(`a published report asked to refresh: ${name}`, () => {
    let bench: RefresherBench;
    beforeEach(async () => {
      bench = await open();
    });

    test('is asked once', async () => {
      expect(await bench.refresher.askRefresh()).toBe('asked');
      expect(bench.begun()).toBe(1);
    });

    test('is left alone while a refresh is under way', async () => {
      bench.setUnderWay(true);
      expect(await bench.refresher.askRefresh()).toBe('under-way');
      expect(bench.begun()).toBe(0);
      bench.setUnderWay(false);
      expect(await bench.refresher.askRefresh()).toBe('asked');
    });

    test.each([
      ['refused', 0],
      ['busy', 0],
      ['unknown', 1],
    ] as const)('a request that fails is not repeated and says what it means: %s', async (kind, begun) => {
      bench.failNext(kind);
      await expect(bench.refresher.askRefresh()).rejects.toMatchObject({ name: 'OutsideFault', kind });
      expect(bench.begun()).toBe(begun);
    });
  });
}
