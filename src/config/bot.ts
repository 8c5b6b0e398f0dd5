import type { CertificateEnd } from '../domain/status/certificate-end.ts';
import { type Certificate, certificateEnd, readCertificate, sayCertificate } from './certificate.ts';

/** The Entra app of the bot, and the only tenant that is answered. */
export interface BotSettings {
  readonly appId: string;
  readonly tenantId: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
}

interface BotVariables {
  readonly MICROSOFT_APP_ID?: string | undefined;
  readonly MICROSOFT_APP_TENANT_ID?: string | undefined;
  readonly MICROSOFT_APP_TYPE?: string | undefined;
  readonly MICROSOFT_APP_CERTIFICATE_PATH?: string | undefined;
  readonly MICROSOFT_APP_PASSWORD?: string | undefined;
}

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const CERTIFICATE = 'MICROSOFT_APP_CERTIFICATE_PATH';

/**
 * Who the bot is, and how it proves it: managed identity, else certificate, else secret, as Graph is called. What is set for a later
 * one is left alone; a certificate that cannot be used is no reason to take the secret.
 */
export function readBot(
  variables: BotVariables,
  { need, readFile, now }: BotMeans,
  problems: string[],
): { readonly bot: BotSettings; readonly certificate: Certificate | null; readonly ends: readonly CertificateEnd[] } {
  const appId = need('MICROSOFT_APP_ID', 'without it every request would be accepted');
  const tenantId = need('MICROSOFT_APP_TENANT_ID', 'only people of this tenant are answered');
  if (appId && !guid.test(appId)) problems.push('MICROSOFT_APP_ID is not a GUID');
  if (tenantId && !guid.test(tenantId)) problems.push('MICROSOFT_APP_TENANT_ID is not a GUID');
  const type = variables.MICROSOFT_APP_TYPE ?? 'SingleTenant';
  if (type === 'UserAssignedMSI') return { bot: { appId, tenantId, type }, certificate: null, ends: [] };
  if (type !== 'SingleTenant') problems.push('MICROSOFT_APP_TYPE is SingleTenant or UserAssignedMSI');
  const bot: BotSettings = { appId, tenantId, type: 'SingleTenant' };
  const path = variables.MICROSOFT_APP_CERTIFICATE_PATH;
  if (path === undefined) {
    if (type === 'SingleTenant') {
      need('MICROSOFT_APP_PASSWORD', `the bot answers with it; or give ${CERTIFICATE}, or use UserAssignedMSI`);
    }
    return { bot, certificate: null, ends: [] };
  }
  const read = readCertificate(path, readFile, now);
  if (!read.ok) problems.push(sayCertificate(CERTIFICATE, read.refusal));
  return { bot, certificate: read.ok ? read.certificate : null, ends: certificateEnd(CERTIFICATE, read) };
}

interface BotMeans {
  readonly need: (
    name: 'MICROSOFT_APP_ID' | 'MICROSOFT_APP_TENANT_ID' | 'MICROSOFT_APP_PASSWORD',
    why: string,
  ) => string;
  readonly readFile: (path: string) => string;
  readonly now: Date;
}
