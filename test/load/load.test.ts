import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { watchHeld } from '../attack/served/held.ts';
import { type Departures, type Filed, type Mail, seeDepartures } from './departures.ts';
import { type LoadResult, playMorning } from './load.ts';
import { findBroken } from './verdict.ts';

test('while people ask, letters leave with their PDF and are filed, each once, and everybody is answered', async () => {
  const { turns, faults, departures, letters } = await playMorning({
    ...{ people: 10, minutes: 1, faster: 6, seed: 1 },
    outbox: { letters: 40, mailboxes: 2, perMinute: 1_000 },
  });
  expect(turns.filter(({ wrong }) => wrong !== null)).toEqual([]);
  expect(turns.length).toBeGreaterThanOrEqual(10);
  expect(faults).toEqual([]);
  expect(letters).toBeGreaterThanOrEqual(40);
  expect(departures.sent).toBeGreaterThan(0);
  expect({ ...departures, sent: 0 }).toEqual({ sent: 0, twice: [], bare: [], unfiled: [] });
});

describe('a morning is broken', () => {
  const seen: Departures = { sent: 3, twice: [], bare: [], unfiled: [] };
  const turn = { name: '/top', ms: 40, wrong: null };
  const held = { p99: 0.012, worst: 0.04 };
  const well: LoadResult = {
    turns: [turn],
    loop: { p99: 0.01, worst: 0.2, held },
    heap: { before: 100, after: 120 },
    faults: [],
    letters: 10,
    departures: seen,
  };

  test('by nothing where letters left once and all were answered in time', () => {
    expect(findBroken(well)).toEqual([]);
  });

  test.each<[string, Partial<LoadResult>, RegExp]>([
    ['in which no letter left', { departures: { ...seen, sent: 0 } }, /no letter left/],
    ['in which a letter left twice', { departures: { ...seen, twice: ['REL-1'] } }, /REL-1 left twice/],
    ['in which a mail left without its letter', { departures: { ...seen, bare: ['Relance'] } }, /without its letter/],
    ['in which a letter was not filed', { departures: { ...seen, unfiled: ['REL-1.pdf'] } }, /not filed/],
    ['in which somebody got no answer', { turns: [{ ...turn, wrong: 'no answer' }] }, /1 times \/top: no answer/],
    ['in which a fault was logged', { faults: ['logged as a fault'] }, /logged as a fault/],
    ['in which people waited', { turns: [{ ...turn, ms: 1_001 }] }, /p95/],
    [
      'in which the loop was held',
      { loop: { p99: 0.051, worst: 0.2, held } },
      /p99 is 51\.0 ms, 50 at most \(12\.0 ms by our own work\)/,
    ],
    ['in which memory grew', { heap: { before: 100, after: 151 } }, /the heap grew 1\.51 times/],
  ])('%s', (_, more, said) => {
    expect(findBroken({ ...well, ...more })).toEqual([expect.stringMatching(said)]);
  });
});

test('what holds the loop is told by what it worked, and a machine that had other things to do is not', async () => {
  const [readHeld, from] = [watchHeld(), process.threadCpuUsage()];
  await sleep(30);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000);
  await sleep(30);
  expect(readHeld().worst).toBeLessThan(2);
  for (const end = from.user + 200_000; process.threadCpuUsage().user < end; );
  await sleep(30);
  expect(readHeld().worst).toBeGreaterThan(0.05);
});

describe('letters are counted where they arrive', () => {
  const pdf = (text: string) => Buffer.from(`%PDF-1.7 ${text}`);
  const mail = (
    reference: string,
    content: Buffer | null = pdf(reference),
    to = `${reference}@client.example`,
  ): Mail => ({
    subject: `Relance n° 1 [${reference}]`,
    to: [to],
    attachments: content ? [{ name: `${reference} - Relance 1.pdf`, contentType: 'application/pdf', content }] : [],
  });
  const file = (reference: string, content = pdf(reference)): Filed => ({
    path: `ALPHA/L1/2026/${reference} - Relance 1.pdf`,
    content,
  });
  test.each<[string, readonly Mail[], readonly Filed[], Departures]>([
    ['once and filed', [mail('R1')], [file('R1')], { sent: 1, twice: [], bare: [], unfiled: [] }],
    [
      'twice',
      [mail('R1'), mail('R1', pdf('R1'), 'other@client.example')],
      [file('R1')],
      { sent: 2, twice: ['R1'], bare: [], unfiled: [] },
    ],
    [
      'twice to one customer, under two references',
      [mail('R1'), mail('R2', pdf('R2'), 'R1@client.example')],
      [file('R1'), file('R2')],
      { sent: 2, twice: ['R1@client.example'], bare: [], unfiled: [] },
    ],
    ['without a letter', [mail('R1', null)], [], { sent: 1, twice: [], bare: ['Relance n° 1 [R1]'], unfiled: [] }],
    [
      'with what is no PDF',
      [mail('R1', Buffer.from('none'))],
      [],
      { sent: 1, twice: [], bare: ['Relance n° 1 [R1]'], unfiled: [] },
    ],
    ['not filed', [mail('R1')], [], { sent: 1, twice: [], bare: [], unfiled: ['R1 - Relance 1.pdf'] }],
    [
      'filed as something else',
      [mail('R1')],
      [file('R1', pdf('other'))],
      { sent: 1, twice: [], bare: [], unfiled: ['R1 - Relance 1.pdf'] },
    ],
  ])('%s', async (_, sent, files, expected) => {
    expect(await seeDepartures({ sentMessages: () => sent, files: () => files }, sent, 0)).toEqual(expected);
  });
});
