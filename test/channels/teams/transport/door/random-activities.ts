import { createRandom, type Random } from '../../../../../src/demo/company/random.ts';

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
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = createRandom(seed);
  }

  #anything(depth = 0): Json {
    const kind = this.#random.between(0, depth > 3 ? 4 : 6);
    if (kind === 0) return null;
    if (kind === 1) return this.#random.chance(0.5);
    if (kind === 2) return this.#random.pick([0, -1, 1e308, 0.1, 2 ** 53]);
    if (kind === 3) return this.#random.pick(TEXTS);
    if (kind === 4) return this.#random.pick(TEXTS).repeat(this.#random.between(0, 400));
    const count = this.#random.between(0, 3);
    if (kind === 5) return Array.from({ length: count }, () => this.#anything(depth + 1));
    return Object.fromEntries(
      Array.from({ length: count }, () => [this.#random.pick(KEYS), this.#anything(depth + 1)]),
    );
  }

  /** From a good one: what is said is one of many things, and every third of the fields is something else half of the time. */
  of(good: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const type = this.#random.pick(TYPES);
    const made: Record<string, unknown> = {
      ...good,
      type,
      text: this.#random.pick(TEXTS),
      action: this.#random.pick(['add', 'remove', 'add-upgrade', '']),
      name: this.#random.pick(NAMES),
      replyToId: 'out-1',
      channelId: this.#random.chance(0.05) ? this.#random.pick(CHANNELS) : good.channelId,
      value: this.#value(),
      entities: [{ type: 'mention', mentioned: good.recipient, text: '<at>Relance</at>' }],
    };
    if (this.#random.chance(0.5)) return made;
    for (const field of Object.keys(made)) {
      if (this.#random.chance(0.7) || field === 'serviceUrl') continue;
      const part = made[field];
      if (typeof part === 'object' && part !== null && !Array.isArray(part) && this.#random.chance(0.7)) {
        made[field] = { ...part, [this.#random.pick(KEYS)]: this.#anything() };
      } else made[field] = this.#anything();
    }
    return made;
  }

  #value(): unknown {
    const data = this.#random.chance(0.5)
      ? this.#anything()
      : { company: 'BIJOU', code: 'CARAT', currency: 'EUR', id: 'x' };
    return this.#random.pick([
      { action: { type: 'Action.Execute', verb: this.#random.pick(VERBS), data } },
      { action: { type: 'Action.Execute', verb: this.#random.pick(VERBS), data } },
      { commandId: 'searchCustomers', parameters: [{ name: 'q', value: data }], queryOptions: { skip: 0, count: 25 } },
      { url: 'https://relance.example/c/BIJOU/CARAT' },
      this.#anything(),
    ]);
  }
}
