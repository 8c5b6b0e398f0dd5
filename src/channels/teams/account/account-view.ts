import { setTimeout } from 'node:timers/promises';
import type { CurrencyAccount } from '../../../domain/ledger/account.ts';
import type { Person } from '../../../domain/person.ts';
import { standingCorrections } from '../../../domain/relance/level.ts';
import type { Exclusion } from '../../../domain/relance/memory.ts';
import { rememberedOf } from '../../../domain/relance/remembered.ts';
import { readAge } from '../../../use-cases/figures/read-age.ts';
import { readFigures } from '../../../use-cases/figures/read-figures.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { Companies } from '../../../use-cases/ports/companies.ts';
import type { DossierArchive } from '../../../use-cases/ports/dispatch/dossier-archive.ts';
import type { DatasetReader } from '../../../use-cases/ports/figures/dataset-store.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import type { CustomerView as Shown } from '../../../use-cases/tiers/show-customer.ts';
import type { SayHold } from '../../words/explain/say-hold.ts';
import { type AccountAddition, readAdded } from './addition.ts';
import type { CustomerView } from './desk.ts';

export interface ViewPorts {
  readonly companies: Companies;
  readonly archive: Pick<DossierArchive, 'folderLink'>;
  readonly dataset: Pick<DatasetReader, 'readDataset'>;
  readonly clock: Clock;
  /** What other rooms add to the card; absent: nothing. */
  readonly additions?: () => readonly AccountAddition[];
  /** What rooms hold, in their words. */
  readonly sayHold: SayHold;
}

/** What a use case saw of a customer, as the cards show it to that person; null: to anyone in a registered conversation. */
export async function toCustomerView(ports: ViewPorts, shown: Shown, who: Person | null): Promise<CustomerView> {
  const { company, tiers, today, freshness } = shown.situation;
  const exclusionsOf = exclusionsIn(shown.situation);
  const [folderUrl, dmp, { dmpChange }, added] = await Promise.all([
    folderLink(ports.archive, shown),
    readDmp(ports, shown),
    readAge(ports, company),
    readAdded(ports.additions?.() ?? [], who, { company: company.code, code: tiers.code }),
  ]);
  return {
    kind: 'view',
    tiers,
    company: { code: company.code, name: company.identity.name, currency: company.currency },
    today,
    readAt: freshness.readAt,
    currencies: shown.currencies.map((one) => ({
      ...one,
      alternatives: [
        ...(one.post && one.recipient.kind !== 'post' ? [one.post] : []),
        ...one.alternatives.map((address) => ({ kind: 'email' as const, ...address })),
      ],
      exclusions: exclusionsOf(one.account),
      corrections: standingCorrections(one.account.items, shown.situation.memory),
    })),
    untreated: shown.situation.untreated,
    may: { collect: shown.mayCollect },
    hasLetters: shown.hasLetters,
    folderUrl,
    sandbox: shown.sandbox,
    dmp,
    dmpChange,
    added,
    sayHold: ports.sayHold,
  };
}

/**
 * The exclusions of an account, each with the number that its instalment has now; those of no open instalment, of no currency
 * any more, are with all of them.
 */
function exclusionsIn({ accounts, memory }: Shown['situation']): (account: CurrencyAccount) => readonly Exclusion[] {
  const all = accounts.flatMap(({ items }) => items);
  const remembered = rememberedOf(all, memory);
  const owned = new Set(all.flatMap((item) => remembered(item).exclusions));
  const ofNone = memory.exclusions.filter((exclusion) => !owned.has(exclusion));
  return ({ items }) => [
    ...items.flatMap((item) => remembered(item).exclusions.map((exclusion) => ({ ...exclusion, ecNo: item.ecNo }))),
    ...ofNone,
  ];
}

/** A figure beside what is owed: where Sage stops answering meanwhile, the card goes without it. */
async function readDmp(ports: ViewPorts, { situation }: Shown): Promise<CustomerView['dmp']> {
  const { company, tiers, today } = situation;
  try {
    const { dmp: figures, basis, writtenOff } = await readFigures(ports, company, tiers.code, today);
    return { from: basis.dmpFrom, figures, writtenOff: { ...writtenOff, currency: basis.currency } };
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
