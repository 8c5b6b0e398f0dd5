import { describe, expect, test } from 'vitest';
import { answerOfAll } from '../../src/use-cases/unreached.ts';

const BUSY = { kind: 'busy' };
const AWAY = { kind: 'unreachable', code: 'sage-connection' };
const DONE = { kind: 'watched' };
const of = (alpha: object, beta: object) =>
  answerOfAll(
    new Map([
      ['ALPHA', alpha],
      ['BETA', beta],
    ] as [string, { kind: string }][]),
    3,
  );

describe('what a pass over every company answers', () => {
  test.each<[what: string, alpha: object, beta: object, answer: unknown]>([
    ['all were reached: how much it did', DONE, DONE, 3],
    ['others are at all of it', BUSY, BUSY, { kind: 'busy' }],
    ['others are at one: no success of the whole, whatever it did', BUSY, DONE, { kind: 'partly', done: 3 }],
    [
      'one is away while others are at the rest',
      BUSY,
      AWAY,
      { kind: 'unreached', missing: [{ company: 'BETA', code: 'sage-connection' }] },
    ],
  ])('%s', (_, alpha, beta, answer) => {
    const given = of(alpha, beta);
    if (typeof answer === 'number') expect(given).toBe(answer);
    else expect(given).toMatchObject(answer as object);
  });

  test('it says of each company whether it was reached, is away or is with others', () => {
    expect(of(BUSY, AWAY)).toMatchObject({
      each: new Map([
        ['ALPHA', 'busy'],
        ['BETA', 'sage-connection'],
      ]),
    });
    expect(of(DONE, AWAY)).toMatchObject({
      each: new Map([
        ['ALPHA', null],
        ['BETA', 'sage-connection'],
      ]),
    });
  });
});
