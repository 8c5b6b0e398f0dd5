import type { TokenCredential } from '@azure/identity';
import type { CredentialChoice } from '../config/credential.ts';

/** What gives tokens for Microsoft Graph and Power BI, by what the settings chose; each keeps its token until it runs out. `secret`: of a credential by secret. */
export async function openCredential(choice: CredentialChoice, secret: string | null): Promise<TokenCredential> {
  const { ClientCertificateCredential, ClientSecretCredential, ManagedIdentityCredential } = await import(
    '@azure/identity'
  );
  switch (choice.kind) {
    case 'managed-identity':
      return choice.clientId === null
        ? new ManagedIdentityCredential()
        : new ManagedIdentityCredential({ clientId: choice.clientId });
    case 'certificate':
      return new ClientCertificateCredential(choice.tenantId, choice.clientId, { certificatePath: choice.path });
    case 'secret':
      return new ClientSecretCredential(choice.tenantId, choice.clientId, secret ?? '');
  }
}
