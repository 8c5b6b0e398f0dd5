import type { PrintPost } from '../../../use-cases/ports/dispatch/post-printer.ts';
import { createPress } from '../pdf/press.ts';
import { type PostContent, postContent } from './post-content.ts';

/** Some hundreds of letters take some seconds. */
const TIMEOUT_MS = 180_000;

/** Gathers letters on a thread of its own that ends with the file: they are asked for now and then, and reading them takes seconds. */
export function openPostPrinter(timeoutMs = TIMEOUT_MS): PrintPost {
  return async (post) => {
    const worker = new URL('./post-worker.ts', import.meta.url);
    const press = createPress<PostContent>({ worker, noun: 'Post' }, timeoutMs);
    try {
      return (await press.print(postContent(post))).pdf;
    } finally {
      await press.close();
    }
  };
}
