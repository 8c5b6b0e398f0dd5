import { parisDay } from '../../../../domain/day.ts';
import { authorize, holds } from '../../../../use-cases/authorize.ts';
import type { Clock } from '../../../../use-cases/ports/clock.ts';
import type { Companies } from '../../../../use-cases/ports/companies.ts';
import type { Directory } from '../../../../use-cases/ports/directory.ts';
import type { CustomerReplyReader } from '../../../../use-cases/ports/replies/customer-reply-store.ts';
import { formatDay } from '../../../words/format.ts';
import { answersWords } from '../../../words/replies/answers-words.ts';
import type { AccountAddition } from '../../account/addition.ts';
import { button } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import type { MorningAddition } from '../../chat/morning-addition.ts';
import type { TaskAddition } from '../../chat/task-addition.ts';
import { senderOf, stateOf } from './cards/reply.ts';
import { wordsOf } from './cards/reply-list.ts';

const SHOWN = 2;
const IN_POST = 3;
/** Of all companies that are asked: past these, the agenda has more than anybody reads. */
const MOST = 200;

export interface ReplyAdditionPorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly replies: Pick<CustomerReplyReader, 'listCustomerReplies'>;
}

/** On the card of an account: the last answers, and all of them in one press. What customers write is for who may read the customer. */
export const accountReplies = (ports: Omit<ReplyAdditionPorts, 'clock'>): AccountAddition => ({
  rank: 14,
  async read(who, { company, code }) {
    if (who === null || (await authorize(ports, who, company, 'reader')).kind === 'refused') return null;
    const { replies } = await ports.replies.listCustomerReplies({ companies: [company], tiers: code }, 0, SHOWN);
    if (replies.length === 0) return null;
    return (language) => {
      const words = answersWords(language);
      return {
        heading: words.accountTitle,
        lines: replies.map((reply) =>
          words.accountLine(
            formatDay(parisDay(new Date(reply.at)), language),
            senderOf(language, reply, 40),
            wordsOf(language, reply),
            stateOf(language, reply),
          ),
        ),
        buttons: [button(words.accountButton, 'reply.list', { company, code, scope: 'all' })],
      };
    };
  },
});

/** In the morning post: how many answers wait, and the last ones; not their words, for a whole conversation reads it. */
export const morningReplies = ({ replies }: Pick<ReplyAdditionPorts, 'replies'>): MorningAddition => ({
  rank: 12,
  async read(company) {
    const { replies: last, total } = await replies.listCustomerReplies(
      { companies: [company], waiting: true },
      0,
      IN_POST,
    );
    if (total === 0) return null;
    return (language) => {
      const words = answersWords(language);
      const lines = last.map((reply) => {
        const kind = reply.suggestion ? words.suggested[reply.suggestion.kind] : '';
        return words.morningOne(clip(reply.name, 60), senderOf(language, reply, 40), kind);
      });
      return {
        heading: words.morningTitle,
        lines: [words.morningLine(total), ...lines],
        buttons: [button(words.title, 'reply.list', { scope: 'waiting' })],
      };
    };
  },
});

/** Answers to read: whoever sent the letter, or any collector of the company; over when one of them handles it. */
export const replyTasks = ({
  replies,
  directory,
}: Pick<ReplyAdditionPorts, 'replies' | 'directory'>): TaskAddition => ({
  called: (language) => answersWords(language).tasksCalled,
  async read({ who, companies }) {
    const codes = companies.map(({ code }) => code);
    const [{ replies: waiting }, roles] = await Promise.all([
      replies.listCustomerReplies({ companies: codes, waiting: true }, 0, MOST),
      Promise.all(companies.map((one) => (who ? directory.rolesOf(who, one) : new Set<never>()))),
    ]);
    const collects = new Set(codes.filter((_, at) => holds(roles[at] ?? new Set(), 'collector')));
    return waiting.map((reply) => {
      const { id, company, owner, tiers, name, at } = reply;
      return {
        ...{ company, owners: [owner], role: 'collector' as const, day: parisDay(new Date(at)) },
        isMine: owner.id === who?.id || collects.has(company),
        about: { kind: 'customer' as const, id: tiers, tiers, name },
        said: {
          say: (language) => answersWords(language).task(senderOf(language, reply, 40)),
          open: (language) => button(answersWords(language).open, 'reply.show', { id }),
        },
      };
    });
  },
});
