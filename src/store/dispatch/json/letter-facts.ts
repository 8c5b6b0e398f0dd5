import { z } from 'zod';
import type { LegalIdentity } from '../../../domain/company/legal-identity.ts';
import type { Effet } from '../../../domain/ledger/effet.ts';
import type { Deduction, LetterLine } from '../../../domain/relance/decision.ts';
import type { LetterFacts, LetterPenalties } from '../../../domain/relance/letter.ts';
import { centsShape, dayShape, levelShape, type Shape } from '../../json/scalars.ts';

// Strict objects throughout: a field that this version does not know must be reported, not dropped from a letter.

const effetShape: Shape<Effet> = z
  .object({ on: dayShape, invoice: z.object({ piece: z.string(), issued: dayShape }).strict().nullable() })
  .strict();

const lineShape: Shape<LetterLine> = z
  .object({
    ecNo: z.number().int(),
    piece: z.string(),
    issued: dayShape,
    due: dayShape,
    daysLate: z.number().int(),
    amount: centsShape,
    left: centsShape,
    level: levelShape,
    previousLevel: z.number().int(),
    lastReminder: dayShape.nullable(),
    // Letters that were approved before effets were told apart have none.
    effet: effetShape.nullable().default(null),
  })
  .strict();

const deductionShape: Shape<Deduction> = z
  .object({
    ecNo: z.number().int(),
    piece: z.string(),
    on: dayShape,
    kind: z.enum(['credit-note', 'receipt', 'advance', 'entry']),
    amount: centsShape,
  })
  .strict();

// JSON has no undefined, so an optional field is absent or a text: what zod infers is wider than what can happen.
const identityShape = z
  .object({
    name: z.string(),
    legalForm: z.string(),
    capital: z.string().optional(),
    addressLines: z.array(z.string()),
    siret: z.string(),
    vatNumber: z.string(),
    registry: z.string().optional(),
    phone: z.string(),
    email: z.string(),
    bank: z.object({ name: z.string(), iban: z.string(), bic: z.string() }).strict(),
  })
  .strict() as Shape<unknown> as Shape<LegalIdentity>;

const penaltiesShape: Shape<LetterPenalties> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }).strict(),
  z.object({ kind: z.literal('amounts'), asOf: dayShape, interest: centsShape, indemnities: centsShape }).strict(),
]);

const templateShape = z.object({ fileName: z.string(), digest: z.string(), text: z.string() }).strict();

// As above: `penalties` and `template` are absent or there.
export const letterFactsShape: Shape<LetterFacts> = z
  .object({
    reference: z.string(),
    language: z.enum(['fr', 'en']),
    level: levelShape,
    date: dayShape,
    company: identityShape,
    signatory: z.object({ name: z.string(), title: z.string() }).strict(),
    replyTo: z.string(),
    tiers: z
      .object({ code: z.string(), name: z.string(), attention: z.string(), addressLines: z.array(z.string()) })
      .strict(),
    currency: z.string(),
    lines: z.array(lineShape),
    deductions: z.array(deductionShape),
    lateTotal: centsShape,
    deducted: centsShape,
    total: centsShape,
    payBy: dayShape,
    flatIndemnity: centsShape,
    penalties: penaltiesShape.optional(),
    personalSentence: z.string(),
    copies: z.array(z.string()),
    template: templateShape.optional(),
    sandbox: z.boolean(),
  })
  .strict() as Shape<unknown> as Shape<LetterFacts>;
