import { expect, test } from 'vitest';
import { sendMany } from './send-many.ts';

const MOST = 1.05;

test('10,000 letters of one mailbox leave within 5 % of what Microsoft’s limits alone take, and none is refused', async () => {
  const { seconds, leastSeconds, ...sending } = await sendMany({ letters: 10_000 });
  expect(sending).toEqual({ refused: 0, sent: 10_000, sentTwice: 0, done: 10_000 });
  expect(leastSeconds).toBe(333 * 60);
  expect(seconds / leastSeconds).toBeLessThanOrEqual(MOST);
  expect(seconds).toBeGreaterThanOrEqual(leastSeconds);
}, 400_000);

test('from four mailboxes they take a quarter of the time', async () => {
  const { seconds, leastSeconds, ...sending } = await sendMany({ letters: 1_200, mailboxes: 4 });
  expect(sending).toEqual({ refused: 0, sent: 1_200, sentTwice: 0, done: 1_200 });
  expect(leastSeconds).toBe(9 * 60);
  // Customers are spread by their code, not counted out: the fullest mailbox ends some minutes after.
  expect(seconds / leastSeconds).toBeLessThanOrEqual(1.25);
}, 400_000);

test('the limit of the tenant is not lifted by more mailboxes: what is over it leaves a day later', async () => {
  const { seconds, ...sending } = await sendMany({ letters: 600, mailboxes: 3, limits: { outsidePerDay: 500 } });
  expect(sending).toMatchObject({ refused: 0, sent: 600, sentTwice: 0 });
  expect(seconds).toBeGreaterThanOrEqual(24 * 3_600);
  expect(seconds).toBeLessThan(24.3 * 3_600);
}, 400_000);

test('a process that dies and one that takes over keep to the same limits: nothing refused, nothing twice', async () => {
  const sending = await sendMany({ letters: 400, dieAfter: 95 });
  expect(sending).toMatchObject({ refused: 0, sent: 400, sentTwice: 0, done: 400 });
}, 400_000);
