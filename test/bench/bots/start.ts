import { serveParent } from '../child.ts';
import type { Canned } from './canned.ts';

export type ToStart =
  | { readonly kind: 'echo' }
  | { readonly kind: 'embedded'; readonly folder: string; readonly graphUrl: string }
  | { readonly kind: 'canned'; readonly graphUrl: string; readonly store: Canned; readonly sage: Canned }
  | { readonly kind: 'memory' };

/** One bot in a process; `memory` asks for its resident bytes. Nothing is loaded before it is known which. */
async function start(asked: ToStart): Promise<number> {
  switch (asked.kind) {
    case 'echo':
      return (await (await import('./echo.ts')).startEcho()).port;
    case 'embedded':
      return (await (await import('./relance.ts')).startEmbedded(asked.folder, asked.graphUrl)).port;
    case 'canned':
      return (await (await import('./relance.ts')).startCanned(asked, asked.graphUrl)).port;
    case 'memory':
      return process.memoryUsage.rss();
  }
}

serveParent(start);
