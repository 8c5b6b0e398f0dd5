import type { Company } from '../../domain/company/company.ts';
import type { Directory } from '../ports/directory.ts';
import type { Sought } from '../ports/privacy/personal-data.ts';

/** As whom a person was asked for. */
export type SoughtAs = 'colleague' | 'contact' | 'customer';

export interface FoundPerson {
  readonly as: SoughtAs;
  readonly sought: Sought;
}

const ENTRA_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu;
const NOBODY: Sought = { ids: [], mails: [], names: [], customer: null };

/**
 * Whom an address, an Entra id or a customer's code means. An address that the directory knows is a colleague's, under all the
 * addresses that the organization gave; any other is a contact's. Who has left is no more in the directory: their id still finds
 * them. A code is looked for as it is typed, for Sage may have forgotten the customer before us. Throws an OutsideFault where the
 * directory does not answer: part of a person is not what was asked for.
 */
export async function findPerson(
  { directory }: { readonly directory: Pick<Directory, 'findByAddress' | 'addressesOf'> },
  company: Company,
  given: string,
): Promise<FoundPerson> {
  const text = given.trim();
  if (ENTRA_ID.test(text)) {
    const id = text.toLowerCase();
    const { given: mails } = await directory.addressesOf({ id, name: '' });
    return { as: 'colleague', sought: { ...NOBODY, ids: [id], mails } };
  }
  if (!text.includes('@')) {
    return { as: 'customer', sought: { ...NOBODY, customer: { company: company.code, code: text.toUpperCase() } } };
  }
  const mail = text.toLowerCase();
  const person = await directory.findByAddress(mail);
  if (!person) return { as: 'contact', sought: { ...NOBODY, mails: [mail] } };
  const { given: mails } = await directory.addressesOf(person);
  const own = { ids: [person.id], mails: [...new Set([mail, ...mails])], names: [person.name] };
  return { as: 'colleague', sought: { ...NOBODY, ...own } };
}
