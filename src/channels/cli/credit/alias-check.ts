import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Check } from '../../../use-cases/run-checks.ts';
import { callFor } from '../../graph/calls/graph-fault.ts';
import { ALIAS_FIELDS } from '../../graph/people.ts';
import { doctorAliasesWords as words } from '../../words/doctor/credit/aliases.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { check, graphStatus, right, wrong } from '../doctor/answers.ts';

const { groups } = doctorWords;
const pageSchema = z.object({
  value: z.array(z.object({ mail: z.string().nullish(), proxyAddresses: z.array(z.string()).nullish() })),
});
/** Enough that one of them has a mailbox. */
const LOOKED_AT = 20;
const DENIED = 403;

/**
 * Whether the application may read under which other addresses a person is known. No fault either way: an administrator must know
 * how far four eyes see. Whoever has a mail has at least that one among their proxy addresses, unless they are hidden.
 */
export const aliasCheck = (client: Client): Check =>
  check(
    words.name,
    async () => {
      try {
        const { value } = await callFor('person', pageSchema, () =>
          client.api('/users').select(`id,mail,${ALIAS_FIELDS}`).top(LOOKED_AT).get(),
        );
        const withMail = value.filter(({ mail }) => (mail ?? '') !== '');
        if (withMail.length === 0) return right(words.nobody);
        return right(withMail.some((one) => (one.proxyAddresses ?? []).length > 0) ? words.seen : words.hidden);
      } catch (fault) {
        if (graphStatus(fault) === DENIED) return (await mayReadPeople(client)) ? right(words.hidden) : denied;
        throw fault;
      }
    },
    () => groups.mendDenied,
  );

const denied = wrong(words.denied, groups.mendDenied);

const mayReadPeople = (client: Client): Promise<boolean> =>
  callFor('person', pageSchema, () => client.api('/users').select('id,mail').top(1).get()).then(
    () => true,
    () => false,
  );
