import { PEOPLE } from '../../../src/demo/company/people.ts';
import type { Scenario } from '../../../src/demo/company/scenario.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { STORE, sceneCompany } from '../scene.ts';

const MENTIONED: readonly Person[] = [PEOPLE.nadia, PEOPLE.paul];

/** A comment on each customer that mentions two colleagues, of whom nobody is told yet; how many mentions that makes. */
export async function writeMentions(gateway: SqlGateway, customers: readonly Scenario[]): Promise<number> {
  const { writer } = await openStore(await gateway.database(STORE));
  const company = sceneCompany().code;
  for (const { code, name } of customers) {
    const about = { kind: 'customer', id: code, tiers: code, name } as const;
    const text = 'Promesse de virement vendredi @Nadia @Paul';
    const comment = {
      company,
      about,
      kind: 'call',
      text,
      by: PEOPLE.claire,
      source: null,
      cause: `form:${code}`,
    } as const;
    await writer.addComment(comment, MENTIONED, new Date());
  }
  return customers.length * MENTIONED.length;
}
