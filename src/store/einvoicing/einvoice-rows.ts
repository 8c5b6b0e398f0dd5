import { z } from 'zod';
import type { StatusFault, StatusFile } from '../../domain/einvoicing/einvoice-status.ts';
import type { KeptStatus } from '../../domain/einvoicing/standing.ts';
import { ruleOf } from '../../domain/einvoicing/status-rules.ts';
import type { HeldElsewhere } from '../../domain/relance/held-elsewhere.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { EInvoiceFile, Finding, FoundStatus } from '../../use-cases/ports/einvoicing/einvoice-store.ts';
import { readCents, readDay, readDayOrNull, readInstant } from '../columns.ts';
import { centsShape, dayShape, type Shape } from '../json/scalars.ts';
import { readJson } from '../stored-json.ts';

export interface FileRow {
  readonly Company: string;
  readonly Hash: string;
  readonly FileName: string;
  readonly Format: string | null;
  readonly Faults: string;
  readonly Statuses: number;
  readonly ReadAt: Date;
}

const faultsShape: Shape<readonly StatusFault[]> = z.array(
  z
    .object({
      line: z.number().int(),
      code: z.enum([
        ...(['unknown-format', 'broken-xml', 'document-type', 'no-columns', 'broken-line'] as const),
        ...(['no-invoice', 'no-status', 'bad-day', 'day-ahead'] as const),
      ]),
      found: z.string(),
    })
    .strict(),
);
const formatShape: Shape<StatusFile['format']> = z.enum(['cdar', 'csv']).nullable();

export const toFile = (row: FileRow): EInvoiceFile => ({
  company: row.Company,
  hash: row.Hash,
  name: row.FileName,
  format: formatShape.parse(row.Format),
  faults: readJson(faultsShape, row.Faults, `EInvoiceFile ${row.Hash}, column Faults`),
  statuses: row.Statuses,
  readAt: readInstant(row.ReadAt),
});

export interface StatusRow {
  readonly StatusKey: string;
  readonly Line: number;
  readonly Invoice: string;
  readonly IssuedDay: Date | null;
  readonly Seller: string | null;
  readonly Code: string;
  readonly Label: string;
  readonly OnDay: Date;
  readonly AtTime: string | null;
  readonly Reason: string;
  readonly Platform: string;
  readonly Payee: string;
  readonly SettledAt: Date | null;
}

export const toStatus = (row: StatusRow): KeptStatus => ({
  key: row.StatusKey,
  line: row.Line,
  invoice: row.Invoice,
  issued: readDayOrNull(row.IssuedDay),
  seller: row.Seller,
  code: row.Code,
  label: row.Label,
  on: readDay(row.OnDay),
  time: row.AtTime,
  reason: row.Reason,
  platform: row.Platform,
  payee: row.Payee,
  isSettled: row.SettledAt !== null,
});

export interface FindingRow extends StatusRow {
  readonly Effect: string;
  readonly UntilDay: Date | null;
  readonly Found: string;
}

const instalment = z
  .object({
    ...{ ecNo: z.number().int(), piece: z.string(), due: dayShape.nullable(), amount: centsShape },
    ...{ left: centsShape, currency: z.string() },
  })
  .strict();
const foundShape: Shape<Finding['found']> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), tiers: z.string(), items: z.array(instalment) }).strict(),
  z.object({ kind: z.literal('not-open') }).strict(),
  z.object({ kind: z.literal('other-day'), issued: dayShape }).strict(),
  z.object({ kind: z.literal('several'), tiers: z.array(z.string()) }).strict(),
]);
const effectShape: Shape<Finding['effect']> = z.enum(['hold', 'payee', 'check']);

export const toFinding = (row: FindingRow): FoundStatus => ({
  status: toStatus(row),
  effect: effectShape.parse(row.Effect),
  until: readDayOrNull(row.UntilDay),
  found: readJson(foundShape, row.Found, `EInvoiceFinding ${row.StatusKey}, column Found`),
});

export interface HoldRow {
  readonly StatusKey: string;
  readonly EcNo: number;
  readonly Tiers: string;
  readonly Piece: string;
  readonly DueDay: Date | null;
  readonly AmountCents: string | number | bigint;
  readonly UntilDay: Date | null;
  readonly Code: string;
  readonly Label: string;
  readonly OnDay: Date;
  readonly Reason: string;
  readonly Payee: string;
}

/** As a hold that the rules of reminders know: since the platform said so. */
export const toHeld = (row: HoldRow): { readonly tiers: TiersCode; readonly held: HeldElsewhere } => ({
  tiers: row.Tiers,
  held: {
    ...{ ecNo: row.EcNo, piece: row.Piece, due: readDayOrNull(row.DueDay), amount: readCents(row.AmountCents) },
    ...{ room: 'einvoicing', since: readDay(row.OnDay), until: readDayOrNull(row.UntilDay), by: null },
    reason: {
      code: row.Code,
      facts: { label: row.Label, reason: row.Reason, payee: row.Payee, status: row.StatusKey },
    },
    ...(ruleOf(row.Code).effect === 'payee' ? { payableTo: row.Payee } : {}),
  },
});
