import { AppManifestUtils } from '@microsoft/app-manifest';
import type { Json } from './fill-manifest.ts';

/** A country or a trade may have a name in its own alphabet: its last part is punycode too. */
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,}|xn--[a-z0-9-]{1,58}[a-z0-9])$/;

/**
 * What is wrong with a filled manifest: Microsoft's schema of its version, and what that schema lets pass. `validDomains`
 * with a scheme or a wildcard would be refused, or too wide, at upload. None: []
 */
export async function checkManifest(manifest: { readonly [key: string]: Json }): Promise<readonly string[]> {
  const found = await AppManifestUtils.validateAgainstSchema(manifest as never);
  const domains = Array.isArray(manifest.validDomains) ? manifest.validDomains : [];
  const wrong = domains.filter((domain) => typeof domain !== 'string' || !HOST.test(domain));
  return [...found, ...wrong.map((domain) => `validDomains: ${JSON.stringify(domain)} is not a host name, alone`)];
}
