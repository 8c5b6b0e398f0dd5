import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Person } from '../../domain/person.ts';
import { callFor, findFor } from './calls/graph-fault.ts';

const FIELDS = 'id,displayName,mail,userPrincipalName';
const userSchema = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});
const pageSchema = z.object({ value: z.array(userSchema) });
type User = z.output<typeof userSchema>;

/** `name_outside.example#EXT#@ours.example`: somebody invited from another tenant. */
const GUEST = '#ext#@';
const ADDRESS = /^[^\s@<>()[\]",;:\\]+@[^\s@<>()[\]",;:\\]+\.[^\s@<>()[\]",;:\\]+$/;
/** One is somebody; two are nobody in particular. */
const ENOUGH_TO_TELL = 2;

/** The userPrincipalName and the mail in lower case; none for who is not known. */
export async function readAddresses(client: Client, personId: string): Promise<readonly string[]> {
  const user = await readUser(client, personId);
  const addresses = [user?.userPrincipalName, user?.mail].filter((one) => typeof one === 'string' && one !== '');
  return [...new Set(addresses.map((one) => String(one).toLowerCase()))];
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

const readUser = (client: Client, idOrLogin: string): Promise<User | null> =>
  findFor('person', userSchema, () =>
    client
      .api(`/users/${encodeURIComponent(idOrLogin)}`)
      .select(FIELDS)
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
