import { afterAll, afterEach, beforeAll } from 'vitest';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { closeOffice, type Office, openOffice } from './office.ts';

const STORE = 'relance_store';

type OfficeFacts = Parameters<typeof openOffice>;

/** For the tests of one `describe`: one store, and an office at a time over it, closed after each test. */
export function useOffices(): (entries: OfficeFacts[1], facts?: OfficeFacts[2]) => Promise<Office> {
  let gateway: SqlGateway;
  let office: Office | undefined;
  beforeAll(async () => {
    gateway = await openTestGateway(STORE);
    await migrate(await gateway.database(STORE));
  });
  afterAll(() => gateway.close());
  afterEach(async () => {
    if (office) await closeOffice(office);
    office = undefined;
  });
  return async (entries, facts) => {
    office = await openOffice(await gateway.database(STORE), entries, facts);
    return office;
  };
}
