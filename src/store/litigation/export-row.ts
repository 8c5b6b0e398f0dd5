import { z } from 'zod';
import type { Language } from '../../domain/language.ts';
import type { LitigationExport, LitigationState } from '../../use-cases/ports/litigation/litigation-store.ts';
import { readDay, readInstant } from '../columns.ts';
import { readJson } from '../stored-json.ts';

export interface ExportRow {
  readonly Id: string;
  readonly Company: string;
  readonly Tiers: string;
  readonly OnDay: Date;
  readonly Spoken: Language;
  readonly FileNumber: string | null;
  readonly Comments: string;
  readonly State: LitigationState;
  readonly Digest: string | null;
  readonly MadeName: string | null;
  readonly MadeBytes: string | number | bigint | null;
  readonly Document: string | null;
  readonly Problem: string | null;
  readonly ById: string;
  readonly ByName: string;
  readonly AskedAt: Date;
}

const idsShape = z.array(z.string());
const documentShape = z.object({ name: z.string(), webUrl: z.string(), driveItemId: z.string() });

export function toExport(row: ExportRow): LitigationExport {
  const { Digest, MadeName, MadeBytes, Document } = row;
  const place = `LitigationExport ${row.Id}`;
  return {
    ...{ id: row.Id, company: row.Company, tiers: row.Tiers, onDay: readDay(row.OnDay), language: row.Spoken },
    fileNumber: row.FileNumber,
    comments: readJson(idsShape, row.Comments, `${place}, column Comments`),
    by: { id: row.ById, name: row.ByName },
    at: readInstant(row.AskedAt),
    state: row.State,
    made:
      Digest === null || MadeName === null ? null : { digest: Digest, name: MadeName, bytes: Number(MadeBytes ?? 0) },
    document: Document === null ? null : readJson(documentShape, Document, `${place}, column Document`),
    problem: row.Problem,
  };
}
