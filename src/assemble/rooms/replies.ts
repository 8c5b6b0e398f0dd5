import { repliesCommands } from '../../channels/cli/replies/commands.ts';
import { openInbox } from '../../channels/graph/inbox/inbox.ts';
import { accountRefusals, morningBounces } from '../../channels/teams/rooms/replies/additions.ts';
import { accountReplies, morningReplies, replyTasks } from '../../channels/teams/rooms/replies/reply-additions.ts';
import { together } from '../../channels/teams/rooms/replies/together.ts';
import { repliesPersonalWords } from '../../channels/words/cli/replies/personal-data.ts';
import { sayBounce } from '../../channels/words/replies/say-bounce.ts';
import { sayReply, sayReplyTask } from '../../channels/words/replies/say-reply.ts';
import { PRODUCT } from '../../store/product.ts';
import { repliesPersonalData } from '../../store/replies/personal/replies-personal-data.ts';
import { heedPauses } from '../../use-cases/dispatch/heed-pauses.ts';
import { readReplies } from '../../use-cases/replies/read-replies.ts';
import type { Ground } from '../ground.ts';
import { newOwner } from '../owner.ts';
import type { Room, RoomPlan } from '../room.ts';

/** A report comes within minutes of its letter, or after days: nobody waits for it. */
const EVERY_MS = 2 * 60_000;
/** The pass of the room `comments` that tells people whom a comment mentions. */
const TELLS_MENTIONED = 'mentions';

function openRoom(ground: Ground): Room {
  const { client, clock, companies, directory, dispatches, mailer, outside, situation, store, wake } = ground;
  const refusals = accountRefusals({ companies, directory, replies: store });
  const answers = accountReplies({ companies, directory, replies: store });
  const bounces = morningBounces({ companies, isHoliday: situation.isHoliday, replies: store });
  const waiting = morningReplies({ replies: store });
  return {
    personalData: { ...repliesPersonalData(outside.store), called: repliesPersonalWords },
    account: {
      rank: refusals.rank,
      read: async (who, customer) => together(await answers.read(who, customer), await refusals.read(who, customer)),
    },
    morning: {
      rank: waiting.rank,
      read: async (company, day) => together(await waiting.read(company, day), await bounces.read(company, day)),
    },
    tasks: replyTasks({ directory, replies: store }),
    commands: repliesCommands({ clock, replies: store }),
    async chat() {
      const [{ repliesRoom }, { openRepliesDesk }] = await Promise.all([
        import('../../channels/teams/rooms/replies/room.ts'),
        import('../../channels/teams/rooms/replies/open-desk.ts'),
      ]);
      return repliesRoom(openRepliesDesk({ clock, companies, directory, replies: store, tasks: store, sayReplyTask }));
    },
    async passes({ refresh }) {
      // Parsing mail is of no use to the terminal.
      const { readReport } = await import('../../channels/graph/inbox/read-report.ts');
      const ports = {
        ...{ companies, clock, directory, dispatches, readReport, sayBounce, sayReply, product: PRODUCT },
        ...{ replies: store, tasks: store, turns: store, comments: store },
        inbox: openInbox(client, heedPauses(mailer, { paces: store, clock })),
        wakeTeller: () => wake(TELLS_MENTIONED),
        announcer: {
          dispatchChanged: async ({ draftId }: { readonly draftId: string }) => refresh({ kind: 'draft', id: draftId }),
        },
      };
      return [
        {
          // What came into the shared mailboxes: letters that did not arrive, and what customers answered.
          name: 'replies',
          everyMs: EVERY_MS,
          isBehindPeople: true,
          queue: false,
          run: (_giveWay, mayBegin) => readReplies({ ...ports, mayBegin }, newOwner()),
        },
      ];
    },
  };
}

/** What comes into the shared mailboxes. */
export const replies: RoomPlan = {
  name: 'replies',
  help: async () => (await import('../../channels/teams/rooms/replies/help.ts')).REPLIES_HELP,
  open: openRoom,
};
