import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Company } from '../../../domain/company/company.ts';
import { callFor } from '../calls/graph-fault.ts';

const withId = z.object({ id: z.string() });

export interface DossierSite {
  readonly siteId: string;
  readonly driveId: string;
}

/** Finds a company's site and its default library once; ids survive a rename, addresses do not. Throws OutsideFault. */
export function openDossierSites(client: Client): (company: Company) => Promise<DossierSite> {
  const known = new Map<string, Promise<DossierSite>>();
  return ({ dossierSite }) => {
    const there = known.get(dossierSite);
    if (there) return there;
    const found = readSite(client, dossierSite);
    known.set(dossierSite, found);
    found.catch(() => known.delete(dossierSite));
    return found;
  };
}

async function readSite(client: Client, address: string): Promise<DossierSite> {
  const [host = '', path = ''] = address.split(':');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const site = await callFor('site', withId, () => client.api(`/sites/${host}:${encoded}`).get());
  const drive = await callFor('site', withId, () => client.api(`/sites/${encodeURIComponent(site.id)}/drive`).get());
  return { siteId: site.id, driveId: drive.id };
}
