import { z } from 'zod';
import type { DispatchError, FiledDocument } from '../../use-cases/ports/dispatch-store.ts';
import type { Shape } from './scalars.ts';

export const documentsShape: Shape<readonly FiledDocument[]> = z.array(
  z.object({ name: z.string(), webUrl: z.string(), driveItemId: z.string() }).strict(),
);

export const errorShape: Shape<DispatchError> = z
  .object({ code: z.string(), detail: z.string(), at: z.string() })
  .strict();

export const textsShape: Shape<readonly string[]> = z.array(z.string());
export const ecNosShape: Shape<readonly number[]> = z.array(z.number().int());
export const factsShape: Shape<Readonly<Record<string, unknown>>> = z.record(z.unknown());
