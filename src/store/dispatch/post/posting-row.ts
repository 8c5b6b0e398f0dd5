import { z } from 'zod';
import type { Posting, PostingProof } from '../../../domain/dispatch/posting.ts';
import type { LetterLevel } from '../../../domain/relance/letter.ts';
import type { PostalLetter } from '../../../use-cases/ports/dispatch/posting-store.ts';
import { readInstant } from '../../columns.ts';
import { documentsShape } from '../../json/dispatch-parts.ts';
import { recipientShape } from '../../json/recipient.ts';
import type { Shape } from '../../json/scalars.ts';
import { readJson } from '../../stored-json.ts';
import { letterFactsShape } from '../json/letter-facts.ts';

export interface PostalRow {
  readonly Id: string;
  readonly Company: string;
  readonly Tiers: string;
  readonly LevelRank: LetterLevel;
  readonly Facts: string;
  readonly Recipient: string;
  readonly Documents: string;
  /** Null: no row of relance.Posting. */
  readonly Touched: string | null;
  readonly Registered: boolean | null;
  readonly Tracking: string | null;
  readonly Proof: string | null;
  readonly PostedAt: Date | null;
  readonly PostedById: string | null;
  readonly PostedByName: string | null;
}

const proofShape: Shape<PostingProof> = z
  .object({ name: z.string(), webUrl: z.string(), driveItemId: z.string() })
  .strict();

/** Null where the row was found by a text that only looks like a letter by post. */
export function toPostalLetter(row: PostalRow): PostalLetter | null {
  const read = <T>(shape: Shape<T>, stored: string, column: string): T =>
    readJson(shape, stored, `Dispatch ${row.Id}, column ${column}`);
  if (read(recipientShape, row.Recipient, 'Recipient').kind !== 'post') return null;
  return {
    dispatchId: row.Id,
    company: row.Company,
    tiers: row.Tiers,
    level: row.LevelRank,
    facts: read(letterFactsShape, row.Facts, 'Facts'),
    documents: read(documentsShape, row.Documents, 'Documents'),
    posting: row.Touched === null ? null : toPosting(row),
  };
}

const toPosting = (row: PostalRow): Posting => ({
  dispatchId: row.Id,
  registered: row.Registered === true,
  posted:
    row.PostedAt === null
      ? null
      : { by: { id: row.PostedById ?? '', name: row.PostedByName ?? '' }, at: readInstant(row.PostedAt) },
  tracking: row.Tracking,
  proof: row.Proof === null ? null : readJson(proofShape, row.Proof, `Posting ${row.Id}, column Proof`),
});
