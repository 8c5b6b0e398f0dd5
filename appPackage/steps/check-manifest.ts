import { AppManifestUtils } from '@microsoft/app-manifest';
import type { Json } from './fill-manifest.ts';

const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/;

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
