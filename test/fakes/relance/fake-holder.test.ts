import { aRoomHold } from '../../builders/memory.ts';
import { describeHeldInstalments } from '../../contracts/relance/held-instalments.ts';
import { fakeHolder } from './fake-holder.ts';

describeHeldInstalments('a made-up room', async () => {
  const holder = fakeHolder();
  return {
    holder,
    hold: async (company, tiers, ecNo, until) => holder.hold(company, tiers, aRoomHold(until, { ecNo })),
  };
});
