import { z } from 'zod';
import type { Covered } from '../../domain/bank/coverage.ts';
import type { KeptBatched } from '../../domain/bank/fold-batches.ts';
import type { Batch, ReadFault, StatementFile } from '../../domain/bank/statement.ts';
import type { HeldElsewhere } from '../../domain/relance/held-elsewhere.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { BankFile, KeptEntry } from '../../use-cases/ports/bank/bank-store.ts';
import { readCents, readDay, readDayOrNull, readInstant } from '../columns.ts';
import { centsShape, dayShape, type Shape } from '../json/scalars.ts';
import { readJson } from '../stored-json.ts';
import { matchShape } from './match-shape.ts';

export interface FileRow {
  readonly Company: string;
  readonly Hash: string;
  readonly FileName: string;
  readonly Format: string | null;
  readonly Content: string;
  readonly Entries: number;
  readonly ReadAt: Date;
}

const balance = z.object({ on: dayShape, amount: centsShape }).strict().nullable();
const contentShape: Shape<{ readonly covered: readonly Covered[]; readonly faults: readonly ReadFault[] }> = z
  .object({
    covered: z.array(
      z
        .object({
          ...{ id: z.string(), account: z.string(), currency: z.string(), opening: balance, closing: balance },
          ...{ first: dayShape.nullable(), last: dayShape.nullable() },
        })
        .strict(),
    ),
    faults: z.array(
      z
        .object({
          line: z.number().int(),
          code: z.enum([
            ...(['unknown-format', 'broken-xml', 'document-type', 'no-account', 'broken-line'] as const),
            ...(['bad-day', 'bad-amount', 'parts-differ', 'balances-differ', 'cut-off'] as const),
          ]),
          found: z.string(),
        })
        .strict(),
    ),
  })
  .strict();
const formatShape: Shape<StatementFile['format']> = z.enum(['camt', 'cfonb120', 'mt940']).nullable();

export const toFile = (row: FileRow): BankFile => ({
  company: row.Company,
  hash: row.Hash,
  name: row.FileName,
  format: formatShape.parse(row.Format),
  ...readJson(contentShape, row.Content, `BankFile ${row.Hash}, column Content`),
  entries: row.Entries,
  readAt: readInstant(row.ReadAt),
});

export interface EntryRow {
  readonly EntryKey: string;
  readonly Line: number;
  readonly Account: string;
  readonly OnDay: Date;
  readonly AmountCents: string | number | bigint;
  readonly Currency: string;
  readonly IsReturn: boolean;
  readonly ReturnReason: string | null;
  readonly PayerName: string;
  readonly PayerIban: string | null;
  readonly FreeText: string;
  readonly EndToEndId: string | null;
  readonly Outcome: string | null;
}

export const toEntry = (row: EntryRow): KeptEntry => ({
  key: row.EntryKey,
  line: row.Line,
  account: row.Account,
  day: readDay(row.OnDay),
  amount: readCents(row.AmountCents),
  currency: row.Currency,
  isReturn: row.IsReturn,
  returnReason: row.ReturnReason,
  name: row.PayerName,
  iban: row.PayerIban,
  text: row.FreeText,
  endToEndId: row.EndToEndId,
  match: row.Outcome === null ? null : readJson(matchShape, row.Outcome, `BankOutcome ${row.EntryKey}, column Outcome`),
});

export interface BatchedRow {
  readonly EntryKey: string;
  readonly Account: string;
  readonly OnDay: Date;
  readonly Currency: string;
  readonly State: string;
  readonly Batch: string;
}

const batchShape: Shape<Batch> = z
  .object({
    ...{ statement: z.string(), references: z.array(z.string()), total: centsShape },
    ...{ count: z.number().int().nullable(), isWhole: z.boolean() },
  })
  .strict();

export const toBatched = (row: BatchedRow): KeptBatched => ({
  ...{ key: row.EntryKey, account: row.Account, day: readDay(row.OnDay), currency: row.Currency },
  state: row.State === 'open' || row.State === 'told' ? row.State : 'over',
  batch: readJson(batchShape, row.Batch, `BankEntry ${row.EntryKey}, column Batch`),
});

export interface HoldRow {
  readonly EntryKey: string;
  readonly EcNo: number;
  readonly Tiers: string;
  readonly Piece: string;
  readonly DueDay: Date | null;
  readonly AmountCents: string | number | bigint;
  readonly PartCents: string | number | bigint;
  readonly IsWhole: boolean;
  readonly Confidence: string;
  readonly Currency: string;
  readonly OnDay: Date;
}

/** As a hold that the rules of reminders know: since the bank booked it, until Sage has it. */
export const toHeld = (row: HoldRow): { readonly tiers: TiersCode; readonly held: HeldElsewhere } => ({
  tiers: row.Tiers,
  held: {
    ...{ ecNo: row.EcNo, piece: row.Piece, due: readDayOrNull(row.DueDay), amount: readCents(row.AmountCents) },
    ...{ room: 'bank', since: readDay(row.OnDay), until: null, by: null },
    ...(row.IsWhole ? {} : { part: readCents(row.PartCents) }),
    reason: {
      code: row.IsWhole ? 'received' : 'received-in-part',
      facts: {
        on: readDay(row.OnDay),
        part: readCents(row.PartCents),
        currency: row.Currency,
        confidence: row.Confidence,
        entry: row.EntryKey,
      },
    },
  },
});
