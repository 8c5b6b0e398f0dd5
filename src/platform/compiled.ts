import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Beside the packages, where only who may change the code may write: what lies here is run as code. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/relance-compiled', import.meta.url));

/**
 * Keeps what Node makes of each module (types taken off, compiled) for the next start, which is then about a third shorter. Must
 * be called before the modules are loaded. Node's own NODE_COMPILE_CACHE, where set, chooses the folder; where none can be written, as in a
 * read-only package, or where it went with the container, the start is as long as the first.
 */
export function keepCompiled(): void {
  enableCompileCache(FOLDER);
}
