import { z } from 'zod';
import { dropUnseen } from '../../../domain/drawn-text.ts';
import type { SearchRequest } from '../../../use-cases/tiers/search/search-ports.ts';

export type Searched = 'customers' | 'invoices';

/** The commands of the manifest. */
const COMMANDS: Readonly<Record<string, Searched>> = { searchCustomers: 'customers', searchInvoices: 'invoices' };
/** The parameter of both. With `initialRun`, Teams gives another one before anything is typed. */
const TYPED = 'q';
const MAX_TEXT = 100;
const MAX_COUNT = 25;
const MAX_SKIP = 100_000;

const whole = (fallback: number, max: number) =>
  z
    .number()
    .int()
    .min(0)
    .catch(fallback)
    .transform((value) => Math.min(value, max));

/** What Teams sends: it went through a client, so that nothing of it is believed. */
const querySchema = z.object({
  commandId: z.string(),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).catch([]),
  queryOptions: z
    .object({ skip: whole(0, MAX_SKIP), count: whole(MAX_COUNT, MAX_COUNT) })
    .catch({ skip: 0, count: MAX_COUNT }),
});

/** Undefined where it is no query of ours. */
export function readQuery(value: unknown): { readonly what: Searched; readonly request: SearchRequest } | undefined {
  const query = querySchema.safeParse(value);
  const what =
    query.success && Object.hasOwn(COMMANDS, query.data.commandId) ? COMMANDS[query.data.commandId] : undefined;
  if (!query.success || what === undefined) return undefined;
  const { parameters, queryOptions } = query.data;
  const typed = parameters.find(({ name }) => name === TYPED)?.value;
  const text = typeof typed === 'string' ? dropUnseen(typed).normalize('NFC').trim().slice(0, MAX_TEXT) : '';
  return { what, request: { text, skip: queryOptions.skip, count: Math.max(1, queryOptions.count) } };
}
