import { openColleagues } from '../../../src/channels/graph/colleagues.ts';
import { defaultTenant } from '../../../src/demo/m365/tenant.ts';
import { type ColleaguesBench, describeColleagues, LISTED } from '../../contracts/comments/colleagues.ts';
import { expectNoViolations, startStandIn } from '../../contracts/m365-stand-in.ts';
import { openFakeColleagues } from '../../fakes/comments/fake-colleagues.ts';
import { productClient } from './graph-client.ts';

async function openReal(): Promise<ColleaguesBench> {
  const users = LISTED.map(({ id, name, mail, login }) => ({
    ...{ id, displayName: name, mail: mail as string, userPrincipalName: login, groups: [] },
  }));
  const m365 = await startStandIn({ tenant: { ...defaultTenant, users } });
  return {
    colleagues: openColleagues(productClient(m365)),
    setReachable: (reachable) => {
      m365.faults.clear();
      if (!reachable) m365.faults.add({ path: '/users*', count: -1, fault: { kind: 'status', status: 503 } });
    },
    close: async () => {
      expectNoViolations(m365);
      await m365.close();
    },
  };
}

describeColleagues('Microsoft Graph', openReal);
describeColleagues('memory', async () => openFakeColleagues(LISTED));
