import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { lastDayToDeclare } from '../../../src/domain/recovery/proceedings/proceedings.ts';
import { readPenalties } from '../../../src/use-cases/penalties/read-penalties.ts';
import {
  endProceedings,
  noteDeclaration,
  noteProceedings,
  notePublication,
} from '../../../src/use-cases/recovery/proceedings/note-proceedings.ts';
import { anInvoice } from '../../builders/entry.ts';
import { itemsOf, penaltiesOfLines } from '../../builders/penalties.ts';
import { READER, SOPHIE } from '../bench/people.ts';
import { openMatterDesk } from './matter-desk.ts';

const JUDGMENT = '2026-02-10';
const LINES = [
  anInvoice({ ecNo: 1 }),
  anInvoice({ ecNo: 2, due: '2026-02-15' }),
  anInvoice({ ecNo: 3, date: JUDGMENT, due: '2026-02-15' }),
];
const typed = (over: object = {}) => ({
  ...{ key: 'k1', procedure: 'redressement' as const, judgment: JUDGMENT, published: '', abroad: false, note: '' },
  ...over,
});
const note = (desk: ReturnType<typeof openMatterDesk>, over: object = {}, who = SOPHIE) =>
  noteProceedings(desk.ports, who, { ...desk.ask, ...typed(over) });

describe('proceedings on a customer', () => {
  test('F8: what was born before the judgment is in no letter from its day on, what was born since is', async () => {
    const desk = openMatterDesk(LINES);
    expect(await note(desk)).toMatchObject({ kind: 'opened' });
    const decided = await desk.decide();
    expect(decided.asked.map(([ecNo]) => ecNo)).toEqual([3]);
    expect(decided.held).toMatchObject([
      [1, { room: 'recovery', reason: { code: 'proceedings' }, since: JUDGMENT, until: null }],
      [2, { room: 'recovery' }],
    ]);
    expect(decided.balance).toBe(3_000_00);
  });

  test('F8: an invoice of before that comes into the books later is held too', async () => {
    const desk = openMatterDesk(LINES);
    await note(desk);
    desk.books.entries = [...LINES, anInvoice({ ecNo: 4, date: '2026-01-20', due: '2026-02-20' })];
    expect((await desk.decide()).held.map(([ecNo]) => ecNo)).toEqual([1, 2, 4]);
  });

  test('F8: the penalties of what was born before stop the day before the judgment', async () => {
    const desk = openMatterDesk(LINES);
    await note(desk);
    const read = await readPenalties(desk.ports, desk.company, ['CARAT'], day('2026-03-02'));
    const answer = read.get('CARAT')?.answer;
    if (!answer) throw new Error('no penalties');
    const shown = itemsOf(answer).map(({ piece, segments, indemnity }) => [piece, segments.at(-1)?.until, indemnity]);
    expect(shown).toEqual([
      ['FA0001', '2026-02-09', 40_00],
      ['FA0003', '2026-03-02', 40_00],
    ]);
  });

  test('they are over, and everything goes on', async () => {
    const desk = openMatterDesk(LINES);
    const before = await desk.decide();
    await note(desk);
    expect(await endProceedings(desk.ports, READER, { id: 'k1', version: 1 })).toMatchObject({ kind: 'refused' });
    await endProceedings(desk.ports, SOPHIE, { id: 'k1', version: 1 });
    expect(await desk.decide()).toEqual(before);
  });

  test('the notice and the declaration are noted on what was seen', async () => {
    const desk = openMatterDesk(LINES);
    await note(desk);
    const seen = { id: 'k1', version: 1 };
    expect(await notePublication(desk.ports, SOPHIE, seen, '2026-02-09')).toMatchObject({
      refusal: { code: 'bad-date' },
    });
    expect(await notePublication(desk.ports, SOPHIE, seen, '2026-02-20')).toMatchObject({
      matter: { facts: { published: '2026-02-20' } },
    });
    expect(await noteDeclaration(desk.ports, SOPHIE, seen)).toMatchObject({ kind: 'stale' });
    expect(await noteDeclaration(desk.ports, SOPHIE, { ...seen, version: 2 })).toMatchObject({
      matter: { facts: { declared: '2026-03-02' }, end: null },
    });
  });

  test.each([
    ['a judgment to come', { judgment: '2026-03-03' }],
    ['no day', { judgment: 'hier' }],
    ['a notice of before the judgment', { published: '2026-02-01' }],
  ])('%s is refused', async (_, over) => {
    const desk = openMatterDesk(LINES);
    expect(await note(desk, over)).toMatchObject({ refusal: { code: 'bad-date' } });
    expect(desk.state.matters.size).toBe(0);
  });

  test('they are noted once on a customer', async () => {
    const desk = openMatterDesk(LINES);
    await note(desk);
    expect(await note(desk, { key: 'k2' })).toEqual({ kind: 'taken', pieces: [] });
  });
});

test.each([
  ['two months from the notice', { published: '2026-02-20' }, '2026-04-20'],
  ['four from abroad', { published: '2026-02-20', abroad: true }, '2026-06-20'],
  ['the last of a month that has no such day', { published: '2025-12-31' }, '2026-02-28'],
  ['from the judgment before the notice is known: too soon, never too late', { published: null }, '2026-04-10'],
])('R622-24: claims are declared within %s', (_, over, expected) => {
  const facts = { procedure: 'liquidation', judgment: day(JUDGMENT), abroad: false, declared: null, note: '', ...over };
  expect(lastDayToDeclare(facts as Parameters<typeof lastDayToDeclare>[0])).toBe(expected);
});

describe('L441-10 II: the 40 € of an invoice of before the judgment', () => {
  test.each([
    ['is asked where it was late by then', '2026-02-08', [40_00]],
    ['is asked where it was due the day before, without a day of interest', '2026-02-09', [40_00]],
    ['is not where paying at its due date was forbidden', '2026-02-10', []],
  ])('%s', (_, due, expected) => {
    const answer = penaltiesOfLines([anInvoice({ ecNo: 1, due })], { asOf: '2026-04-01', judgment: JUDGMENT });
    expect(itemsOf(answer).map(({ indemnity }) => indemnity)).toEqual(expected);
  });

  test('L622-28: its interest is that of the days before the judgment, whatever was paid since', () => {
    const interest = (asOf: string, judgment?: string) =>
      itemsOf(penaltiesOfLines([anInvoice({ ecNo: 1 })], { asOf, ...(judgment ? { judgment } : {}) }))[0]?.interest;
    expect(interest('2026-05-01', JUDGMENT)).toBe(interest('2026-02-09'));
    expect(interest('2026-02-10', JUDGMENT)).toBe(interest('2026-02-09'));
  });
});
