import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Person } from '../../domain/person.ts';
import type { PersonAddresses } from '../../use-cases/ports/directory.ts';
import { OutsideFault } from '../../use-cases/ports/outside-fault.ts';
import { callFor, findFor, statusOf } from './calls/graph-fault.ts';

const FIELDS = 'id,displayName,mail,userPrincipalName';
/** `User.ReadBasic.All` does not reach these; `User.Read.All` does. */
export const ALIAS_FIELDS = 'proxyAddresses,otherMails';
const userSchema = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  proxyAddresses: z.array(z.string()).nullish(),
  otherMails: z.array(z.string()).nullish(),
});
const pageSchema = z.object({ value: z.array(userSchema) });
type User = z.output<typeof userSchema>;

/** `name_outside.example#EXT#@ours.example`: somebody invited from another tenant. */
const GUEST = '#ext#@';
const ADDRESS = /^[^\s@<>()[\]",;:\\]+@[^\s@<>()[\]",;:\\]+\.[^\s@<>()[\]",;:\\]+$/;
/** One is somebody; two are nobody in particular. */
const ENOUGH_TO_TELL = 2;

/** `smtp:` of an alias, `SMTP:` of the main address; others (`SIP:`, `X500:`) are no mail. */
const MAIL_PROXY = /^smtp:/i;
const DENIED = 403;

/**
 * The login, the mail and its aliases, and addresses elsewhere, in lower case; none for who is not known. Without
 * `User.Read.All`, Graph hides aliases or refuses the whole question: then login and mail are what is known.
 */
export async function readAddresses(client: Client, personId: string): Promise<PersonAddresses> {
  const user = await readWholeUser(client, personId);
  const aliases = (user?.proxyAddresses ?? []).filter((one) => MAIL_PROXY.test(one));
  const given = [user?.userPrincipalName, user?.mail, ...aliases.map((one) => one.replace(MAIL_PROXY, ''))];
  return { given: tidy(given), others: tidy(user?.otherMails ?? []) };
}

const tidy = (addresses: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(addresses.map((one) => (one ?? '').trim().toLowerCase()).filter((one) => one !== '')),
];

async function readWholeUser(client: Client, personId: string): Promise<User | null> {
  try {
    return await readUser(client, personId, `${FIELDS},${ALIAS_FIELDS}`);
  } catch (fault) {
    if (!(fault instanceof OutsideFault) || statusOf(fault.cause) !== DENIED) throw fault;
    return readUser(client, personId);
  }
}

/**
 * Who signs in with the address, else whose mail it is. A guest's address is somebody else's: what we tell stays in the company.
 * An address that several have is nobody's.
 */
export async function findPerson(client: Client, address: string): Promise<Person | null> {
  if (!ADDRESS.test(address)) return null;
  const user = (await readUser(client, address)) ?? (await findByMail(client, address));
  if (!user || (user.userPrincipalName ?? '').toLowerCase().includes(GUEST)) return null;
  return { id: user.id, name: user.displayName ?? address };
}

const readUser = (client: Client, idOrLogin: string, fields = FIELDS): Promise<User | null> =>
  findFor('person', userSchema, () =>
    client
      .api(`/users/${encodeURIComponent(idOrLogin)}`)
      .select(fields)
      .get(),
  );

/** Graph's client sends filters as they are: `+`, `&` and `'` of an address must not be read as syntax. */
async function findByMail(client: Client, address: string): Promise<User | null> {
  const filter = encodeURIComponent(`mail eq '${address.replaceAll("'", "''")}'`);
  const { value } = await callFor('person', pageSchema, () =>
    client.api('/users').filter(filter).select(FIELDS).top(ENOUGH_TO_TELL).get(),
  );
  return value.length === 1 ? (value[0] ?? null) : null;
}
