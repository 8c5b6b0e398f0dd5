import { repliesCommands } from '../../channels/cli/replies/commands.ts';
import { openInbox } from '../../channels/graph/inbox/inbox.ts';
import { accountRefusals, morningBounces } from '../../channels/teams/rooms/replies/additions.ts';
import { repliesPersonalWords } from '../../channels/words/cli/replies/personal-data.ts';
import { sayBounce } from '../../channels/words/replies/say-bounce.ts';
import { repliesPersonalData } from '../../store/replies/personal/replies-personal-data.ts';
import { heedPauses } from '../../use-cases/dispatch/heed-pauses.ts';
import { readReplies } from '../../use-cases/replies/read-replies.ts';
import type { Ground } from '../ground.ts';
import { newOwner } from '../owner.ts';
import type { Room, RoomPlan } from '../room.ts';

/** A report comes within minutes of its letter, or after days: nobody waits for it. */
const EVERY_MS = 2 * 60_000;

function openRoom({
  client,
  clock,
  companies,
  directory,
  dispatches,
  mailer,
  outside,
  situation,
  store,
}: Ground): Room {
  return {
    personalData: { ...repliesPersonalData(outside.store), called: repliesPersonalWords },
    account: accountRefusals({ companies, directory, replies: store }),
    morning: morningBounces({ companies, isHoliday: situation.isHoliday, replies: store }),
    commands: repliesCommands({ clock, replies: store }),
    async chat() {
      const [{ repliesRoom }, { openRepliesDesk }] = await Promise.all([
        import('../../channels/teams/rooms/replies/room.ts'),
        import('../../channels/teams/rooms/replies/open-desk.ts'),
      ]);
      return repliesRoom(openRepliesDesk({ clock, companies, directory, replies: store }));
    },
    async passes({ refresh }) {
      // Parsing mail is of no use to the terminal.
      const { readReport } = await import('../../channels/graph/inbox/read-report.ts');
      const ports = {
        ...{ companies, clock, dispatches, readReport, sayBounce },
        ...{ replies: store, tasks: store, turns: store },
        inbox: openInbox(client, heedPauses(mailer, { paces: store, clock })),
        announcer: {
          dispatchChanged: async ({ draftId }: { readonly draftId: string }) => refresh({ kind: 'draft', id: draftId }),
        },
      };
      return [
        {
          // What came into the shared mailboxes: letters that did not arrive.
          name: 'replies',
          everyMs: EVERY_MS,
          isBehindPeople: true,
          queue: false,
          run: () => readReplies(ports, newOwner()),
        },
      ];
    },
  };
}

/** What comes into the shared mailboxes. */
export const replies: RoomPlan = { name: 'replies', open: openRoom };
