/** Numbers in [0, 1) that come again with the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const HALF = String.fromCharCode(0xdc00);
const TEXTS = [
  '',
  ' ',
  'x',
  'relance client Carat',
  'aide',
  'suivre DMP > 60',
  '<at>Relance</at>',
  '\u0000',
  HALF,
  '\u202e',
  '’',
  '../..',
  '29:x',
];
const NAMES = [
  'adaptiveCard/action',
  'composeExtension/query',
  'composeExtension/queryLink',
  'task/fetch',
  'signin/verifyState',
  '',
  'x',
];
const CHANNELS = ['webchat', 'directline', 'emulator', 'msteams '];
const VERBS = ['account.show', 'exclude.save', 'preview.open', 'hold.approve', 'help.ask', 'nothing', ''];
const TYPES = [
  'message',
  'message',
  'message',
  'invoke',
  'invoke',
  'invoke',
  'installationUpdate',
  'conversationUpdate',
  'event',
  'messageReaction',
  'x',
];
const KEYS = ['id', 'name', 'type', 'tenantId', 'text', 'data', '__proto__', 'constructor', 'action', 'x'];

/** Activities as nobody should send them: a good one, of which some fields are anything. */
export class RandomActivities {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seeded(seed);
  }

  #one<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.#next() * values.length)];
    if (value === undefined) throw new Error('Nothing to choose from');
    return value;
  }

  #anything(depth = 0): Json {
    const kind = Math.floor(this.#next() * (depth > 3 ? 5 : 7));
    if (kind === 0) return null;
    if (kind === 1) return this.#next() < 0.5;
    if (kind === 2) return this.#one([0, -1, 1e308, 0.1, 2 ** 53]);
    if (kind === 3) return this.#one(TEXTS);
    if (kind === 4) return this.#one(TEXTS).repeat(Math.floor(this.#next() * 400));
    const count = Math.floor(this.#next() * 4);
    if (kind === 5) return Array.from({ length: count }, () => this.#anything(depth + 1));
    return Object.fromEntries(Array.from({ length: count }, () => [this.#one(KEYS), this.#anything(depth + 1)]));
  }

  /** From a good one: what is said is one of many things, and every third of the fields is something else half of the time. */
  of(good: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const type = this.#one(TYPES);
    const made: Record<string, unknown> = {
      ...good,
      type,
      text: this.#one(TEXTS),
      action: this.#one(['add', 'remove', 'add-upgrade', '']),
      name: this.#one(NAMES),
      replyToId: 'out-1',
      channelId: this.#next() < 0.05 ? this.#one(CHANNELS) : good.channelId,
      value: this.#value(),
      entities: [{ type: 'mention', mentioned: good.recipient, text: '<at>Relance</at>' }],
    };
    if (this.#next() < 0.5) return made;
    for (const field of Object.keys(made)) {
      if (this.#next() < 0.7 || field === 'serviceUrl') continue;
      const part = made[field];
      if (typeof part === 'object' && part !== null && !Array.isArray(part) && this.#next() < 0.7) {
        made[field] = { ...part, [this.#one(KEYS)]: this.#anything() };
      } else made[field] = this.#anything();
    }
    return made;
  }

  #value(): unknown {
    const data = this.#next() < 0.5 ? this.#anything() : { company: 'BIJOU', code: 'CARAT', currency: 'EUR', id: 'x' };
    return this.#one([
      { action: { type: 'Action.Execute', verb: this.#one(VERBS), data } },
      { action: { type: 'Action.Execute', verb: this.#one(VERBS), data } },
      { commandId: 'searchCustomers', parameters: [{ name: 'q', value: data }], queryOptions: { skip: 0, count: 25 } },
      { url: 'https://relance.example/c/BIJOU/CARAT' },
      this.#anything(),
    ]);
  }
}
