import { openMentionMail } from '../../channels/comments/mention-mail.ts';
import { addMessage } from '../../channels/teams/rooms/comments/add-message.ts';
import { accountComments } from '../../channels/teams/rooms/comments/additions.ts';
import { commentsPersonalWords } from '../../channels/words/cli/comments/personal-data.ts';
import { commentsPersonalData } from '../../store/comments/personal/comments-personal-data.ts';
import { notifyMentioned } from '../../use-cases/comments/notify-mentioned.ts';
import type { Patience } from '../../use-cases/dispatch/dispatch-ports.ts';
import type { Ground } from '../ground.ts';
import { newOwner } from '../owner.ts';
import type { Room, RoomPlan } from '../room.ts';

const PASS = 'mentions';
const EVERY_MS = 10_000;
/** Longer than a message takes to leave, and what it waits after its process died. */
const LEASE_MS = 5 * 60_000;
const TOLD_AT_ONCE = 20;
/** Exchange usually shows a sent message within seconds; under load, minutes. */
const PATIENCE: Patience = { lookupDelaysMs: [2_000, 5_000, 15_000, 30_000, 60_000, 120_000], maxAttempts: 8 };

function openRoom(ground: Ground): Room {
  const { clock, colleagues, companies, directory, links, mailer, outside, store } = ground;
  const ports = { companies, directory, clock, colleagues, comments: store };
  const writing = { ...ports, conversations: store, wakeTeller: () => ground.wake(PASS) };
  return {
    personalData: { ...commentsPersonalData(outside.store), called: commentsPersonalWords },
    account: accountComments(ports),
    action: addMessage(writing),
    async chat() {
      const [{ commentsRoom }, { openCommentsDesk }] = await Promise.all([
        import('../../channels/teams/rooms/comments/room.ts'),
        import('../../channels/teams/rooms/comments/open-desk.ts'),
      ]);
      return commentsRoom(openCommentsDesk(writing));
    },
    async passes({ speaker }) {
      const { createMentionSpeaker } = await import('../../channels/teams/rooms/comments/mention-speaker.ts');
      const telling = {
        ...ports,
        notices: store,
        mailer,
        sending: outside.sending,
        patience: outside.patience ?? PATIENCE,
        speaker: createMentionSpeaker(speaker),
        writeMail: openMentionMail(links.customerLink, outside.language ?? 'fr'),
      };
      return [
        {
          // Woken by a comment that mentions somebody.
          name: PASS,
          everyMs: EVERY_MS,
          isBehindPeople: false,
          queue: true,
          run: (_giveWay, mayBegin) => {
            const once = { owner: newOwner(), leaseMs: outside.leaseMs ?? LEASE_MS, limit: TOLD_AT_ONCE, mayBegin };
            return notifyMentioned(telling, once);
          },
        },
      ];
    },
  };
}

/** What people write about customers, and the colleagues whom they mention. */
export const comments: RoomPlan = {
  name: 'comments',
  help: async () => (await import('../../channels/teams/rooms/comments/help.ts')).COMMENTS_HELP,
  open: openRoom,
};
