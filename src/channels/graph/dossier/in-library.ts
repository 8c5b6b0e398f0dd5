import type { Client } from '@microsoft/microsoft-graph-client';
import type { Company } from '../../../domain/company/company.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { openDossierSites } from './dossier-site.ts';

/** Does something in the library of a company's dossiers. */
export type InLibrary = <T>(company: Company, work: (driveId: string) => Promise<T>) => Promise<T>;

/** A library that is gone is looked for again the next time: an administrator may have put another in its place. */
export function openLibraries(client: Client): InLibrary {
  const sites = openDossierSites(client);
  return async (company, work) => {
    try {
      return await work((await sites.find(company)).driveId);
    } catch (fault) {
      if (fault instanceof OutsideFault && fault.about?.reason === 'site-missing') sites.forget(company);
      throw fault;
    }
  };
}
