import { openDirectory } from '../../../src/channels/graph/directory.ts';
import { defaultTenant, type Tenant } from '../../../src/demo/m365/tenant.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import { day } from '../../../src/domain/day.ts';
import { ADDRESSES, CLAIRE, type DirectoryBench, describeDirectory } from '../../contracts/directory.ts';
import { expectNoViolations, startStandIn } from '../../contracts/m365-stand-in.ts';
import { openFakeDirectory } from '../../fakes/directory.ts';
import { productClient } from './graph-client.ts';

async function openReal(companies: readonly Company[]): Promise<DirectoryBench> {
  let groups: readonly string[] = [];
  let profiles: Tenant['profiles'];
  const tenant: Tenant = {
    ...defaultTenant,
    get profiles() {
      return profiles;
    },
    users: ADDRESSES.map(({ person, login, mail, aliases = [], others = [] }) => ({
      id: person.id,
      displayName: person.name,
      mail,
      userPrincipalName: login,
      proxyAddresses: [`SMTP:${mail}`, ...aliases.map((one) => `smtp:${one}`), `SIP:${mail}`],
      otherMails: others,
      get groups() {
        return person === CLAIRE ? groups : [];
      },
    })),
  };
  const m365 = await startStandIn({ tenant });
  const client = productClient(m365);
  let asked = 0;
  const counted: typeof client = Object.create(client, {
    api: {
      value: (path: string) => {
        asked += 1;
        return client.api(path);
      },
    },
  });
  let now = Date.UTC(2026, 2, 16);
  const clock = { now: () => new Date(now), today: () => day('2026-03-16') };
  return {
    directory: openDirectory(counted, companies, clock),
    putClaireIn: (ids) => {
      groups = ids;
    },
    setReachable: (reachable) => {
      m365.faults.clear();
      if (!reachable) m365.faults.add({ path: '/users*', count: -1, fault: { kind: 'status', status: 503 } });
    },
    setPermitted: (permitted) => {
      m365.faults.clear();
      const denied = { kind: 'status', status: 403, code: 'Authorization_RequestDenied' } as const;
      if (!permitted) m365.faults.add({ path: '/users*', count: -1, fault: denied });
    },
    setAliases: (to) => {
      profiles = to === 'seen' ? undefined : to;
    },
    pass: (ms) => {
      now += ms;
    },
    asked: () => asked,
    close: async () => {
      await m365.close();
      expectNoViolations(m365);
    },
  };
}

describeDirectory('in memory', async () => openFakeDirectory());
describeDirectory('Entra groups', openReal);
