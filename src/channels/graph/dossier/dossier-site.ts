import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Company } from '../../../domain/company/company.ts';
import { callFor } from '../calls/graph-fault.ts';

const withId = z.object({ id: z.string() });

export interface DossierSite {
  readonly siteId: string;
  readonly driveId: string;
}

export interface DossierSites {
  /** A company's site and its default library; looked for once: ids survive a rename, addresses do not. Throws OutsideFault. */
  find(company: Company): Promise<DossierSite>;
  /** For a site that is no longer where it was: looked for again. */
  forget(company: Company): void;
}

export function openDossierSites(client: Client): DossierSites {
  const known = new Map<string, Promise<DossierSite>>();
  return {
    find({ dossierSite }) {
      const there = known.get(dossierSite);
      if (there) return there;
      const found = readSite(client, dossierSite);
      known.set(dossierSite, found);
      found.catch(() => known.delete(dossierSite));
      return found;
    },
    forget: ({ dossierSite }) => void known.delete(dossierSite),
  };
}

async function readSite(client: Client, address: string): Promise<DossierSite> {
  const [host = '', path = ''] = address.split(':');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const site = await callFor('site', withId, () => client.api(`/sites/${host}:${encoded}`).get());
  const drive = await callFor('site', withId, () => client.api(`/sites/${encodeURIComponent(site.id)}/drive`).get());
  return { siteId: site.id, driveId: drive.id };
}
