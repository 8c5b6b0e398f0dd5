import type { Comment } from '../../../../../domain/comments/comment.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { MentionOutcome } from '../../../../../use-cases/comments/add-comment.ts';
import { commentsWords } from '../../../../words/comments/comments-words.ts';
import { aboutCustomer } from '../../../about.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { noticeCard } from '../../../cards/notice/notice.ts';
import type { Card } from '../../../turn.ts';
import { customerOf, placeOf, textLines, wayBack } from './parts.ts';

/** People who may be asked about on one card. */
const MAX_ASKED = 8;
const MAX_NAMES = 6;

/** What was done with a comment, who is told of it, and whom a name may mean: that is asked. */
export function outcomeCard(language: Language, comment: Comment, outcome: MentionOutcome, title: string): Card {
  const words = commentsWords(language);
  const asks = outcome.asked.some(({ candidates }) => candidates.length > 0);
  const isWhole = outcome.asked.length === 0 && outcome.powerless.length === 0;
  return noticeCard({
    style: isWhole ? 'good' : 'warning',
    title,
    lines: [
      ...(comment.deleted ? [] : textLines(clip(comment.text, 480))),
      customerOf(comment, language),
      ...outcomeLines(language, outcome),
    ],
    about: aboutCustomer(language, placeOf(comment)),
    buttons: [
      ...(asks ? candidateButtons(language, comment, outcome) : []),
      button(words.open, 'comment.show', { id: comment.id }),
      ...wayBack(comment, language),
    ],
  });
}

/** Who is told, who is not, whom a name may mean: a sentence each. */
export function outcomeLines(language: Language, { told, asked, powerless, away }: MentionOutcome): readonly string[] {
  const words = commentsWords(language);
  const nameOf = (given: string) => (given === '' ? words.nobodyGiven : clip(given, 60));
  return [
    ...told.slice(0, MAX_NAMES).map(({ person, byChat }) => {
      const name = clip(person.name, 60);
      return byChat ? words.toldBoth(name) : words.toldByMail(name);
    }),
    ...(told.length > MAX_NAMES ? [words.more(told.length - MAX_NAMES)] : []),
    ...powerless.slice(0, MAX_NAMES).map((name) => words.powerless(nameOf(name))),
    ...(away
      ? [words.away]
      : asked
          .slice(0, MAX_NAMES)
          .map(({ given, candidates }) =>
            candidates.length === 0 ? words.unknownName(nameOf(given)) : words.severalNames(nameOf(given)),
          )),
  ];
}

function candidateButtons(language: Language, { id }: Comment, { asked }: MentionOutcome): readonly Button[] {
  const words = commentsWords(language);
  const people = new Map(asked.flatMap(({ candidates }) => candidates).map((person) => [person.id, person.name]));
  return [...people]
    .slice(0, MAX_ASKED)
    .map(([person, name]) => button(words.mention(clip(name, 40)), 'comment.mention', { id, person }));
}
