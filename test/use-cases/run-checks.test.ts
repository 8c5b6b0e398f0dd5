import { expect, test } from 'vitest';
import { runChecks } from '../../src/use-cases/run-checks.ts';

const fine = { name: 'store', run: async () => ({ ok: true, detail: 'up' }) };

test('every check is run, one failure never hides another, and a fault is an answer', async () => {
  const result = await runChecks([
    { name: 'sage', run: () => Promise.reject(new Error('login failed')) },
    { name: 'graph', run: () => Promise.reject('odd') },
    fine,
    { name: 'mailbox', run: async () => ({ ok: false, detail: '403', mend: 'Grant Mail.ReadWrite' }) },
  ]);
  expect(result).toEqual({
    ok: false,
    checks: [
      { name: 'sage', ok: false, detail: 'login failed' },
      { name: 'graph', ok: false, detail: 'unknown fault' },
      { name: 'store', ok: true, detail: 'up' },
      { name: 'mailbox', ok: false, detail: '403', mend: 'Grant Mail.ReadWrite' },
    ],
  });
});

test('all well when every check is', async () => {
  expect((await runChecks([fine, fine])).ok).toBe(true);
});
