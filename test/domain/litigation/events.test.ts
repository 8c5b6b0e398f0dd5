import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { inOrder, type LitigationEvent } from '../../../src/domain/litigation/event.ts';
import { eventsOfLetter } from '../../../src/domain/litigation/events-of.ts';
import { type ClaimedItem, claimedTotals } from '../../../src/domain/litigation/facts.ts';
import { type LetterSent, letterOn } from '../../../src/domain/litigation/letter-sent.ts';

const letter = (over: Partial<LetterSent> = {}): LetterSent => ({
  ...{ reference: 'REL-1', kind: 'rappel', level: 1, dated: day('2026-03-02'), until: null, means: 'email' },
  ...{ to: 'x@y.fr', amounts: [], pieces: ['FA1'], left: day('2026-03-03'), registered: false, tracking: null },
  ...{ annulled: null, bounced: [], sandbox: false },
  ...over,
});

describe('a chronology', () => {
  const events: readonly LitigationEvent[] = [
    { kind: 'comment', on: day('2026-03-02'), as: 'call', by: 'Sophie', text: 'Vu' },
    { kind: 'paid', on: day('2026-03-02'), piece: 'V2', amount: cents(1), currency: 'EUR' },
    { kind: 'paid', on: day('2026-03-02'), piece: 'V1', amount: cents(1), currency: 'EUR' },
    { kind: 'invoiced', on: day('2026-03-02'), piece: 'F', amount: cents(1), currency: 'EUR' },
    { kind: 'annulled', on: day('2026-01-02'), reference: 'REL-0' },
  ];

  test('is by day, then by kind, then by what is said, however it was read', () => {
    const told = inOrder(events);
    expect(told.map((one) => ('piece' in one ? `${one.kind} ${one.piece}` : one.kind))).toEqual([
      'annulled',
      'invoiced F',
      'paid V1',
      'paid V2',
      'comment',
    ]);
    expect(inOrder(events.toReversed())).toEqual(told);
  });

  test('tells a letter on the day on which it left, and what became of it on theirs', () => {
    const given = letter({ annulled: day('2026-03-09'), bounced: [{ on: day('2026-03-04'), address: 'x@y.fr' }] });
    expect(eventsOfLetter(given).map(({ kind, on }) => [kind, on])).toEqual([
      ['letter', '2026-03-03'],
      ['bounced', '2026-03-04'],
      ['annulled', '2026-03-09'],
    ]);
    expect(eventsOfLetter(letter({ means: 'post', left: null }))[0]?.on).toBe('2026-03-02');
  });
});

describe('a letter as it was known on a day', () => {
  const late = { annulled: day('2026-03-09'), bounced: [{ on: day('2026-03-08'), address: 'x@y.fr' }] };
  test.each([
    ['a mail before it left', letter(), '2026-03-02', null],
    ['a mail that left', letter(late), '2026-03-05', { left: '2026-03-03', annulled: null, bounced: [] }],
    ['once annulled', letter(late), '2026-03-09', { annulled: '2026-03-09', bounced: [{ on: '2026-03-08' }] }],
    ['a letter by post before it was posted', letter({ means: 'post' }), '2026-03-02', { left: null }],
    ['a letter by post before it was written', letter({ means: 'post' }), '2026-03-01', null],
  ])('%s', (_, given, on, then) => {
    if (then === null) expect(letterOn(given, day(on))).toBeNull();
    else expect(letterOn(given, day(on))).toMatchObject(then);
  });
});

test('what is claimed is added currency by currency, credits taken off', () => {
  const item = (left: number, currency: string) => ({ left: cents(left), currency }) as ClaimedItem;
  expect(claimedTotals([item(300, 'USD'), item(500, 'EUR'), item(-200, 'EUR')])).toEqual([
    { currency: 'EUR', left: 300 },
    { currency: 'USD', left: 300 },
  ]);
});
