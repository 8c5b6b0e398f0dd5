import type { Client, GraphRequest } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { OutsideOperation } from '../../../use-cases/ports/outside-fault.ts';
import { callFor } from './graph-fault.ts';

/** The client follows absolute addresses over https only; the stand-in's are plain http. */
export function followable(address: string): string {
  if (!address.startsWith('http:')) return address;
  const url = new URL(address);
  return `${url.pathname.replace(/^\/v1\.0/, '')}${url.search}`;
}

/** Rows of a list, page after page as `@odata.nextLink` leads: stop reading and no further page is asked for. */
export async function* readPages<Schema extends z.ZodTypeAny>(
  client: Client,
  operation: OutsideOperation,
  address: string,
  schema: Schema,
  prepare: (request: GraphRequest) => GraphRequest = (request) => request,
): AsyncGenerator<z.output<Schema>> {
  const page = z.object({ value: z.array(schema), '@odata.nextLink': z.string().nullish() });
  let next: string | null = address;
  while (next !== null) {
    const request: GraphRequest = prepare(client.api(followable(next)));
    const answer = await callFor(operation, page, () => request.get());
    yield* answer.value;
    next = answer['@odata.nextLink'] ?? null;
  }
}
