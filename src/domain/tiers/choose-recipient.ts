import type { ReceivablesPolicy } from '../company/receivables-policy.ts';
import { dropUnseen } from '../drawn-text.ts';
import { comparable } from './comparable.ts';
import type { Contact } from './contact.ts';
import { isAtHome, postalLines } from './postal-lines.ts';
import type { Recipient, RecipientSource } from './recipient.ts';
import type { Tiers } from './tiers.ts';

export interface MailAddress {
  readonly address: string;
  readonly name: string;
  readonly source: RecipientSource;
}

export interface RecipientChoice {
  readonly recipient: Recipient;
  /** Other addresses that a person may choose; a contact of another service has the source `chosen`. */
  readonly alternatives: readonly MailAddress[];
  /** By post, where Sage has a whole address: a person may prefer it. */
  readonly post: Extract<Recipient, { kind: 'post' }> | null;
}

type Addressed = Pick<Tiers, 'name' | 'email' | 'addressLines' | 'country'>;
type Services = Pick<ReceivablesPolicy, 'recoveryServices' | 'accountingServices'>;

const MAIL_ADDRESS = /^[^\s@<>()[\],;:"\\]+@(?:[^\s@<>()[\],;:"\\.]+\.)+[^\s@<>()[\],;:"\\.]{2,}$/u;

/** A plain check of shape: one address, nothing around it. Whether it exists, only sending tells. */
export const isMailAddress = (text: string): boolean => text.length <= 254 && MAIL_ADDRESS.test(text);

/**
 * Where a letter goes: the contact of the recovery service, else of accounting, else the address of the tiers, else by post,
 * else nowhere, which is said (cases E1, E2, E3). Addresses that cannot be one are passed over, and so are those that refused a letter
 * (case E4; `refused`, in small letters): a person may still choose them.
 */
export function chooseRecipient(
  tiers: Addressed,
  contacts: readonly Contact[],
  policy: Services,
  refused: ReadonlySet<string> = new Set(),
): RecipientChoice {
  const all = distinct([
    ...ofServices(contacts, policy.recoveryServices, 'recovery-contact'),
    ...ofServices(contacts, policy.accountingServices, 'accounting-contact'),
    ...addressesIn(tiers.email).map((address) => ({ address, name: tiers.name, source: 'tiers' as const })),
    ...contacts.flatMap((contact) => ofContact(contact, 'chosen')),
  ]);
  const isRefused = ({ address }: MailAddress): boolean => refused.has(address.toLowerCase());
  const passedOver = all.filter(isRefused).map((one) => ({ ...one, source: 'chosen' as const }));
  const [best, ...alternatives] = [...all.filter((one) => !isRefused(one)), ...passedOver];
  const postal = byPost(tiers);
  const post = postal.kind === 'post' ? postal : null;
  if (best && best.source !== 'chosen') return { recipient: { kind: 'email', ...best }, alternatives, post };
  return { recipient: postal, alternatives: best ? [best, ...alternatives] : [], post };
}

/** Contacts of the services, in the order in which the policy prefers them. */
function ofServices(
  contacts: readonly Contact[],
  services: readonly string[],
  source: RecipientSource,
): readonly MailAddress[] {
  return services.flatMap((service) =>
    contacts
      .filter((contact) => comparable(contact.service) === comparable(service))
      .flatMap((contact) => ofContact(contact, source)),
  );
}

const ofContact = (contact: Contact, source: RecipientSource): MailAddress[] =>
  addressesIn(contact.email).map((address) => ({ address, name: contact.name, source }));

/** Sage has one field, people write two addresses in it, and paste marks along that no address has. */
export const addressesIn = (field: string): string[] =>
  dropUnseen(field)
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter(isMailAddress);

function distinct(addresses: readonly MailAddress[]): MailAddress[] {
  const seen = new Set<string>();
  return addresses.filter(({ address }) => {
    const key = address.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

const POSTCODE_AND_TOWN = /^\s*\d{5}\s+\p{L}/u;

/** A postman needs a street and a town: in France a line with a postcode, and another one. */
function byPost(tiers: Addressed): Recipient {
  const lines = postalLines(tiers);
  const town = !isAtHome(tiers.country) || lines.some((line) => POSTCODE_AND_TOWN.test(line));
  const isWhole = tiers.addressLines.filter((line) => line.trim() !== '').length >= 2;
  return isWhole && town ? { kind: 'post', addressLines: lines } : { kind: 'none' };
}
