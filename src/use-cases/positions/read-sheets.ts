import type { Company } from '../../domain/company/company.ts';
import type { SheetFacts } from '../../domain/relance/payer-proposals.ts';
import { chooseRecipient } from '../../domain/tiers/choose-recipient.ts';
import type { Contact } from '../../domain/tiers/contact.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Companies } from '../ports/companies.ts';
import type { SituationPorts } from '../tiers/read-situation.ts';

export type SheetPorts = Pick<SituationPorts, 'refusals'> & { readonly companies: Pick<Companies, 'sage'> };

/** Addresses that refused a letter, in small letters. */
export interface RefusedOfAll {
  /** Of whom each is, in an order of their own. */
  readonly all: readonly string[];
  of(code: TiersCode): ReadonlySet<string>;
}

/** Of the company: one query. */
export async function readRefused(
  { refusals }: Pick<SheetPorts, 'refusals'>,
  { code }: Company,
): Promise<RefusedOfAll> {
  const all = (await refusals?.listRefused(code, 'all')) ?? [];
  const byTiers = Map.groupBy(all, ({ tiers }) => tiers);
  return {
    all: all.map(({ tiers, address }) => `${tiers} ${address}`).sort(),
    of: (tiers) => new Set((byTiers.get(tiers) ?? []).map(({ address }) => address).sort()),
  };
}

/** What deciding needs of the sheets asked for, by code: three set-based reads. */
export async function readSheets(
  ports: SheetPorts,
  company: Company,
  asked: readonly TiersCode[] | 'all',
): Promise<ReadonlyMap<TiersCode, SheetFacts>> {
  const sage = ports.companies.sage(company.code);
  const [tiers, contacts, refused] = await Promise.all([
    sage.readTiersMany(asked),
    sage.readContacts(asked),
    readRefused(ports, company),
  ]);
  return new Map(
    [...tiers].map(([code, one]) => [code, sheetOf(one, contacts.get(code) ?? [], company.policy, refused.of(code))]),
  );
}

/** One whose only addresses refused letters is unreachable where Sage has no postal one (cases E3, E4). */
export const sheetOf = (
  tiers: Tiers,
  contacts: readonly Contact[],
  policy: Company['policy'],
  refused: ReadonlySet<string>,
): SheetFacts => ({
  notReminded: tiers.notReminded,
  unreachable: chooseRecipient(tiers, contacts, policy, refused).recipient.kind === 'none',
});
