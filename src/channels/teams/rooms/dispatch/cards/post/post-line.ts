import type { Language } from '../../../../../../domain/language.ts';
import type { PostLetter } from '../../../../../../use-cases/dispatch/post/gather-post.ts';
import { postWords } from '../../../../../words/dispatch/dispatch-words.ts';
import { formatInstant } from '../../../../../words/format.ts';
import { clip } from '../../../../cards/clip.ts';

/** What became of a letter by post, on a line. */
export function postLine(language: Language, { registered, posting, facts }: PostLetter): string {
  const words = postWords(language);
  return [
    registered ? words.registered : words.simple,
    posting?.posted
      ? words.postedBy(clip(posting.posted.by.name, 60), formatInstant(posting.posted.at, language))
      : facts.sandbox
        ? words.specimen
        : words.toPost,
    ...(posting?.tracking ? [words.tracking(posting.tracking)] : []),
    ...(posting?.proof ? [words.proof(clip(posting.proof.name, 80))] : []),
  ].join(' · ');
}
