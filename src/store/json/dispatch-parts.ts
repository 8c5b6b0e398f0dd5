import { z } from 'zod';
import type { DispatchError, FiledDocument, WaitingInstalment } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import { OUTSIDE_FAULT_KINDS, OUTSIDE_OPERATIONS, OUTSIDE_REASONS } from '../../use-cases/ports/outside-fault.ts';
import { dayShape, type Shape } from './scalars.ts';

export const documentsShape: Shape<readonly FiledDocument[]> = z.array(
  z.object({ name: z.string(), webUrl: z.string(), driveItemId: z.string() }).strict(),
);

const aboutShape = z
  .object({
    operation: z.enum(OUTSIDE_OPERATIONS),
    reason: z.enum(OUTSIDE_REASONS).nullable(),
  })
  .strict();

export const errorShape: Shape<DispatchError> = z
  .object({
    code: z.string(),
    detail: z.string(),
    at: z.string(),
    on: dayShape.optional(),
    kind: z.enum(OUTSIDE_FAULT_KINDS).optional(),
    about: aboutShape.optional(),
  })
  .strict();

export const textsShape: Shape<readonly string[]> = z.array(z.string());
export const waitingShape: Shape<readonly WaitingInstalment[]> = z.array(
  z.object({ ecNo: z.number().int(), piece: z.string(), due: dayShape }).strict(),
);
export const ecNosShape: Shape<readonly number[]> = z.array(z.number().int());
export const factsShape: Shape<Readonly<Record<string, unknown>>> = z.record(z.unknown());
