import { z } from 'zod';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { DatasetState } from '../../ports/figures/dataset-store.ts';

/** A file of the export, by what it holds. */
export interface LakeFile {
  readonly path: string;
  readonly rows: number;
  readonly sha256: string;
}

const manifestSchema = z.object({
  format: z.literal(1),
  files: z.array(z.object({ path: z.string(), rows: z.number(), sha256: z.string() })),
});

/** Names that begin with « _ » are no data to Spark, DuckDB's globs of a table, and Fabric. */
export const manifestPath = (company: CompanyCode): string => `_relance/${encodeURIComponent(company)}.json`;

/** What the last export laid; nothing where there was none, or its manifest cannot be read: then all is laid anew. */
export function readManifest(bytes: Uint8Array | null): readonly LakeFile[] {
  if (bytes === null) return [];
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes))).files;
  } catch {
    return [];
  }
}

/** What belongs together: of one refresh, each file with its digest. */
export function writeManifest(
  { company, asOf, refreshedAt, currency }: DatasetState,
  files: readonly LakeFile[],
): Uint8Array {
  const listed = files.map(({ path, rows, sha256 }) => ({ path, rows, sha256 }));
  const manifest = { format: 1, company, currency, asOf, refreshedAt, files: listed };
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}
