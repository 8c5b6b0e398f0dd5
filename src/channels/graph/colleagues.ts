import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Colleague, Colleagues } from '../../use-cases/ports/comments/colleagues.ts';
import { callFor, findFor } from './calls/graph-fault.ts';

const FIELDS = 'id,displayName,mail,userPrincipalName';
/** All of them are found by their beginning without more than `User.ReadBasic.All`. */
const NAMES = ['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'];
/** `name_outside.example#EXT#@ours.example`: somebody invited from another tenant. */
const GUEST = '#ext#@';

const userSchema = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});
type User = z.output<typeof userSchema>;
const pageSchema = z.object({ value: z.array(userSchema) });

const isGuest = ({ userPrincipalName }: User): boolean => (userPrincipalName ?? '').toLowerCase().includes(GUEST);
const toColleague = ({ id, displayName, mail, userPrincipalName }: User): Colleague => ({
  id,
  name: displayName ?? mail ?? userPrincipalName ?? '',
  mail: mail ?? null,
});

/** People of the tenant, through Microsoft Graph. */
export const openColleagues = (client: Client): Colleagues => ({
  async findByName(name, limit) {
    const wanted = name.trim();
    if (wanted === '') return [];
    // Graph's client sends filters as they are: `+`, `&` and `'` of a name must not be read as syntax.
    const value = wanted.replaceAll("'", "''");
    const filter = encodeURIComponent(NAMES.map((field) => `startswith(${field},'${value}')`).join(' or '));
    const page = await callFor('person', pageSchema, () =>
      client.api('/users').filter(filter).select(FIELDS).top(limit).get(),
    );
    return page.value
      .filter((user) => !isGuest(user))
      .map(toColleague)
      .map(({ id, name: called }) => ({ id, name: called }));
  },
  async findById(id) {
    const user = await findFor('person', userSchema, () =>
      client
        .api(`/users/${encodeURIComponent(id)}`)
        .select(FIELDS)
        .get(),
    );
    return !user || isGuest(user) ? null : toColleague(user);
  },
});
