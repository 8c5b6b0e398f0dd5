import { z } from 'zod';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { FindResult } from '../../../../use-cases/tiers/find-tiers.ts';
import type { CustomerChoice } from './task-form.ts';

/** What every form of an action sends of the customer. */
export const chosenSchema = z.object({
  chosen: z.string().max(100).catch(''),
  customer: z.string().max(200).trim().catch(''),
});

export type Chosen =
  | Refused
  | { readonly kind: 'one'; readonly customer: CustomerChoice & { readonly companyName: string } }
  | { readonly kind: 'several'; readonly customers: readonly CustomerChoice[] }
  | { readonly kind: 'none' }
  /** Nothing was chosen, nothing typed. */
  | { readonly kind: 'nothing' };

/** The customer of a form: what was typed goes before what was chosen. */
export async function findChosen(
  find: (text: string) => Promise<FindResult>,
  { chosen, customer }: z.output<typeof chosenSchema>,
): Promise<Chosen> {
  const text = customer === '' ? chosen : customer;
  if (text === '') return { kind: 'nothing' };
  const found = await find(text);
  switch (found.kind) {
    case 'refused':
      return found;
    case 'one':
      return { kind: 'one', customer: found.found };
    case 'several':
      return { kind: 'several', customers: found.candidates };
    case 'none':
      return found.suggestions.length > 0 ? { kind: 'several', customers: found.suggestions } : { kind: 'none' };
  }
}
