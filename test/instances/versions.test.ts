import { expect, test } from 'vitest';
import { withoutPostgres } from './postgres/cluster.ts';
import { runBeside } from './versions/beside.ts';
import { findOlder } from './versions/checkout.ts';

const LETTERS = 12;
const older = findOlder();
const skipped = withoutPostgres ?? ('skipped' in older ? older.skipped : null);
const title = `an older version at work, the store brought up under it, this version beside it, then alone: each letter leaves once${skipped ? ` (${skipped})` : ''}`;

test.skipIf(skipped !== null)(
  title,
  async () => {
    const ref = 'commit' in older ? older.commit : '';
    const { verdict, migrations, done, killed, stopped, faults } = await runBeside({
      ...{ older: ref, letters: LETTERS, instances: 1, kills: 1 },
    });
    expect(verdict.wrongs).toEqual([]);
    expect(verdict).toMatchObject({ letters: LETTERS, filedOnce: LETTERS, sentTwice: 0, lost: 0, toCheck: [] });
    expect(migrations.length).toBeGreaterThan(0);
    // Neither version met in the store, in the queue or in Microsoft 365 what it did not understand.
    expect(faults).toEqual({ older: [], newer: [] });
    expect(done.older).toBeGreaterThan(0);
    expect(done.newer).toBeGreaterThan(0);
    expect(killed).toBe(2);
    expect(stopped).toEqual([0, 0, 0]);
  },
  600_000,
);
