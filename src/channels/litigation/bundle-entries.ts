import { createHash } from 'node:crypto';
import type { Language } from '../../domain/language.ts';
import type { BundleDocument, DocumentKind } from '../../use-cases/ports/litigation/write-bundle.ts';
import { litigationWords } from '../words/litigation/litigation-words.ts';
import { distinctNames, entryName } from './entry-names.ts';

/** A file of the ZIP. */
export interface Entry {
  /** With its folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Null: made here. */
  readonly document: BundleDocument | null;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const KINDS: readonly DocumentKind[] = ['letter', 'mail', 'proof'];

/** Documents by kind and name, each under a name of its own. */
export function entriesOf(documents: readonly BundleDocument[], language: Language): readonly Entry[] {
  const { folders } = litigationWords(language);
  return KINDS.flatMap((kind) => {
    const named = documents
      .filter((one) => one.kind === kind)
      .map((document) => ({ document, name: entryName(nameOf(document, language)), sha256: sha256(document.bytes) }))
      .sort((one, other) => (`${one.name} ${one.sha256}` < `${other.name} ${other.sha256}` ? -1 : 1));
    const names = distinctNames(named.map(({ name }) => name));
    return named.map(({ document, sha256: digest }, at) => ({
      path: `${folders[kind]}/${names[at] ?? ''}`,
      bytes: document.bytes,
      sha256: digest,
      document,
    }));
  });
}

/** A proof is called as somebody called it: it gets the reference of its letter. */
function nameOf({ name, reference, dossier }: BundleDocument, language: Language): string {
  const own = name.includes(reference) ? name : `${reference} - ${name}`;
  if (dossier !== 'changed') return own;
  const dot = own.lastIndexOf('.');
  const stem = dot < 0 ? own : own.slice(0, dot);
  return `${litigationWords(language).changedName(stem)}${dot < 0 ? '' : own.slice(dot)}`;
}
