import { z } from 'zod';
import type { Balance } from '../../domain/runs/run.ts';
import { centsShape, type Shape } from './scalars.ts';

export const balancesShape: Shape<readonly Balance[]> = z.array(
  z.object({ currency: z.string(), amount: centsShape }).strict(),
);
