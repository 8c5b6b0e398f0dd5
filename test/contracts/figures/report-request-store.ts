import { beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { later, NOW, type OpenStore, type Store } from '../../store/samples.ts';

const TODAY = day('2026-03-16');
const WANTED = {
  wantedOn: TODAY,
  wantedAt: NOW.toISOString(),
  attempts: 0,
  nextAt: NOW.toISOString(),
};

/** What every store answers to those who want the published report refreshed, and to who asks it. */
export function describeReportRequests(name: string, open: OpenStore): void {
  describe(`the request to the published report in ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
      await store.writer.wantReport(TODAY, NOW);
    });
    const read = () => store.writer.readReportRequest();

    test('is due as soon as it is wanted, and wanted by two at once it is one', async () => {
      await Promise.all([store.writer.wantReport(TODAY, NOW), store.writer.wantReport(TODAY, NOW)]);
      expect(await read()).toMatchObject(WANTED);
    });

    test('counts its attempts before they are made, and keeps the answer', async () => {
      await store.writer.beginReportAttempt(WANTED, later(5));
      expect(await read()).toMatchObject({ ...WANTED, attempts: 1, nextAt: later(5).toISOString() });
      await store.writer.keepReportAnswer(WANTED, 'asked', null, later(1));
      const answered = { answer: 'asked', answeredAt: later(1).toISOString() };
      expect(await read()).toEqual({ ...WANTED, attempts: 1, nextAt: null, ...answered });
    });

    test('wanted again while it was asked, it stays due', async () => {
      await store.writer.beginReportAttempt(WANTED, later(5));
      await store.writer.wantReport(day('2026-03-17'), later(2));
      await store.writer.keepReportAnswer(WANTED, 'powerbi-503', null, later(3));
      expect(await read()).toMatchObject({
        wantedOn: '2026-03-17',
        attempts: 0,
        nextAt: later(2).toISOString(),
        answer: 'powerbi-503',
      });
    });
  });
}
