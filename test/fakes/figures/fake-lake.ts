import { encodeFacts } from '../../../src/channels/figures/lake/encode-facts.ts';
import type { FactTableReader } from '../../../src/use-cases/ports/figures/fact-tables.ts';
import type { Lake } from '../../../src/use-cases/ports/figures/lake.ts';

/** Files in memory, and what was written, in its order. */
export function openFakeLake(): Lake & { readonly files: Map<string, Uint8Array>; readonly written: string[] } {
  const files = new Map<string, Uint8Array>();
  const written: string[] = [];
  return {
    files,
    written,
    list: async (folder) => new Set([...files.keys()].filter((path) => path.startsWith(`${folder}/`))),
    read: async (path) => files.get(path) ?? null,
    write: async (path, bytes) => {
      files.set(path, bytes);
      written.push(path);
    },
    remove: async (path) => void files.delete(path),
  };
}

const NO_FACTS: FactTableReader = { listFactYears: async () => new Map(), readFacts: async () => [] };

/** What `dataset export` reaches, where there is nothing to export and nowhere to lay it. */
export const NO_LAKE = {
  facts: NO_FACTS,
  loadEncoder: async () => encodeFacts,
  openLake: async () => openFakeLake(),
};
