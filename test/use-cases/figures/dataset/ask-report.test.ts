import { describe, expect, test } from 'vitest';
import { askReport, reportFault } from '../../../../src/use-cases/figures/dataset/ask-report.ts';
import { refreshDatasets } from '../../../../src/use-cases/figures/dataset/refresh-datasets.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { DAY_MS, type DatasetDesk, openDatasetDesk } from './dataset-desk.ts';

const MINUTE = 60_000;
type Answer = 'asked' | 'under-way' | OutsideFault;
const refused = new OutsideFault('refused', 'powerbi-403', 'no right');
const unknown = new OutsideFault('unknown', 'powerbi-no-answer', 'no answer');

/** A published report that answers as told, `asked` once nothing more is told. */
async function openReport(...answers: Answer[]) {
  const desk = await openDatasetDesk({ entries: [anInvoice()] });
  let asked = 0;
  const reports = {
    askRefresh: async () => {
      asked += 1;
      const answer = answers.shift() ?? 'asked';
      if (typeof answer !== 'string') throw answer;
      return answer;
    },
  };
  const ports = { ...desk.ports, reports };
  return {
    desk,
    ports,
    pass: () => refreshDatasets(ports, 'pass'),
    ask: (owner = 'one') => askReport(ports, owner),
    asked: () => asked,
  };
}

const requestOf = ({ store }: DatasetDesk) => store.readReportRequest();

describe('the published report', () => {
  test('is asked once a day, after the pass that made the forecasts', async () => {
    const { desk, pass, ask, asked } = await openReport();
    expect(await ask()).toBe('not-asked');
    await pass();
    expect([await ask(), await ask()]).toEqual(['asked', 'not-asked']);
    desk.clock.pass(15 * MINUTE);
    await pass();
    expect(await ask()).toBe('not-asked');
    desk.clock.pass(DAY_MS);
    await pass();
    expect(await ask()).toBe('asked');
    expect(asked()).toBe(2);
  });

  test.each<[string, Answer]>([
    ['refuses', refused],
    ['may have been asked', unknown],
    ['is under way, perhaps from before the facts', 'under-way'],
  ])('that %s is asked again, minutes and an hour later, until it takes the request', async (_, answer) => {
    const { desk, pass, ask, asked } = await openReport(answer, answer, answer);
    await pass();
    const askedAt: number[] = [];
    for (let minute = 0; minute <= 200; minute += 1) {
      if ((await ask()) !== 'not-asked') askedAt.push(minute);
      desk.clock.pass(MINUTE);
    }
    expect(askedAt).toEqual([0, 5, 20, 80]);
    expect(asked()).toBe(4);
    expect(await requestOf(desk)).toMatchObject({ answer: 'asked', nextAt: null });
  });

  test('that asks to wait is not asked before', async () => {
    const { desk, pass, ask } = await openReport(new OutsideFault('busy', 'powerbi-429', 'later', 40 * MINUTE));
    await pass();
    await ask();
    desk.clock.pass(39 * MINUTE);
    expect(await ask()).toBe('not-asked');
    desk.clock.pass(MINUTE);
    expect(await ask()).toBe('asked');
  });

  test('that never takes the request is asked no more for these facts, and anew for those of the next day', async () => {
    const { desk, pass, ask, asked } = await openReport(...Array.from({ length: 50 }, () => refused));
    await pass();
    for (let minute = 0; minute < 20 * 60; minute += 1) {
      await ask();
      desk.clock.pass(MINUTE);
    }
    expect(asked()).toBe(7);
    expect(await requestOf(desk)).toMatchObject({ answer: 'powerbi-403', nextAt: null });
    await pass();
    expect(asked()).toBe(7);
    desk.clock.pass(DAY_MS);
    await pass();
    expect(await ask()).toEqual({ fault: 'powerbi-403' });
  });

  test('is missing from when it refuses the facts until it takes them; one that is at it, or was not asked, is not', async () => {
    const { desk, ports, pass, ask } = await openReport(refused, 'under-way');
    expect(await reportFault(ports)).toBeNull();
    await pass();
    expect(await reportFault(ports)).toBeNull();
    const said: (string | null)[] = [];
    for (let minute = 0; minute <= 20; minute += 1) {
      await ask();
      said.push(await reportFault(ports));
      desk.clock.pass(MINUTE);
    }
    expect(said).toEqual([
      ...Array.from({ length: 5 }, () => 'powerbi-403'),
      ...Array.from({ length: 16 }, () => null),
    ]);
    expect(await reportFault(desk.ports)).toBeNull();
  });

  test('is wanted for forecasts that the terminal made, or a process that died before it wanted it', async () => {
    const { desk, pass, ask } = await openReport();
    await desk.refresh('terminal');
    await pass();
    expect(await ask()).toBe('asked');
  });

  test('asked by a process that dies meanwhile is asked again minutes later', async () => {
    const { desk, ports, pass, ask } = await openReport();
    await pass();
    const dying = { askRefresh: async () => Promise.reject(new Error('killed')) };
    await expect(askReport({ ...ports, reports: dying }, 'dead')).rejects.toThrow('killed');
    expect(await ask()).toBe('not-asked');
    desk.clock.pass(5 * MINUTE);
    expect(await ask()).toBe('asked');
  });

  test('is asked once by two instances at once', async () => {
    const { pass, ask, asked } = await openReport();
    await pass();
    await Promise.all([ask('one'), ask('two')]);
    expect(asked()).toBe(1);
  });

  test('where there is none, nothing is wanted', async () => {
    const { desk } = await openReport();
    await refreshDatasets(desk.ports, 'pass');
    expect(await requestOf(desk)).toBeNull();
  });
});
