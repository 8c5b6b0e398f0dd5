/** How the process proves who it is to Microsoft Graph, in the order in which one is taken. */
export type CredentialChoice =
  | { readonly kind: 'managed-identity'; readonly clientId: string | null }
  | {
      readonly kind: 'certificate';
      readonly tenantId: string;
      readonly clientId: string;
      /** A PEM file of the certificate and its private key. */
      readonly path: string;
    }
  | { readonly kind: 'secret'; readonly tenantId: string; readonly clientId: string };

export type CredentialKind = CredentialChoice['kind'];

/** What the environment says of it; a managed identity is offered by where we run. */
export interface CredentialVariables {
  readonly AZURE_TENANT_ID?: string | undefined;
  readonly AZURE_CLIENT_ID?: string | undefined;
  readonly AZURE_CLIENT_CERTIFICATE_PATH?: string | undefined;
  readonly AZURE_CLIENT_SECRET?: string | undefined;
  /** Set by App Service, Functions and Container Apps; by Azure Arc beside `IMDS_ENDPOINT`. */
  readonly IDENTITY_ENDPOINT?: string | undefined;
  /** `managed-identity` where nothing of the environment tells it, as on a virtual machine. */
  readonly RELANCE_CREDENTIAL?: string | undefined;
}

/** Why none can be taken. */
export type CredentialRefusal =
  | { readonly code: 'no-credential' }
  | { readonly code: 'unknown-credential' }
  /** A certificate or a secret without whose it is. */
  | { readonly code: 'credential-of-nobody'; readonly variable: string; readonly missing: readonly string[] };

export type CredentialResult =
  | { readonly ok: true; readonly credential: CredentialChoice }
  | { readonly ok: false; readonly refusal: CredentialRefusal };

/**
 * Managed identity, else certificate, else secret: the fewer secrets, the first. Nothing else is tried (no developer's sign-in), so that
 * production never runs as somebody by accident. What is set for a later one while an earlier one is there is left alone.
 */
export function chooseCredential(variables: CredentialVariables): CredentialResult {
  const { AZURE_CLIENT_ID: clientId, RELANCE_CREDENTIAL: said, IDENTITY_ENDPOINT: offered } = variables;
  if (said !== undefined && said !== 'managed-identity') return { ok: false, refusal: { code: 'unknown-credential' } };
  if (said !== undefined || offered !== undefined) {
    return { ok: true, credential: { kind: 'managed-identity', clientId: clientId ?? null } };
  }
  const { AZURE_CLIENT_CERTIFICATE_PATH: path, AZURE_CLIENT_SECRET: secret, AZURE_TENANT_ID: tenantId } = variables;
  if (path === undefined && secret === undefined) return { ok: false, refusal: { code: 'no-credential' } };
  if (tenantId === undefined || clientId === undefined) {
    const variable = path === undefined ? 'AZURE_CLIENT_SECRET' : 'AZURE_CLIENT_CERTIFICATE_PATH';
    const missing = [
      ...(tenantId === undefined ? ['AZURE_TENANT_ID'] : []),
      ...(clientId === undefined ? ['AZURE_CLIENT_ID'] : []),
    ];
    return { ok: false, refusal: { code: 'credential-of-nobody', variable, missing } };
  }
  const of = { tenantId, clientId };
  return {
    ok: true,
    credential: path === undefined ? { kind: 'secret', ...of } : { kind: 'certificate', ...of, path },
  };
}
