import type { HandledResult, ReplyListAsked } from '../../../../use-cases/replies/customer-replies.ts';
import { answersWords } from '../../../words/replies/answers-words.ts';
import { forCustomer } from '../../account/for-customer.ts';
import { clip } from '../../cards/clip.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { replyCard, unknownCard } from './cards/reply.ts';
import { replyListCard } from './cards/reply-list.ts';
import type { RepliesDesk } from './desk.ts';

type Talk = TalkAt<RepliesDesk>;

/** « réponses Dupont »: of the one customer that is meant. */
export function sayRepliesOf(talk: Talk, known: Known, name: string): Promise<Reply> {
  const leads = { verb: 'reply.list', see: answersWords(known.language).accountButton, data: { scope: 'all' } };
  return forCustomer(talk.desk, known, name, leads, (customer) =>
    sayReplies(talk, known, { page: 1, waiting: false, customer }),
  );
}

/** A page of those to read, or of all. */
export async function sayReplies({ desk }: Talk, { who, language }: Known, asked: ReplyListAsked): Promise<Reply> {
  const list = await desk.replies(who, asked);
  return { card: list.kind === 'refused' ? refusalCard(language, list.refusal) : replyListCard(language, list) };
}

/** What became of it: as it is now, where somebody was faster. */
export function sayHandled({ language }: Known, answer: HandledResult): Reply {
  const words = answersWords(language);
  switch (answer.kind) {
    case 'refused':
      return { card: refusalCard(language, answer.refusal) };
    case 'unknown-reply':
      return { card: unknownCard(language) };
    case 'stale': {
      const { handled } = answer.view.reply;
      const said = handled ? words.stale(words.handledAs[handled.as], clip(handled.by.name, 40)) : '';
      return { card: replyCard(language, answer.view, said) };
    }
    case 'reply': {
      const as = answer.reply.handled?.as;
      const hasTask = as === 'wrong-person' || as === 'bounce' || as === 'absence';
      return { card: replyCard(language, answer, hasTask ? words.done.task : words.done.plain) };
    }
  }
}
