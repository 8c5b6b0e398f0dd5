import { expect, test } from 'vitest';
import { openGraphClient } from '../../../src/channels/graph/calls/client.ts';
import { openMailer } from '../../../src/channels/graph/mail/mailer.ts';
import { EXCHANGE_LIMITS } from '../../../src/demo/m365/limits/limits.ts';
import { expectNoViolations, startStandIn } from '../../contracts/m365-stand-in.ts';

test('twelve calls of one mailbox at once go four by four: Microsoft refuses none, and each is answered', async () => {
  const m365 = await startStandIn({ limits: EXCHANGE_LIMITS, latencyMs: 30 });
  const credential = { getToken: async () => ({ token: 'test', expiresOnTimestamp: Date.now() + 3_600_000 }) };
  const mailer = openMailer(openGraphClient({ baseUrl: m365.graphUrl, credential }));
  const draft = (at: number) =>
    mailer.createDraft('comptabilite@demo.example', {
      ...{ key: `key-${at}`, subject: 'x', html: 'x', to: [], cc: [] },
      ...{ replyTo: 'comptabilite@demo.example', intendedFor: null },
    });
  const traces = await Promise.all(Array.from({ length: 12 }, (_, at) => draft(at)));
  expect(new Set(traces.map(({ graphId }) => graphId)).size).toBe(12);
  expect(m365.throttled()).toBe(0);
  await m365.close();
  expectNoViolations(m365);
});
