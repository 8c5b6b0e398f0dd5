import { z } from 'zod';
import type { KnownRisk } from '../../../use-cases/ports/credit/risk-store.ts';
import type { Shape } from '../../json/scalars.ts';
import { encoursShape } from './encours.ts';
import { riskVerdictShape } from './risk-verdict.ts';

/** What is kept of a payer beside its code; `readAt` is the company's. */
export type RiskFacts = Omit<KnownRisk, 'payer' | 'readAt'>;

export const riskFactsShape: Shape<RiskFacts> = z
  .object({ name: z.string(), encours: encoursShape, verdict: riskVerdictShape, since: z.string().datetime() })
  .strict();
