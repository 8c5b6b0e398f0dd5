import { flushCompileCache } from 'node:module';
import { serveParent } from '../child.ts';
import type { Canned } from './canned.ts';
import { type LoopDelay, watchLoop } from './loop.ts';

export type ToStart =
  | { readonly kind: 'echo' }
  | { readonly kind: 'embedded'; readonly folder: string; readonly graphUrl: string }
  | { readonly kind: 'canned'; readonly graphUrl: string; readonly store: Canned; readonly sage: Canned };

/** `memory`: its resident bytes. `loop`: how late its loop was since last asked. `passes`: answered once a first one of each is over; `keep`: writes what was compiled, as the end of a process does. */
type ToAsk = { readonly kind: 'memory' | 'loop' | 'passes' | 'keep' };

const started = { loop: (): LoopDelay => ({ p99: 0, worst: 0 }), passes: async (): Promise<void> => undefined };

/** One bot in a process. Nothing is loaded before it is known which. */
async function start(asked: ToStart): Promise<number> {
  const port = await serve(asked);
  started.loop = watchLoop();
  return port;
}

async function serve(asked: ToStart): Promise<number> {
  switch (asked.kind) {
    case 'echo':
      return (await (await import('./echo.ts')).startEcho()).port;
    case 'embedded': {
      const { port, firstPasses } = await (await import('./relance.ts')).startEmbedded(asked.folder, asked.graphUrl);
      started.passes = firstPasses;
      return port;
    }
    case 'canned':
      return (await (await import('./relance.ts')).startCanned(asked, asked.graphUrl)).port;
  }
}

async function answer(asked: ToStart | ToAsk): Promise<unknown> {
  switch (asked.kind) {
    case 'memory':
      return process.memoryUsage.rss();
    case 'loop':
      return started.loop();
    case 'passes':
      return started.passes();
    case 'keep':
      return flushCompileCache();
    default:
      return start(asked);
  }
}

serveParent(answer);
