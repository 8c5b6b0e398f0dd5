import { parentPort } from 'node:worker_threads';
import type { PressAnswer } from '../pdf/press.ts';
import { createTypesetter, type Typeset } from '../pdf/typesetter.ts';
import { bindPost, readLetters } from './bind-post.ts';
import type { CoverContent, PostContent } from './post-content.ts';

/** The list once the pages of each letter are known. */
type CountedCover = CoverContent & { readonly pages: readonly string[] };

const setCover = createTypesetter<CountedCover>({
  file: new URL('./post-cover.typ', import.meta.url),
  input: 'cover',
  noun: 'List',
});

async function print({ cover, letters, bothSides }: PostContent): Promise<Typeset> {
  const read = await readLetters(letters);
  const { pdf, unprintable } = setCover({ ...cover, pages: read.pages.map(String) });
  const madeAt = new Date(`${cover.day}T00:00:00Z`);
  return { pdf: await bindPost(pdf, read, { title: cover.title, bothSides, madeAt }), unprintable };
}

parentPort?.on('message', (content: PostContent) => {
  print(content).then(
    (printed) => parentPort?.postMessage({ ok: true, printed } satisfies PressAnswer),
    (error: unknown) =>
      parentPort?.postMessage({
        ok: false,
        message: `Post ${content.reference} could not be gathered: ${error instanceof Error ? error.message : String(error)}`,
      } satisfies PressAnswer),
  );
});
