import type { LetterKind } from '../../../domain/relance/letter-kind.ts';
import type { Draft, DraftState } from '../../../use-cases/ports/relance/draft-store.ts';
import { readInstant } from '../../columns.ts';
import { readJson } from '../../stored-json.ts';
import { draftChoicesShape } from '../json/draft-choices.ts';

export interface DraftRow {
  readonly Id: string;
  readonly Kind: LetterKind;
  readonly Company: string;
  readonly Tiers: string;
  readonly Currency: string;
  readonly Version: number;
  readonly State: DraftState;
  readonly Reference: string;
  readonly Choices: string;
  readonly UpdatedById: string;
  readonly UpdatedByName: string;
  readonly UpdatedAt: Date;
}

export function toDraft(row: DraftRow): Draft {
  return {
    id: row.Id,
    kind: row.Kind,
    company: row.Company,
    tiers: row.Tiers,
    currency: row.Currency,
    version: row.Version,
    state: row.State,
    reference: row.Reference,
    choices: readJson(draftChoicesShape, row.Choices, `Draft ${row.Id}, column Choices`),
    updatedBy: { id: row.UpdatedById, name: row.UpdatedByName },
    updatedAt: readInstant(row.UpdatedAt),
  };
}
