import { expect, test } from 'vitest';
import { judgeSeveral } from './judge-several.ts';
import { withoutPostgres } from './postgres/cluster.ts';
import { runSeveral } from './several.ts';

const LETTERS = 45;
const title = `several instances over one store, killed, stopped and added, send each letter of a run once${withoutPostgres ? ` (${withoutPostgres})` : ''}`;

test.skipIf(withoutPostgres !== null)(
  title,
  async () => {
    const asked = { letters: LETTERS, instances: 3, kills: 3, seed: 7 };
    const result = await runSeveral(asked);
    const { verdict, kills, stopped, shares } = result;
    expect(judgeSeveral(result, asked)).toEqual([]);
    expect(verdict.wrongs).toEqual([]);
    expect(verdict).toMatchObject({ letters: LETTERS, sentTwice: 0, lost: 0 });
    expect(kills).toBe(3);
    // Whoever is asked to stop ends what it has begun, and says so.
    expect(stopped).toEqual(stopped.map(() => 0));
    expect(stopped.length).toBeGreaterThan(3);
    // How evenly is for the whole run to tell (`npm run test:instances`): so few letters may find one instance awake first.
    expect(shares.filter((share) => share.letters > 0).length).toBeGreaterThanOrEqual(2);
  },
  600_000,
);
