import { describeEnding } from '../../kill/ending.ts';
import type { Life } from '../../kill/scene.ts';
import { exchangeWithStops, openStops } from '../../kill/stops.ts';
import type { SqlPoint } from '../shaken/driver.ts';
import { openShaken } from '../shaken/gateway.ts';
import { openHouse } from './life.ts';

/** A life of the whole house, killed where it is told to: around a statement, a commit or a call of any journey. */
const life = JSON.parse(process.argv[2] ?? '') as Life;
const stops = openStops(life.stop);

const nameOf = ({ database, statement, inTransaction, when }: SqlPoint): string =>
  `${database} ${statement}${inTransaction ? ' in a transaction' : ''} | ${when}`;

/** Reads change nothing: to die before or after one is to die after the write before it. */
const gateway = await openShaken(life.base, (point) => {
  if (point.isWrite) stops.reach(nameOf(point));
  return null;
});
const house = await openHouse({
  ...{ folder: life.folder, gateway, graphUrl: life.graphUrl, exchange: exchangeWithStops(stops) },
  now: () => Date.now() + life.aheadMs,
  today: () => life.today,
  credential: { getToken: async () => ({ token: 'house', expiresOnTimestamp: Date.now() + 3_600_000 }) },
});
const beside = await house.settle();
const ending = await describeEnding(house.store, stops.reached);
process.stdout.write(JSON.stringify({ ...ending, lines: [], beside }));
await house.relance.close();
process.exit(0);
