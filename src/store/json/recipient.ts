import { z } from 'zod';
import type { Dispatch } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import type { Shape } from './scalars.ts';

export const recipientShape: Shape<Dispatch['recipient']> = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('email'),
      address: z.string(),
      name: z.string(),
      source: z.enum(['recovery-contact', 'accounting-contact', 'tiers', 'chosen']),
    })
    .strict(),
  z.object({ kind: z.literal('post'), addressLines: z.array(z.string()) }).strict(),
]);
