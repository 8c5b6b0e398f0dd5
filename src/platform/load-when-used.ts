import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** A package that is large, and that many a process never uses: loaded at the first call. */
export function loadWhenUsed<Package>(name: string): () => Package {
  let loaded: Package | undefined;
  return () => {
    loaded ??= load(name) as Package;
    return loaded;
  };
}
