import { afterEach, describe, expect, test } from 'vitest';
import type { Additions } from '../../src/assemble/additions.ts';
import type { Ground } from '../../src/assemble/ground.ts';
import { morning } from '../../src/assemble/rooms/morning.ts';
import { loadTalk, type Serving, serve } from '../../src/assemble/serve.ts';
import type { MorningAddition } from '../../src/channels/teams/chat/morning-addition.ts';
import { openLinks } from '../../src/channels/teams/deep-link.ts';
import type { SearchAddition } from '../../src/channels/teams/extension/addition.ts';
import type { Card } from '../../src/channels/teams/turn.ts';
import { frenchHolidays } from '../../src/platform/holidays.ts';
import { NO_TELEMETRY } from '../../src/platform/telemetry/telemetry.ts';
import { aCompany } from '../builders/company.ts';
import { aTiers } from '../builders/tiers.ts';
import { saying } from '../channels/teams/harness/added-part.ts';
import { openFakeStore } from '../fakes/fake-store.ts';
import { registryOf, someBooks } from '../use-cases/bench/books.ts';
import { HandClock } from '../use-cases/bench/clock.ts';
import { directoryOf, MARC } from '../use-cases/bench/people.ts';

const PLACE = 'salon';

/** What the product stands on, over books in which nothing is owed, with what made-up rooms add. */
async function groundWith(adding: Additions) {
  const clock = new HandClock('2026-03-02T07:30:00Z');
  const { reader, writer } = openFakeStore(clock.now);
  const store = { ...reader, ...writer };
  const company = aCompany();
  await store.addPurpose(PLACE, 'morning', company.code, MARC.id, MARC.name, clock.now());
  const companies = registryOf([company, someBooks({ tiers: [aTiers()] })]);
  const logger = { info() {}, warn() {}, error() {} };
  const ground = {
    outside: { logger, identity: { kind: 'open' }, store: { query: async () => [] }, companies: [], language: 'fr' },
    clock,
    companies,
    store,
    directory: directoryOf({ [MARC.id]: ['reader'] }),
    links: openLinks('https://relance.example', ''),
    situation: { companies, memory: store, clock, isHoliday: frenchHolidays() },
    added: (kind: keyof Additions) => [adding[kind]].flatMap((one) => one ?? []),
    onWake: () => undefined,
    passes: { watch: (pass: unknown) => pass },
    telemetry: NO_TELEMETRY,
  };
  return ground as unknown as Ground;
}

/** Nobody asks, and nobody stops us. */
const ALONE = [async () => undefined, () => true] as const;

describe('what a room adds reaches who shows it', () => {
  let serving: Serving | undefined;
  afterEach(() => serving?.close());

  test('the morning post, which leaves for it', async () => {
    const adding: MorningAddition = { rank: 1, read: async (company, day) => saying(`${company} ${day}`) };
    const cards: Card[] = [];
    const speaker = {
      find: async () => ({ conversationId: PLACE }),
      placeOf: async () => ({ conversationId: PLACE, reader: null, language: 'en' }),
      send: async (_place: unknown, card: Card) => {
        cards.push(card);
        return 'told';
      },
      orBusy: (_what: object, act: () => unknown) => act(),
    };
    const room = morning.open(await groundWith({ morning: adding }));
    const [pass] = (await room.passes?.({ speaker } as never)) ?? [];
    expect(await pass?.run(...ALONE)).toBe(1);
    expect(await pass?.run(...ALONE)).toBe(0);
    expect(JSON.stringify(cards)).toContain('BIJOU 2026-03-02 (en)');
  });

  test('the searches of the message extension', async () => {
    const names = { company: 'BIJOU', companyName: 'Bijou SA', code: 'CARAT', name: 'Carat' };
    const adding: SearchAddition = {
      to: 'customers',
      rank: 1,
      search: async (who, text) => [{ title: `Promesse ${who.id} ${text}`, text: '', names }],
    };
    serving = await serve(await groundWith({ search: adding }), [], await loadTalk([]), { host: '127.0.0.1', port: 0 });
    const answer = await fetch(`http://127.0.0.1:${serving.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'invoke',
        name: 'composeExtension/query',
        id: 'in-1',
        channelId: 'msteams',
        serviceUrl: 'http://127.0.0.1:1',
        from: { id: 'u', name: MARC.name, aadObjectId: MARC.id },
        recipient: { id: 'b' },
        conversation: { id: 'c' },
        value: { commandId: 'searchCustomers', parameters: [{ name: 'q', value: 'carat' }] },
      }),
    });
    expect(await answer.text()).toContain(`Promesse ${MARC.id} carat`);
  });
});
