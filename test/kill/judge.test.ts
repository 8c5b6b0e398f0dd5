import { describe, expect, test } from 'vitest';
import { hiddenBy, judgeDoubt, mostInDoubt } from './doubt.ts';
import { judge, type Seen } from './judge.ts';
import type { Ending } from './scene.ts';
import { FAIR } from './weather.ts';

type Letter = Ending['dispatches'][number];
const letter = (at: number, over: Partial<Letter> = {}): Letter => ({
  ...{
    id: `d${at}`,
    reference: `R-${at + 10_000}`,
    by: 'email',
    state: 'done',
    checkFrom: null,
    error: null,
    ecNos: [at],
  },
  ...over,
});
const left = { state: 'to-check', checkFrom: 'sending', error: 'sent-or-not' };
const mailOf = ({ reference }: Letter) => ({ subject: reference, to: [], attachments: [{ name: 'a.pdf', size: 7 }] });
const filesOf = ({ reference, by }: Letter) => [
  { path: `${reference}.pdf`, size: 7 },
  ...(by === 'email' ? [{ path: `${reference}.eml`, size: 9 }] : []),
];

/** What the world holds of letters that were done, and the store of all. */
function after(letters: readonly Letter[]): { readonly ending: Ending; readonly seen: Seen } {
  const done = letters.filter(({ state }) => state === 'done');
  const rows = (some: readonly Letter[]) =>
    some.flatMap(({ id, ecNos }) => ecNos.map((EcNo) => ({ DispatchId: id, EcNo })));
  return {
    ending: {
      ...{ dispatches: letters, lines: [], reached: {}, reminded: rows(done) },
      held: rows(letters.filter(({ state }) => state !== 'done')),
    },
    seen: {
      sent: done.filter(({ by }) => by === 'email').map(mailOf),
      ...{ files: done.flatMap(filesOf), draftsLeft: 0, violations: [] },
    },
  };
}
const verdictOf = (letters: readonly Letter[]) => {
  const { ending, seen } = after(letters);
  return judge(ending, seen, letters.length);
};

describe('what a run with kills may end in', () => {
  const many = Array.from({ length: 1_000 }, (_, at) => letter(at));

  test('each letter sent and filed, by mail or by post', () => {
    const verdict = verdictOf([...many, letter(1_000, { by: 'post' })]);
    expect(verdict).toMatchObject({ wrongs: [], lost: 0, settled: 1_001, sentOnce: 1_000 });
    expect(judgeDoubt(verdict, 0)).toEqual([]);
  });

  test('not in a run of which nothing left: all of it is left to people', () => {
    const verdict = verdictOf(many.map((one) => ({ ...one, ...left })));
    // Nothing else is wrong with it.
    expect(verdict).toMatchObject({ wrongs: [], lost: 0, settled: 0 });
    expect(judgeDoubt(verdict, mostInDoubt('run', 10, FAIR))).toEqual([
      '1000 wait for a person, of 0 that may: sending: sent-or-not, in fact sent 0',
    ]);
  });

  test('in a letter that a person is asked about where a mail was lost, and in no second one', () => {
    const [one, two, ...others] = many.slice(0, 5) as [Letter, Letter, ...Letter[]];
    const first = verdictOf([{ ...one, ...left }, two, ...others]);
    expect(judgeDoubt(first, 1)).toEqual([]);
    expect(judgeDoubt(verdictOf([{ ...one, ...left }, { ...two, ...left }, ...others]), 1)).toHaveLength(1);
  });

  test('not in a letter that was seen among the sent items, waits to be filed, and never left', () => {
    const verdict = verdictOf([letter(1, { ...left, checkFrom: 'confirmed', error: 'library-full' })]);
    expect(verdict.wrongs).toEqual(['R-10001 (to-check): waits in confirmed, with 0 mails']);
  });

  test('not in letters that are done and of which nothing left', () => {
    const { ending, seen } = after(many.slice(0, 3));
    const verdict = judge(ending, { ...seen, sent: [] }, 3);
    expect(judgeDoubt(verdict, 3)).toEqual(['0 settled and 0 to check are not 3']);
  });
});

test.each([
  ['fair weather', [], 0],
  ['a mail that is lost', [{ fault: { kind: 'lose-message' } }], 1],
  [
    'two whose ids and properties are rewritten',
    [{ count: 2, fault: { kind: 'rewrite-ids', loseExtendedProperties: true } }],
    2,
  ],
  [
    'ids that are rewritten alone: it is known by its key',
    [{ fault: { kind: 'rewrite-ids', loseExtendedProperties: false } }],
    0,
  ],
  ['a send that is not answered: it is found', [{ fault: { kind: 'drop-after' } }], 0],
] as const)('%s: so many mails are hidden', (_what, faults, count) => {
  const rules = faults.map((rule) => ({ method: 'POST', path: '*/send', ...rule }));
  expect(hiddenBy({ faults: rules as never })).toBe(count);
  expect(mostInDoubt('mentions', 3, { faults: rules as never })).toBe(count + 6);
});
