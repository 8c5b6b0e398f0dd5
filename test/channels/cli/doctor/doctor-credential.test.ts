import { expect, test } from 'vitest';
import { credentialCheck } from '../../../../src/channels/cli/doctor/service-checks.ts';

test.each([
  ['managed-identity', 'identité managée'],
  ['certificate', 'certificat (AZURE_CLIENT_CERTIFICATE_PATH)'],
  ['secret', 'secret (AZURE_CLIENT_SECRET)'],
] as const)('« doctor » says that Microsoft knows us by a %s, and what that asks of people', async (kind, said) => {
  const { ok, detail } = await credentialCheck(kind).run();
  expect(ok).toBe(true);
  expect(detail).toContain(said);
});
