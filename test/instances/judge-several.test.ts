import { describe, expect, test } from 'vitest';
import { judgeSeveral, LETTERS_TO_TELL } from './judge-several.ts';
import type { SeveralResult } from './several.ts';

const share = (name: string, letters: number, throughout = true) => ({ name, letters, throughout });
const LETTERS = 1_000;
const well: SeveralResult = {
  verdict: {
    ...{ letters: LETTERS, settled: LETTERS, sentOnce: 900, filedOnce: LETTERS, sentTwice: 0, lost: 0 },
    ...{ toCheck: [], draftsLeft: 0, wrongs: [] },
  },
  ...{ kills: 10, stopped: [0, 0, 0, 0, 0, 0, 0, 0], lateBy: 0, late: 0 },
  shares: [share('one', 400), share('two', 350), share('three', 10, false)],
};
const judged = (over: Partial<SeveralResult>) => judgeSeveral({ ...well, ...over }, { kills: 10 });

describe('a run of several instances', () => {
  test('in which all went well has nothing wrong; who came late or fell may have done little', () => {
    expect(judged({})).toEqual([]);
  });

  test.each<[string, Partial<SeveralResult>, string]>([
    [
      'left more letters to people than were killed',
      { verdict: { ...well.verdict, settled: LETTERS - 11, toCheck: Array(11).fill('sending: sent-or-not') } },
      '11 wait for a person, of 10 that may: sending: sent-or-not',
    ],
    ['met fewer kills than it was to', { kills: 7 }, '7 were killed, of 10 that were to be'],
    ['met fewer stops than it was to', { stopped: [0, 0, 0] }, '3 were stopped, of more than 5 that were to be'],
    [
      'had one that failed when it was told to stop',
      { stopped: [0, 0, 0, 0, 0, 0, 1] },
      'one that was told to stop ended with 1',
    ],
    [
      'had one that was killed when it was told to stop',
      { stopped: [0, 0, 0, 0, 0, 0, null] },
      'one that was told to stop ended with null',
    ],
    [
      'had letters claimed by one that was told to stop',
      { late: 2 },
      '2 letters were claimed by instances that had been told to stop',
    ],
    [
      'had one that did it all while another looked on',
      { shares: [share('one', 900), share('two', 90)] },
      'the work was not shared: one did 900, two did 90',
    ],
    [
      'had one that did nothing',
      { shares: [share('one', 900), share('two', 0)] },
      'the work was not shared: one did 900, two did 0',
    ],
  ])('that %s fails', (_what, over, wrong) => {
    expect(judged(over)).toEqual([wrong]);
  });

  test('of few letters tells nothing of how the work is shared', () => {
    const letters = LETTERS_TO_TELL - 1;
    const verdict = { ...well.verdict, letters, settled: letters };
    expect(judged({ verdict, shares: [share('one', 99), share('two', 0)] })).toEqual([]);
  });
});
