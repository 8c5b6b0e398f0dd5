import { createRandom, type Random } from '../../../src/demo/company/random.ts';
import { RandomActivities } from '../../channels/teams/transport/door/random-activities.ts';
import type { Attack } from '../attack.ts';
import type { Came } from '../came.ts';
import type { World } from '../world.ts';

const AT_ONCE = 8;
const DEPTH = 2_000;
const HALF = String.fromCharCode(0xd800);
const HEADERS: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': '' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'zzq' },
  { accept: 'zzq/zzq' },
];

type Change = (json: string, random: Random) => string | Buffer;

/** What becomes of an activity on a bad way: it is no JSON any more, or other JSON. */
const CHANGES: readonly Change[] = [
  (json, random) => json.slice(0, random.between(0, json.length)),
  (json, random) => {
    const bytes = Buffer.from(json);
    for (let left = random.between(1, 5); left > 0; left -= 1)
      bytes[random.between(0, bytes.length - 1)] = random.between(0, 255);
    return bytes;
  },
  (json, random) => json.replaceAll('"', () => (random.chance(0.05) ? "'" : '"')),
  (json) => `${json}${json}`,
  (json) => `[${json}]`,
  (json) => JSON.stringify(json),
  (json) => json.replace('{', `{"type":"event","type":"message","__proto__":{"type":"x"},`),
  (json) => json.replace('{', `{"value":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)},`),
  (json) => json.replace('"text":"', `"text":"${HALF}\\ud800\\u0000`),
  (json) => `\ufeff${json}`,
  () => '',
  () => 'null',
  () => '7',
];

/** One activity that nobody should send; seven of ten are JSON whose fields are anything. */
async function sendOne(world: World, random: Random, activities: RandomActivities): Promise<Came> {
  const { client } = world;
  const good = client.activity('message', {}, { text: 'aide' });
  const isJson = random.chance(0.7);
  const json = JSON.stringify(isJson ? activities.of(good) : good);
  const body = isJson ? json : random.pick(CHANGES)(json, random);
  const headers = random.chance(0.1) ? random.pick(HEADERS) : {};
  const answer = await client.post(body, undefined, headers);
  return { status: answer.status, said: [] };
}

/** So many of them, some at once; which of them stay what they are by the seed. */
export const malformed = (count: number, seed: number): readonly Attack[] => [
  {
    ...{ family: 'malformed', name: `${count} activities that nobody should send`, expected: 'any' },
    async send(world) {
      const random = createRandom(seed);
      const activities = new RandomActivities(seed);
      const statuses = new Map<number, number>();
      let left = count;
      const work = async (): Promise<void> => {
        while (left > 0) {
          left -= 1;
          const { status } = await sendOne(world, random, activities);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      const unexpected = [...statuses].filter(([status]) => !MEANT.has(status));
      return {
        status: 200,
        said: [],
        counts: [...statuses]
          .sort(([one], [other]) => one - other)
          .map(([status, times]) => `${times} were answered ${status}`)
          .join(', '),
        live: unexpected.map(([status, times]) => `${times} were answered ${status}`),
      };
    },
  },
];

/** 202: its turn goes on; 501: an invoke that we do not know. */
const MEANT = new Set([200, 201, 202, 400, 401, 413, 415, 501]);
