import type { HoldState } from '../../../domain/credit/hold.ts';
import type { OrderKind } from '../../../domain/order-kind.ts';
import type { Hold } from '../../../use-cases/ports/credit/hold-store.ts';
import { readInstant } from '../../columns.ts';
import type { Shape } from '../../json/scalars.ts';
import { readJson } from '../../stored-json.ts';
import { holdFactsShape } from '../json/hold-facts.ts';
import { holdDecisionShape, holdNotesShape } from '../json/hold-parts.ts';

export interface HoldRow {
  readonly Id: string;
  readonly Reference: string;
  readonly Company: string;
  readonly Version: number;
  readonly State: HoldState;
  readonly Kind: OrderKind;
  readonly Piece: string;
  readonly Payer: string;
  readonly Fingerprint: string;
  readonly Facts: string;
  readonly Step: number;
  readonly StepSince: Date;
  readonly Notes: string;
  readonly Decision: string | null;
  readonly AskedById: string | null;
  readonly AskedByName: string | null;
  readonly AskedAt: Date;
  readonly UpdatedAt: Date;
}

export function toStoredHold(row: HoldRow): Hold {
  const read = <T>(shape: Shape<T>, stored: string, column: string): T =>
    readJson(shape, stored, `OrderHold ${row.Id}, column ${column}`);
  return {
    id: row.Id,
    reference: row.Reference,
    company: row.Company,
    version: row.Version,
    state: row.State,
    kind: row.Kind,
    piece: row.Piece,
    payer: row.Payer,
    fingerprint: row.Fingerprint,
    facts: read(holdFactsShape, row.Facts, 'Facts'),
    step: row.Step,
    stepSince: readInstant(row.StepSince),
    notes: read(holdNotesShape, row.Notes, 'Notes'),
    decision: row.Decision === null ? null : read(holdDecisionShape, row.Decision, 'Decision'),
    askedBy: row.AskedById === null ? null : { id: row.AskedById, name: row.AskedByName ?? '' },
    askedAt: readInstant(row.AskedAt),
    updatedAt: readInstant(row.UpdatedAt),
  };
}
