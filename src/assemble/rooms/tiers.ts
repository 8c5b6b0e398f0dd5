import { tiersCommands } from '../../channels/cli/tiers/commands.ts';
import { customerLinkRoute } from '../../channels/http/tiers/customer-link.ts';
import type { Ground } from '../ground.ts';
import type { Room, RoomPlan } from '../room.ts';

const openRoom = ({
  situation,
  sayHold,
  directory,
  added,
  archive,
  store,
  dispatches,
  outside,
  links,
  renderer,
}: Ground): Room => ({
  commands: tiersCommands({ ...situation, sayHold, holds: store, risks: store }),
  async chat() {
    const [{ tiersRoom }, { openAccountDesk, openTiersFinder }] = await Promise.all([
      import('../../channels/teams/rooms/tiers/room.ts'),
      import('../../channels/teams/account/open-desk.ts'),
    ]);
    const ports = {
      ...situation,
      directory,
      archive,
      additions: () => added('account'),
      sayHold,
      dataset: store,
      dispatches,
      drafts: store,
      renderer,
      sending: outside.sending,
    };
    return tiersRoom({ ...openAccountDesk(ports), ...openTiersFinder(ports) });
  },
  pages: [{ path: '/c/:company/:code', answer: customerLinkRoute(links) }],
});

/** Finding a customer, and the account. */
export const tiers: RoomPlan = {
  name: 'tiers',
  help: async () => (await import('../../channels/teams/rooms/tiers/help.ts')).TIERS_HELP,
  open: openRoom,
};
