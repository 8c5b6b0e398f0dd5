import { expect, test } from 'vitest';
import { readAskedText, readPastDay } from '../../../../../src/channels/teams/rooms/statements/asked-text.ts';
import {
  AGING,
  restIn,
  SCHEDULE,
  STATEMENT,
  TOP_ON,
} from '../../../../../src/channels/teams/rooms/statements/patterns.ts';
import { day } from '../../../../../src/domain/day.ts';

test.each([
  ['', '', null, null],
  ['Carat', 'Carat', null, null],
  ['Carat au 31/12/2025', 'Carat', null, '2025-12-31'],
  ['31/12/2025', '', null, '2025-12-31'],
  ['au 31 décembre 2025', '', null, '2025-12-31'],
  ['as of 2025-12-31', '', null, '2025-12-31'],
  ['Carat du 01/01/2026 au 31/03/2026.', 'Carat', '2026-01-01', '2026-03-31'],
  ['Carat from 1 January 2026 to 31 March 2026', 'Carat', '2026-01-01', '2026-03-31'],
  ['Carat depuis le 01/01/2026', 'Carat', '2026-01-01', null],
  ['Au Bon Pain', 'Au Bon Pain', null, null],
  ['Cercle du Nord au Sud', 'Cercle du Nord au Sud', null, null],
  ['Au Bon Pain au 31/12/2025', 'Au Bon Pain', null, '2025-12-31'],
  ['Carat au 31/02/2026', 'Carat au 31/02/2026', null, null],
  ['2001 Odyssée', '2001 Odyssée', null, null],
])('« %s » names « %s », from %s until %s', (text, name, from, until) => {
  expect(readAskedText(text)).toEqual({ name, from, until });
});

test.each([
  ['31/10', '2025-10-31'],
  ['01/03.', '2026-03-01'],
  ['2/3', '2026-03-02'],
  ['03/03', '2025-03-03'],
  ['29/02', '2024-02-29'],
  ['31/12/2024', '2024-12-31'],
  ['31/02', undefined],
  ['hier', undefined],
])('on 2 March 2026, « %s » is %s', (text, read) => {
  expect(readPastDay(text, day('2026-03-02'))).toBe(read);
});

test.each([
  [AGING, '/balance âgée', ''],
  [AGING, 'balance âgée client Carat', 'Carat'],
  [AGING, 'aging of the customer : Carat', 'Carat'],
  [SCHEDULE, 'échéancier du client Carat au 31/12/2025', 'Carat au 31/12/2025'],
  [TOP_ON, '/top 10 débiteurs au 31/10/2025', '31/10/2025'],
  [TOP_ON, 'top as of 2025-10-31', '2025-10-31'],
  [STATEMENT, 'relevé de compte Carat', 'Carat'],
  [STATEMENT, 'relevé du 01/01/2026 au 31/01/2026', 'du 01/01/2026 au 31/01/2026'],
])('%s hears in « %s » what follows: « %s »', (pattern, text, rest) => {
  expect(pattern.test(text)).toBe(true);
  expect(restIn(pattern, text)).toBe(rest);
});
