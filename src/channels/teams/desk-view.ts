import { setTimeout } from 'node:timers/promises';
import { readFigures } from '../../use-cases/figures/read-figures.ts';
import type { Companies } from '../../use-cases/ports/companies.ts';
import type { DossierArchive } from '../../use-cases/ports/dossier-archive.ts';
import { OutsideFault } from '../../use-cases/ports/outside-fault.ts';
import type { CustomerView as Shown } from '../../use-cases/tiers/show-customer.ts';
import type { CustomerView } from './desk.ts';

export interface ViewPorts {
  readonly companies: Companies;
  readonly archive: Pick<DossierArchive, 'folderLink'>;
}

/** What a use case saw of a customer, as the cards show it. */
export async function toCustomerView(ports: ViewPorts, shown: Shown): Promise<CustomerView> {
  const { company, tiers, today, freshness, memory } = shown.situation;
  const [folderUrl, dmp] = await Promise.all([folderLink(ports.archive, shown), readDmp(ports, shown)]);
  return {
    kind: 'view',
    tiers,
    company: { code: company.code, name: company.identity.name },
    today,
    readAt: freshness.readAt,
    currencies: shown.currencies.map((one) => ({
      ...one,
      alternatives: [
        ...(one.post && one.recipient.kind !== 'post' ? [one.post] : []),
        ...one.alternatives.map((address) => ({ kind: 'email' as const, ...address })),
      ],
      exclusions: memory.exclusions,
    })),
    may: { collect: shown.mayCollect },
    folderUrl,
    sandbox: shown.sandbox,
    dmp,
  };
}

/** A figure beside what is owed: where Sage stops answering meanwhile, the card goes without it. */
async function readDmp(ports: ViewPorts, { situation }: Shown): Promise<CustomerView['dmp']> {
  const { company, tiers, today } = situation;
  try {
    const { dmp: figures } = await readFigures(ports, company, tiers.code, today);
    return { from: company.policy.figures.dmpFrom, figures };
  } catch (fault) {
    if (fault instanceof OutsideFault) return null;
    throw fault;
  }
}

/** Longer than this, the card does not wait for SharePoint. */
const LINK_WAIT_MS = 1_000;

/** A link is a convenience: a dossier without letters, or out of reach just now, leaves the card without it. */
async function folderLink(archive: Pick<DossierArchive, 'folderLink'>, shown: Shown): Promise<string | null> {
  const { company, tiers, today } = shown.situation;
  const hasLetters = shown.currencies.some((one) => one.dispatches.some((dispatch) => dispatch.documents.length > 0));
  if (!hasLetters) return null;
  const link = archive.folderLink({ company, tiers, year: today.slice(0, 4) }).catch(() => null);
  return Promise.race([link, setTimeout(LINK_WAIT_MS, null, { ref: false })]);
}
