import { z } from 'zod';
import type { LegalIdentity } from '../../../domain/company/legal-identity.ts';
import type { Effet } from '../../../domain/ledger/effet.ts';
import type { Deduction, LetterLine, OwedLine } from '../../../domain/relance/decision.ts';
import { RELEVE_CONTENTS, type ReleveAccount, type ReleveRow } from '../../../domain/relance/kinds/releve.ts';
import type { LetterFacts, LetterPenalties } from '../../../domain/relance/letter.ts';
import { centsShape, dayShape, levelShape, type Shape } from '../../json/scalars.ts';

// Strict objects throughout: a field that this version does not know must be reported, not dropped from a letter.

const effetShape: Shape<Effet> = z
  .object({ on: dayShape, invoice: z.object({ piece: z.string(), issued: dayShape }).strict().nullable() })
  .strict();

const owedLine = {
  ecNo: z.number().int(),
  piece: z.string(),
  issued: dayShape,
  due: dayShape,
  amount: centsShape,
  left: centsShape,
  // Letters that were approved before effets were told apart have none.
  effet: effetShape.nullable().default(null),
};

const owedLineShape: Shape<OwedLine> = z.object(owedLine).strict();

const lineShape: Shape<LetterLine> = z
  .object({
    ...owedLine,
    daysLate: z.number().int(),
    level: levelShape,
    previousLevel: z.number().int(),
    lastReminder: dayShape.nullable(),
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

const head = {
  reference: z.string(),
  language: z.enum(['fr', 'en']),
  date: dayShape,
  company: identityShape,
  signatory: z.object({ name: z.string(), title: z.string() }).strict(),
  replyTo: z.string(),
  tiers: z
    .object({ code: z.string(), name: z.string(), attention: z.string(), addressLines: z.array(z.string()) })
    .strict(),
  currency: z.string(),
  personalSentence: z.string(),
  copies: z.array(z.string()),
  template: templateShape.optional(),
  sandbox: z.boolean(),
};

const rappelShape = z
  .object({
    ...head,
    kind: z.literal('rappel'),
    level: levelShape,
    lines: z.array(lineShape),
    deductions: z.array(deductionShape),
    lateTotal: centsShape,
    deducted: centsShape,
    total: centsShape,
    payBy: dayShape,
    flatIndemnity: centsShape,
    penalties: penaltiesShape.optional(),
    payer: z.literal('public').optional(),
    informed: z.array(owedLineShape).optional(),
    registered: z.boolean().optional(),
  })
  .strict();

const prevenanceShape = z
  .object({ ...head, kind: z.literal('prevenance'), lines: z.array(owedLineShape), total: centsShape })
  .strict();

// `payableTo` is absent of most rows.
const releveRowShape = z
  .object({
    day: dayShape,
    piece: z.string(),
    label: z.string(),
    cause: z.enum(['line', 'lettering', 'carried-over']),
    nature: z.enum(['sale', 'treasury', 'entry', 'loss', 'valuation']).nullable(),
    due: dayShape.nullable(),
    debit: centsShape,
    credit: centsShape,
    balance: centsShape,
    payableTo: z.string().optional(),
  })
  .strict() as Shape<unknown> as Shape<ReleveRow>;

const releveAccountShape: Shape<ReleveAccount> = z
  .object({ currency: z.string(), opening: centsShape, rows: z.array(releveRowShape), closing: centsShape })
  .strict();

const releveShape = z
  .object({
    ...head,
    kind: z.literal('releve'),
    from: dayShape,
    until: dayShape,
    of: z.enum(RELEVE_CONTENTS),
    accounts: z.array(releveAccountShape),
  })
  .strict();

/** Letters that were approved before there were other kinds say none: they are rappels. */
const withKind = (stored: unknown): unknown =>
  typeof stored === 'object' && stored !== null && !('kind' in stored) ? { kind: 'rappel', ...stored } : stored;

// As above: `penalties`, `informed` and `template` are absent or there.
export const letterFactsShape: Shape<LetterFacts> = z.preprocess(
  withKind,
  z.discriminatedUnion('kind', [rappelShape, prevenanceShape, releveShape]),
) as Shape<unknown> as Shape<LetterFacts>;
