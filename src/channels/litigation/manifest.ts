import type { LitigationFacts } from '../../domain/litigation/facts.ts';
import type { MissingDocument } from '../../use-cases/ports/litigation/write-bundle.ts';
import { type Entry, sha256 } from './bundle-entries.ts';

/** As `sha256sum -c` reads it: a digest and a path a line. */
export const digestLines = (entries: readonly Entry[]): string =>
  entries.map(({ sha256: digest, path }) => `${digest}  ${path}\n`).join('');

/** For programs: each file with its digest, where it is from, how it compares with the dossier; then what is missing. */
export function manifestJson(
  { company, tiers, onDay, file }: LitigationFacts,
  entries: readonly Entry[],
  missing: readonly MissingDocument[],
): string {
  const kept = entries.filter(({ document }) => document?.from === 'kept');
  const recordedOf = (reference: string): string | null =>
    kept.find(({ document }) => document?.reference === reference)?.sha256 ?? null;
  const manifest = {
    ...{ creditor: company.siret, customer: tiers.code, onDay, file: file?.number ?? null },
    files: entries.map(({ path, bytes, sha256: digest, document }) => ({
      ...{ path, bytes: bytes.byteLength, sha256: digest },
      ...(document === null
        ? {}
        : {
            ...{ kind: document.kind, reference: document.reference, from: document.from, dossier: document.dossier },
            // What was recorded when the letter was rendered: of a changed copy, the digest that it should have.
            ...(document.kind === 'letter' ? { recordedSha256: recordedOf(document.reference) } : {}),
          }),
    })),
    missing,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A text as a file of the ZIP. */
export function textEntry(path: string, text: string): Entry {
  const bytes = new TextEncoder().encode(text);
  return { path, bytes, sha256: sha256(bytes), document: null };
}
