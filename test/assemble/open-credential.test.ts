import { expect, test } from 'vitest';
import { openCredential } from '../../src/assemble/open-credential.ts';
import type { CredentialChoice } from '../../src/config/credential.ts';

const OF = { tenantId: '5d0f4a86-2f1c-4b7e-9a52-0c6b3b1f7e11', clientId: '5d0f4a86-2f1c-4b7e-9a52-0c6b3b1f7e12' };

test.each<[CredentialChoice, string]>([
  [{ kind: 'managed-identity', clientId: null }, 'ManagedIdentityCredential'],
  [{ kind: 'managed-identity', clientId: OF.clientId }, 'ManagedIdentityCredential'],
  [{ kind: 'certificate', ...OF, path: '/etc/relance.pem' }, 'ClientCertificateCredential'],
  [{ kind: 'secret', ...OF }, 'ClientSecretCredential'],
])('%o is opened as %s, and asks nobody for a token before one is needed', async (choice, name) => {
  expect((await openCredential(choice, 'secret-of-this-test')).constructor.name).toBe(name);
});
