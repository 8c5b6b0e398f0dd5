import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Company } from '../../../domain/company/company.ts';
import type { Check } from '../../../use-cases/run-checks.ts';
import { callFor } from '../../graph/calls/graph-fault.ts';
import { missingColumns } from '../../graph/dossier/dossier-setup.ts';
import { openDossierSites } from '../../graph/dossier/dossier-site.ts';
import { canWrite } from '../../graph/mail/can-write.ts';
import { doctorDossierWords } from '../../words/doctor/dispatch/dossiers.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { check, graphStatus, right, wrong } from '../doctor/answers.ts';

const { site, library, scope } = doctorDossierWords;
const REFUSED = new Set<number | null>([401, 403, 404]);
const MISSING = 404;
const withId = z.object({ id: z.string() });

/** The library of the dossiers can be written, and has its columns. */
export function dossierChecks(client: Client, company: Company): readonly Check[] {
  const mendSite = (fault: unknown): string =>
    graphStatus(fault) === MISSING
      ? doctorWords.site.mendMissing(company.dossierSite)
      : doctorWords.site.mendDenied(company.dossierSite);
  return [
    check(
      site.name(company.code),
      async () => {
        const { driveId } = await openDossierSites(client).find(company);
        await canWrite(client, driveId);
        return right(site.seen(company.dossierSite));
      },
      mendSite,
    ),
    check(
      library.name(company.code),
      async () => {
        const missing = await missingColumns(client, company);
        return missing.length > 0
          ? wrong(library.missing(missing), doctorWords.library.mend(company.code))
          : right(library.seen);
      },
      mendSite,
    ),
  ];
}

/** `Sites.Selected` and nothing wider: the tenant's root site is refused. */
export function siteScopeCheck(client: Client, companies: readonly Company[]): Check {
  return check(
    scope.name,
    async () => {
      let root: string;
      try {
        root = (await callFor('site', withId, () => client.api('/sites/root').select('id').get())).id;
      } catch (fault) {
        if (REFUSED.has(graphStatus(fault))) return right(scope.seen);
        throw fault;
      }
      const sites = openDossierSites(client);
      const ours = await Promise.all(companies.map((company) => sites.find(company).then(({ siteId }) => siteId)));
      return ours.includes(root) ? right(scope.isRoot) : wrong(scope.tooWide, scope.mendTooWide);
    },
    () => scope.mendTooWide,
  );
}
