import { toDeductingLetter } from '../../../domain/relance/held-credits.ts';
import type { DeductingLetter } from '../../../domain/relance/memory.ts';
import { text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { SqlParam } from '../../../platform/sql/types.ts';
import { readInstant } from '../../columns.ts';
import { letterFactsShape } from '../../dispatch/json/letter-facts.ts';
import { NOT_ALIVE } from '../../dispatch/states.ts';
import { readJson } from '../../stored-json.ts';

export const READ_DEDUCTING = readSqlFile('./sql/read-deducting.sql', import.meta.url);

export interface DeductingRow {
  readonly Tiers: string;
  readonly Id: string;
  readonly Facts: string;
  readonly ApprovedAt: Date;
}

export interface PlacedLetter {
  readonly Tiers: string;
  readonly letter: DeductingLetter;
}

/** States of letters that are not alive, between bars. */
export const notAliveParam = (): SqlParam => text([...NOT_ALIVE].join('|'), 400);

/** The letters alive that take credits off, in the order of approval. One of the sandbox reached nobody: it counts only while it is on. */
export const toPlacedLetters = (rows: readonly DeductingRow[], sandbox: boolean): readonly PlacedLetter[] =>
  rows.flatMap(({ Tiers, Id, Facts, ApprovedAt }) => {
    const facts = readJson(letterFactsShape, Facts, `Dispatch ${Id}, column Facts`);
    if (facts.kind !== 'rappel' || (facts.sandbox && !sandbox)) return [];
    return [{ Tiers, letter: toDeductingLetter(facts, readInstant(ApprovedAt)) }];
  });
