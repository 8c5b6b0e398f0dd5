import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { keepersOver } from './keepers-over.ts';

interface Column {
  readonly Place: string;
  readonly Name: string;
}

/** Columns that hold a person's id, name or address, what was written about one, or a text in which one may be. */
const PERSONAL =
  /^(?:.*(?:ById|ByName|OwnerId|OwnerName|PersonId|CollectorId|CollectorName)|Tiers|TiersName|Payer|Name|City|Salesperson|Target|Awaits|UserPrincipalName|DecidedBy|Recipient|Cc|Choices|Facts|Notes|Decision|Reason|EndReason|Sentence|AnnulledWhy|Asked|ConversationId|MailConversationId|Documents|Pdf|Reference|Subject)$/u;

/** Of the same name and of no person, each with what it is. */
const NO_PERSON: Readonly<Record<string, string>> = {
  'Migration.Name': 'of a file',
  'Turn.Name': 'of work',
  'Draft.Reference': 'a number',
  'Bounce.Reference': 'a number',
  'DraftToOpen.Reference': 'a number',
  'DraftToOpen.Tiers': 'of rows that go in the transaction that they came in',
  'OrderHold.Reference': 'a number',
  'SageWrite.Reference': 'a number',
  'SageWrite.Target': 'of what is written',
  'CreditDecisionFact.Reference': 'a number',
  'SnapshotFact.Reason': 'a code',
  'SnapshotNext.Reason': 'a code',
  'DatasetCompany.Name': 'of a company',
  'MorningPost.ConversationId': 'of a group',
};

let gateway: SqlGateway;
let columns: readonly Column[];
let answered: ReadonlyMap<string, readonly string[]>;
let twice: readonly string[];

beforeAll(async () => {
  gateway = await openTestGateway('store');
  const store = await gateway.database('store');
  await migrate(store);
  columns = await store.query<Column>(
    "SELECT TABLE_NAME AS Place, COLUMN_NAME AS Name FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = N'relance'",
    {},
  );
  const claims = keepersOver(store).flatMap(({ answersFor }) => Object.entries(answersFor));
  answered = new Map(claims);
  twice = claims.map(([place]) => place).filter((place, at, all) => all.indexOf(place) !== at);
});
afterAll(() => gateway.close());

describe('every column of the store that may hold a person', () => {
  test('is there to be looked at', () => {
    expect(columns.filter(({ Name }) => PERSONAL.test(Name)).length).toBeGreaterThan(60);
  });

  test('is answered for by the room of its table, or is of no person', () => {
    const lost = columns
      .filter(({ Place, Name }) => PERSONAL.test(Name) && !(`${Place}.${Name}` in NO_PERSON))
      .filter(({ Place, Name }) => !answered.get(Place)?.includes(Name))
      .map(({ Place, Name }) => `${Place}.${Name}`);
    expect(
      lost,
      'Mend: name it in the personal data of the room that keeps the table, with the texts that find it',
    ).toEqual([]);
  });

  test('is answered for by one room alone, and is a column that there is', () => {
    expect(twice).toEqual([]);
    const there = new Set(columns.map(({ Place, Name }) => `${Place}.${Name}`));
    const claimed = [...answered].flatMap(([place, names]) => names.map((name) => `${place}.${name}`));
    expect(claimed.filter((name) => !there.has(name))).toEqual([]);
  });
});
