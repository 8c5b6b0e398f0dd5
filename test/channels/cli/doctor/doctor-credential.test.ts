import { expect, test } from 'vitest';
import { certificateCheck, credentialCheck } from '../../../../src/channels/cli/doctor/service-checks.ts';
import { addDays, day } from '../../../../src/domain/day.ts';

test.each([
  ['managed-identity', 'identité managée'],
  ['certificate', 'certificat (AZURE_CLIENT_CERTIFICATE_PATH)'],
  ['secret', 'secret (AZURE_CLIENT_SECRET)'],
] as const)('« doctor » says that Microsoft knows us by a %s, and what that asks of people', async (kind, said) => {
  const { ok, detail } = await credentialCheck(kind).run();
  expect(ok).toBe(true);
  expect(detail).toContain(said);
});

const LAST_DAY = day('2027-01-01');
const VARIABLE = 'AZURE_CLIENT_CERTIFICATE_PATH';

test.each<[days: number, ok: boolean, said: string]>([
  [400, true, 'valable jusqu’au 01/01/2027.'],
  [31, true, 'valable jusqu’au 01/01/2027.'],
  [30, false, 'expire le 01/01/2027, dans 30 jours'],
  [1, false, 'expire le 01/01/2027, dans 1 jour :'],
  [0, false, 'expire le 01/01/2027, dans 0 jour :'],
  [-3, false, 'expiré depuis le 01/01/2027.'],
])(
  '« doctor » says the last day of a certificate that has %i days left, and warns for the last thirty',
  async (days, ok, said) => {
    const answer = await certificateCheck(
      { variable: VARIABLE, lastDay: LAST_DAY },
      { today: () => addDays(LAST_DAY, -days) },
    ).run();
    expect(answer.ok).toBe(ok);
    expect(answer.detail).toContain(said);
    expect(answer.mend ?? '').toMatch(ok ? /^$/u : /AZURE_CLIENT_CERTIFICATE_PATH, puis redémarrez/u);
  },
);
