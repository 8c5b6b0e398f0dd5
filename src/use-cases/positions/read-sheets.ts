import type { Company } from '../../domain/company/company.ts';
import type { SheetFacts } from '../../domain/relance/payer-proposals.ts';
import { chooseRecipient } from '../../domain/tiers/choose-recipient.ts';
import type { Contact } from '../../domain/tiers/contact.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { SageReader } from '../ports/sage-reader.ts';

/** What deciding needs of the sheets asked for, by code: two set-based reads. */
export async function readSheets(
  sage: Pick<SageReader, 'readTiersMany' | 'readContacts'>,
  { policy }: Company,
  asked: readonly TiersCode[] | 'all',
): Promise<ReadonlyMap<TiersCode, SheetFacts>> {
  const [tiers, contacts] = await Promise.all([sage.readTiersMany(asked), sage.readContacts(asked)]);
  return new Map([...tiers].map(([code, one]) => [code, sheetOf(one, contacts.get(code) ?? [], policy)]));
}

export const sheetOf = (tiers: Tiers, contacts: readonly Contact[], policy: Company['policy']): SheetFacts => ({
  notReminded: tiers.notReminded,
  unreachable: chooseRecipient(tiers, contacts, policy).recipient.kind === 'none',
});
