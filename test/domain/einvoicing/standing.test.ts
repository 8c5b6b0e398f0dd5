import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { type KeptStatus, standingOf } from '../../../src/domain/einvoicing/standing.ts';
import { isKnownStatus, ruleOf } from '../../../src/domain/einvoicing/status-rules.ts';
import { aStatus } from '../../builders/einvoice-status.ts';

const TODAY = '2026-03-02';
const stand = (statuses: readonly KeptStatus[], today = TODAY) =>
  standingOf(statuses, { today: day(today), paymentDays: 5, isHoliday: (on) => on === '2026-03-04' }).map(
    ({ status, effect, until }) => `${status.code} ${effect}${until === null ? '' : ` until ${until}`}`,
  );
/** Statuses in that order of instants, a day each. */
const inOrder = (...codes: readonly string[]): KeptStatus[] =>
  codes.map((code, at) => aStatus({ code, on: `2026-02-${String(10 + at)}` }));

describe('codes of the life of an invoice, 200 to 228', () => {
  const all = Array.from({ length: 29 }, (_, at) => String(200 + at));

  test('those that are assigned are known, the others are not', () => {
    const unassigned = ['215', '216', '217', '218', '219', '222', '223'];
    expect(all.filter((code) => !isKnownStatus(code))).toEqual(unassigned);
    expect(['199', '229', '501', '', 'toString'].filter(isKnownStatus)).toEqual([]);
  });

  test.each([
    ['200', 'none'],
    ['201', 'none'],
    ['202', 'none'],
    ['203', 'none'],
    ['204', 'none'],
    ['205', 'none'],
    ['206', 'check'],
    ['207', 'hold'],
    ['208', 'hold'],
    ['209', 'none'],
    ['210', 'hold'],
    ['211', 'pause'],
    ['212', 'check'],
    ['213', 'hold'],
    ['214', 'none'],
    ['220', 'hold'],
    ['221', 'check'],
    ['224', 'none'],
    ['225', 'payee'],
    ['226', 'check'],
    ['227', 'payee'],
    ['228', 'none'],
    ['223', 'check'],
  ])('%s: %s', (code, effect) => expect(ruleOf(code).effect).toBe(effect));

  test('refused and cancelled are final, nothing else', () => {
    expect(all.filter((code) => ruleOf(code).isFinal)).toEqual(['210', '220']);
  });
});

describe('what counts of an invoice', () => {
  test.each(['207', '208', '210', '213', '220'])('F9: %s holds it until it is said otherwise', (code) => {
    expect(stand(inOrder('200', '203', code))).toEqual([`${code} hold`]);
  });

  test('F9: « encaissée » (212) holds nothing and is to be checked: it is our own word', () => {
    expect(stand(inOrder('200', '205', '212'))).toEqual(['212 check']);
  });

  test.each(['225', '227'])('F10: %s holds it: no letter asks for payment to the old account', (code) => {
    expect(stand(inOrder('200', code))).toEqual([`${code} payee`]);
  });

  test('F10: an invoice that is approved, or paid, after it was factored stays factored', () => {
    expect(stand(inOrder('225', '205', '212'))).toEqual(['225 payee', '212 check']);
    expect(stand(inOrder('225', '228'))).toEqual([]);
    expect(stand(inOrder('227', '225'))).toEqual(['225 payee']);
  });

  test.each([
    [['207', '205'], []],
    [['208', '209'], []],
    [['207', '206'], ['206 check']],
    [['205', '207'], ['207 hold']],
    [['213', '200'], []],
    [['207', '203'], ['207 hold']],
    [['207', '214', '224'], ['207 hold']],
    [
      ['207', '212'],
      ['207 hold', '212 check'],
    ],
    [['210', '205'], ['210 hold']],
    [['220', '204', '211'], ['220 hold']],
    [['210', '220'], ['220 hold']],
    [['205'], []],
    [[], []],
  ] as const)('%j: %j', (codes, standing) => expect(stand(inOrder(...codes))).toEqual(standing));

  test('what comes out of order is judged by its own instant, not by its arrival', () => {
    const [disputed, approved] = [
      aStatus({ code: '207', on: '2026-02-20', time: '09:00:00' }),
      aStatus({ code: '205', on: '2026-02-20', time: '11:00:00' }),
    ];
    expect(stand([approved, disputed])).toEqual([]);
    expect(stand([disputed, approved])).toEqual([]);
  });

  test('where only the day is told, or the instant is one, what holds is the later', () => {
    const on = '2026-02-20';
    const [disputed, approved] = [aStatus({ code: '207', on, time: null }), aStatus({ code: '205', on })];
    expect(stand([disputed, approved])).toEqual(['207 hold']);
    expect(stand([aStatus({ code: '205', on, time: null }), aStatus({ code: '207', on })])).toEqual(['207 hold']);
    expect(stand([aStatus({ code: '207', on }), aStatus({ code: '205', on })])).toEqual(['207 hold']);
  });

  test('211: no letter for so many business days, then it is to be checked', () => {
    const sent = [aStatus({ code: '211', on: '2026-02-27' })];
    expect(stand(sent)).toEqual(['211 hold until 2026-03-09']);
    expect(stand(sent, '2026-03-09')).toEqual(['211 hold until 2026-03-09']);
    expect(stand(sent, '2026-03-10')).toEqual(['211 check']);
  });

  test('what a person settled counts no more, also a final one; what is said after counts', () => {
    const settled = aStatus({ code: '210', on: '2026-02-10', isSettled: true });
    expect(stand([settled])).toEqual([]);
    expect(stand([aStatus({ code: '207', on: '2026-02-09' }), settled])).toEqual([]);
    expect(stand([settled, aStatus({ code: '207', on: '2026-02-11' })])).toEqual(['207 hold']);
  });

  test('a code that nobody knows holds nothing, ends nothing, and is to be checked', () => {
    expect(stand(inOrder('207', '299'))).toEqual(['207 hold', '299 check']);
    expect(stand([aStatus({ code: '299', isSettled: true })])).toEqual([]);
  });
});
