import { describe, expect, test } from 'vitest';
import { parseTypedSchedule } from '../../../../src/channels/teams/typed/typed-schedule.ts';

describe('payments as people type them', () => {
  test.each([
    ['15/01/2027 500', [['2027-01-15', 500_00]]],
    ['15/01/2027 1 250,50 €', [['2027-01-15', 1_250_50]]],
    ['15 janvier 2027 1 250', [['2027-01-15', 1_250_00]]],
    ['15 01 2027 : 500', [['2027-01-15', 500_00]]],
    ['15/01/2027 – 500 euros', [['2027-01-15', 500_00]]],
    [
      '15/01/2027 = 500 ; 28/02/2027 le reste',
      [
        ['2027-01-15', 500_00],
        ['2027-02-28', null],
      ],
    ],
    [
      '15/01/2027 500\n\n28 février 2027 : solde\n',
      [
        ['2027-01-15', 500_00],
        ['2027-02-28', null],
      ],
    ],
    ['', []],
  ])('« %s »', (text, expected) => {
    const read = parseTypedSchedule(text, 'EUR', 'fr');
    expect('line' in read ? read : read.map(({ day: on, amount }) => [on, amount])).toEqual(expected);
  });

  test.each([['15/01/2027'], ['500'], ['31/02/2027 500'], ['15/01/2027 500 $'], ['15/01/2027 1,234'], ['demain 500']])(
    '« %s » is none, and comes back as it was',
    (line) => {
      expect(parseTypedSchedule(`10/01/2027 1 ; ${line}`, 'EUR', 'fr')).toEqual({ line });
    },
  );

  test('in English', () => {
    expect(parseTypedSchedule('15 January 2027 1,250.50; 28/02/2027 the rest', 'EUR', 'en')).toEqual([
      { day: '2027-01-15', amount: 1_250_50 },
      { day: '2027-02-28', amount: null },
    ]);
  });
});
