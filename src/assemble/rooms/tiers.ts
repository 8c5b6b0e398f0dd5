import { tiersCommands } from '../../channels/cli/tiers/commands.ts';
import { customerLinkRoute } from '../../channels/http/tiers/customer-link.ts';
import { accountPorts } from '../account-ports.ts';
import type { Ground } from '../ground.ts';
import type { Room, RoomPlan } from '../room.ts';

function openRoom(ground: Ground): Room {
  const { situation, sayHold, store, links } = ground;
  return {
    commands: tiersCommands({ ...situation, sayHold, holds: store, risks: store }),
    async chat() {
      const [{ tiersRoom }, { openAccountDesk, openTiersFinder }] = await Promise.all([
        import('../../channels/teams/rooms/tiers/room.ts'),
        import('../../channels/teams/account/open-desk.ts'),
      ]);
      const ports = accountPorts(ground);
      return tiersRoom({ ...openAccountDesk(ports), ...openTiersFinder(ports) });
    },
    pages: [{ path: '/c/:company/:code', answer: customerLinkRoute(links) }],
  };
}

/** Finding a customer, and the account. */
export const tiers: RoomPlan = {
  name: 'tiers',
  help: async () => (await import('../../channels/teams/rooms/tiers/help.ts')).TIERS_HELP,
  open: openRoom,
};
