import { customerLinkRoute } from '../../channels/http/tiers/customer-link.ts';
import type { OpenRoom } from '../room.ts';

/** Finding a customer, and the account. */
export const openTiersRoom: OpenRoom = ({
  situation,
  directory,
  archive,
  store,
  dispatches,
  copies,
  outside,
  links,
  renderer,
}) => ({
  name: 'tiers',
  async chat() {
    const [{ tiersRoom }, { openAccountDesk, openTiersFinder }] = await Promise.all([
      import('../../channels/teams/rooms/tiers/room.ts'),
      import('../../channels/teams/account/open-desk.ts'),
    ]);
    const ports = {
      ...situation,
      directory,
      archive,
      dispatches,
      copies,
      drafts: store,
      renderer,
      sending: outside.sending,
    };
    return tiersRoom({ ...openAccountDesk(ports), ...openTiersFinder(ports) });
  },
  pages: [{ path: '/c/:company/:code', answer: customerLinkRoute(links) }],
});
