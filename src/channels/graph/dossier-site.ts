import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Company } from '../../domain/company.ts';
import { guardCall } from './graph-fault.ts';

const withId = z.object({ id: z.string() });

export interface DossierSite {
  readonly siteId: string;
  readonly driveId: string;
}

/** Finds a company's site and its default library once; ids survive a rename, addresses do not. */
export function openDossierSites(client: Client): (company: Company) => Promise<DossierSite> {
  const known = new Map<string, Promise<DossierSite>>();
  return (company) => {
    const { dossierSite } = company;
    const found = known.get(dossierSite) ?? readSite(client, dossierSite);
    known.set(dossierSite, found);
    found.catch(() => known.delete(dossierSite));
    return found;
  };
}

async function readSite(client: Client, address: string): Promise<DossierSite> {
  const [host = '', path = ''] = address.split(':');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const site = withId.parse(await guardCall('read', () => client.api(`/sites/${host}:${encoded}`).get()));
  const drive = withId.parse(await guardCall('read', () => client.api(`/sites/${site.id}/drive`).get()));
  return { siteId: site.id, driveId: drive.id };
}
