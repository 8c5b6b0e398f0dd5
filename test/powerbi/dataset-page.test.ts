import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openTestGateway } from '../helpers/embedded.ts';

interface Meaning {
  readonly grain: string;
  readonly columns: Readonly<Record<string, string>>;
}

interface ColumnRow {
  readonly View: string;
  readonly Name: string;
  readonly Type: string;
  readonly Precision: number | null;
  readonly Scale: number | null;
}

const FOLDER = new URL('../../infra/powerbi/', import.meta.url);
const PAGE = new URL('dataset.md', FOLDER).pathname;
const MEANINGS: Readonly<Record<string, Meaning>> = JSON.parse(
  readFileSync(new URL('dataset-meanings.json', FOLDER), 'utf8'),
);
const READ_COLUMNS = `SELECT TABLE_NAME AS [View], COLUMN_NAME AS Name, DATA_TYPE AS Type, NUMERIC_PRECISION AS Precision,
  NUMERIC_SCALE AS Scale
FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'pbi' ORDER BY TABLE_NAME, ORDINAL_POSITION`;

const INTRODUCTION = `# The dataset that Power BI reads

Views of the schema \`pbi\`, over facts that the rules decided and the service wrote (\`npm run cli -- dataset refresh | status |
rebuild\`, every quarter of an hour while it serves). A report sums, averages and divides them; it decides nothing. Amounts are
TTC in the company's currency. This page is made by \`test/powerbi/dataset-page.test.ts\` from the views and from
\`dataset-meanings.json\`; \`vitest run -u\` on that test writes it again.
`;

let gateway: SqlGateway;
let columns: Map<string, ColumnRow[]>;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  const store = await gateway.database('store');
  await migrate(store);
  columns = Map.groupBy(await store.query<ColumnRow>(READ_COLUMNS), ({ View }) => View);
});
afterAll(() => gateway.close());

const typeOf = ({ Type, Precision, Scale }: ColumnRow): string =>
  // What the embedded engine says of a text that a view makes.
  Type === 'decimal' ? `decimal(${Precision}, ${Scale})` : Type.replace(/^text$/, 'nvarchar');

function pageOf(view: string, { grain, columns: meanings }: Meaning): string {
  const rows = (columns.get(view) ?? []).map(
    (one) => `| \`${one.Name}\` | ${typeOf(one)} | ${(meanings[one.Name] ?? '').replaceAll('|', String.raw`\|`)} |`,
  );
  return [
    `## ${view}`,
    '',
    `**A row is:** ${grain}`,
    '',
    '| column | type | meaning |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

describe('the page of the dataset', () => {
  test('has a meaning for every view and every column, and for nothing else', () => {
    const meant = Object.entries(MEANINGS).map(([view, one]) => [view, Object.keys(one.columns).sort()]);
    const made = [...columns].map(([view, all]) => [view, all.map(({ Name }) => Name).sort()]);
    expect(Object.fromEntries(meant)).toEqual(Object.fromEntries(made));
  });

  test('says what the views are', async () => {
    const parts = Object.entries(MEANINGS).map(([view, meaning]) => pageOf(view, meaning));
    await expect(`${[INTRODUCTION, ...parts].join('\n')}`).toMatchFileSnapshot(PAGE);
  });
});
