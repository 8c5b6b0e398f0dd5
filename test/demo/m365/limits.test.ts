import { expect, test } from 'vitest';
import { EXCHANGE_LIMITS, openLimits } from '../../../src/demo/m365/limits/limits.ts';
import { expectNoViolations, startStandIn } from '../../contracts/m365-stand-in.ts';

const MAILBOX = 'comptabilite@demo.example';
const START = Date.parse('2026-03-02T09:00:00Z');

/** What a call of the limits answers: `ok`, or the code and the seconds to wait. */
function answerOf(call: () => unknown): string {
  try {
    call();
    return 'ok';
  } catch (error) {
    const { code, headers } = error as { readonly code: string; readonly headers: Record<string, string> };
    return `${code} ${headers['Retry-After']}`;
  }
}

test('of five calls of one mailbox at once the fifth is refused, as Microsoft words it; another mailbox is not', async () => {
  const m365 = await startStandIn({ limits: EXCHANGE_LIMITS, latencyMs: 100 });
  const call = () =>
    fetch(`${m365.graphUrl}/v1.0/users/${MAILBOX}/mailFolders/inbox/messages`, {
      headers: { Authorization: 'Bearer x' },
    });
  const answers = await Promise.all(Array.from({ length: 5 }, call));
  const refused = answers.filter(({ status }) => status === 429);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429]);
  expect(refused[0]?.headers.get('Retry-After')).toBe('1');
  expect(await refused[0]?.json()).toMatchObject({ error: { code: 'ApplicationThrottled' } });
  expect((await call()).status).toBe(200);
  expect(m365.throttled()).toBe(1);
  await m365.close();
  expectNoViolations(m365);
});

test('messages of a minute, recipients of a day and of the tenant are counted, and refused with what is left to wait', () => {
  let now = START;
  const limits = openLimits({ atOnce: 4, perMinute: 2, recipientsPerDay: 5, outsidePerDay: 4 }, () => new Date(now));
  const send = (mailbox: string, recipients: number, outside = 0) =>
    answerOf(() => limits.send(mailbox, recipients, outside));
  expect([send('a', 1, 1), send('a', 1, 1), send('a', 1)]).toEqual(['ok', 'ok', 'ErrorExceededMessageLimit 60']);
  now += 59_999;
  expect(send('a', 1)).toBe('ErrorExceededMessageLimit 1');
  now += 1;
  expect([send('a', 2), send('a', 2)]).toEqual(['ok', 'ErrorExceededMessageLimit 86340']);
  expect([send('b', 2, 2), send('b', 1, 1)]).toEqual(['ok', 'TenantRecipientLimitExceeded 86340']);
  now = START + 24 * 3_600_000;
  expect([send('b', 1, 1), send('a', 3)]).toEqual(['ok', 'ok']);
  expect(limits.refused()).toBe(4);
});
