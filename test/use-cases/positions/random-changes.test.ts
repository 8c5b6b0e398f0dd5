import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { runChanges } from './change-series.ts';

const CHANGES = 50;

let gateway: SqlGateway;
beforeAll(async () => {
  gateway = await openTestGateway('STORE');
  await migrate(await gateway.database('STORE'));
});
afterAll(() => gateway?.close());

test.each([11])(
  'after fifty changes in Sage and in our store, books %i, the next pass has positions say what is read live',
  async (seed) => {
    const met = await runChanges({ gateway, seed, changes: CHANGES, batch: 2 });
    expect(met.changed).toBeLessThan(CHANGES * 5);
    const { died, mended, late, proposed, held, days } = met;
    expect(Math.min(died, mended, late, proposed, held, days), JSON.stringify(met)).toBeGreaterThan(0);
  },
  180_000,
);
