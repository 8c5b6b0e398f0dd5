import { z } from 'zod';
import type { RiskReason, RiskVerdict } from '../../../domain/credit/risk.ts';
import { centsShape, type Shape } from '../../json/scalars.ts';

const rank = z.number().int();
const label = z.string();
const band = z.object({ min: centsShape, max: centsShape }).strict().optional();
const atPlafondIsOver = z.boolean().optional();

const reasonShape: Shape<RiskReason> = z.discriminatedUnion('code', [
  z.object({ code: z.literal('account-blocked') }).strict(),
  z.object({ code: z.literal('risk-code'), rank, label }).strict(),
  z.object({ code: z.literal('no-risk-code'), rank }).strict(),
  z.object({ code: z.literal('unlimited') }).strict(),
  z.object({ code: z.literal('within-limit'), available: centsShape }).strict(),
  z.object({ code: z.literal('at-limit'), rank, label, band }).strict(),
  z.object({ code: z.literal('over-limit'), overLimit: centsShape, rank, label, band, atPlafondIsOver }).strict(),
  z.object({ code: z.literal('no-band'), overLimit: centsShape, atPlafondIsOver }).strict(),
  z.object({ code: z.literal('cash-only'), owed: centsShape }).strict(),
  z.object({ code: z.literal('control-off') }).strict(),
  z.object({ code: z.literal('rate-missing'), pieces: z.array(z.string()) }).strict(),
]);

export const riskVerdictShape: Shape<RiskVerdict> = z
  .object({ effect: z.enum(['a-livrer', 'a-surveiller', 'a-bloquer', 'cannot-tell']), reason: reasonShape })
  .strict();
