import { morningPersonalWords } from '../../channels/words/cli/morning/personal-data.ts';
import { morningPersonalData } from '../../store/morning/personal/morning-personal-data.ts';
import { sendMorningPosts } from '../../use-cases/morning/send-morning-posts.ts';
import type { Ground } from '../ground.ts';
import { newOwner } from '../owner.ts';
import type { Room, RoomPlan } from '../room.ts';

/** Due within a minute of its hour, and caught up within the first minutes of a start. */
const EVERY_MS = 60_000;

const openRoom = ({ situation, directory, store, added, outside }: Ground): Room => ({
  personalData: { ...morningPersonalData(outside.store), called: morningPersonalWords },
  async chat() {
    const [{ morningRoom }, { openMorningDesk }] = await Promise.all([
      import('../../channels/teams/rooms/morning/room.ts'),
      import('../../channels/teams/rooms/morning/open-desk.ts'),
    ]);
    return morningRoom(openMorningDesk({ ...situation, directory, conversations: store, positions: store }));
  },
  async passes({ speaker }) {
    const [{ createMorningPoster }, { asideReader }] = await Promise.all([
      import('../../channels/teams/rooms/morning/poster.ts'),
      import('../../channels/teams/rooms/morning/read-aside.ts'),
    ]);
    const ports = {
      ...situation,
      directory,
      positions: store,
      holds: store,
      risks: store,
      mornings: store,
      conversations: store,
      poster: createMorningPoster(speaker),
      readAside: asideReader(() => added('morning'), outside.logger),
    };
    return [
      {
        name: 'morning',
        everyMs: EVERY_MS,
        isBehindPeople: true,
        queue: false,
        run: (giveWay, mayBegin) => sendMorningPosts({ ...ports, giveWay, mayBegin }, newOwner()),
      },
    ];
  },
});

/** The day's posts, and the conversations that get them. */
export const morning: RoomPlan = {
  name: 'morning',
  help: async () => (await import('../../channels/teams/rooms/morning/help.ts')).MORNING_HELP,
  open: openRoom,
};
