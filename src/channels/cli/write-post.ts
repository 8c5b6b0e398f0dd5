import type { Company } from '../../domain/company/company.ts';
import { saveFile } from '../../platform/save-file.ts';
import { gatherPost, listPost, type PostLetter } from '../../use-cases/dispatch/post/gather-post.ts';
import type { Clock } from '../../use-cases/ports/clock.ts';
import type { PrintPost } from '../../use-cases/ports/dispatch/post-printer.ts';
import type { PostalFilter, PostingReader } from '../../use-cases/ports/dispatch/posting-store.ts';
import { cliFileWords } from '../words/cli/files.ts';
import { postCliWords as words } from '../words/cli/post.ts';
import type { CommandAnswer } from './cli-answer.ts';
import { table } from './table.ts';

export interface WritePostPorts {
  readonly postings: PostingReader;
  readonly printPost: PrintPost;
  readonly clock: Clock;
}

interface Wanted {
  readonly json: boolean;
  /** Where the file goes; absent: the list alone. */
  readonly pdf?: string | undefined;
  /** Without the blank pages that printing on both sides takes. */
  readonly oneSided?: boolean | undefined;
}

/** Letters by post as they lie in their file, which is written where one is wanted. */
export async function writePost(
  { postings, printPost, clock }: WritePostPorts,
  company: Company,
  filter: Omit<PostalFilter, 'company'>,
  { json, pdf, oneSided }: Wanted,
): Promise<CommandAnswer> {
  const letters = await listPost(postings, company, filter);
  if (pdf !== undefined && letters.length > 0) {
    const asked = { on: clock.today(), language: 'fr' as const, ...(oneSided ? { bothSides: false } : {}) };
    const bytes = await printPost(await gatherPost(postings, company, letters, asked));
    const why = await saveFile(pdf, bytes);
    if (why !== null) {
      const error = JSON.stringify({ error: 'file-not-written', file: pdf, why });
      return { exitCode: 1, output: json ? error : cliFileWords.notWritten(pdf, why) };
    }
  }
  if (json) return { exitCode: 0, output: JSON.stringify({ letters: letters.map(rowOf) }) };
  if (letters.length === 0) return { exitCode: 0, output: words.none };
  return {
    exitCode: 0,
    output: [tellPost(letters), ...(pdf === undefined ? [] : [cliFileWords.written(pdf)])].join('\n'),
  };
}

const rowOf = ({ dispatchId, facts, registered, toComplete, posting }: PostLetter) => ({
  id: dispatchId,
  code: facts.tiers.code,
  name: facts.tiers.name,
  address: facts.tiers.addressLines,
  reference: facts.reference,
  registered,
  toComplete,
  postedAt: posting?.posted?.at ?? null,
  tracking: posting?.tracking ?? null,
  proof: posting?.proof?.name ?? null,
});

/** A table of them. */
export const tellPost = (letters: readonly PostLetter[]): string =>
  table(
    [...words.headers],
    letters.map(({ dispatchId, facts, registered, toComplete, posting }, index) => [
      String(index + 1),
      facts.tiers.name,
      facts.tiers.addressLines.join(', '),
      facts.reference,
      registered ? words.registered : words.simple,
      toComplete ? words.toComplete : words.standing(posting),
      dispatchId,
    ]),
  );
