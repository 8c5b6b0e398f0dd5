import type { Outside } from '../assemble.ts';
import type { Environment } from '../config/config.ts';
import { type Day, daysBetween, parisDay } from '../domain/day.ts';
import type { Language } from '../domain/language.ts';
import type { SendingPolicy } from '../domain/sending-policy.ts';
import type { Logger } from '../platform/log.ts';
import type { Clock } from '../use-cases/ports/clock.ts';
import type { EmbeddedData } from './embedded/open-embedded.ts';

const MS_PER_DAY = 86_400_000;

/** On here too: what a new installation does. The address is one of nobody's. */
export const DEMO_SANDBOX: SendingPolicy = { sandbox: true, redirectTo: 'essais.relance@alpha.example' };

/**
 * The real clock, or one whose day stands still. A fixed day takes instants along, so that « last bank entry » and « read at » are
 * of that day too; they go on from the time of day at which this was made.
 */
export function demoClock(today: Day | null): Clock {
  const start = new Date();
  const shiftMs = today === null ? 0 : daysBetween(parisDay(start), today) * MS_PER_DAY;
  const now = (): Date => new Date(Date.now() + shiftMs);
  return { now, today: () => today ?? parisDay(now()) };
}

/** French, as its people are, or English where the setting says so: each person's own, which production reads, is not known here. */
export const demoLanguage = ({ RELANCE_LANGUAGE }: Environment): Language => (RELANCE_LANGUAGE === 'en' ? 'en' : 'fr');

/** The demo's outside: the embedded base, the Microsoft 365 stand-in, a bot open to this machine alone. */
export function demoOutside(parts: {
  readonly data: EmbeddedData;
  readonly clock: Clock;
  readonly sending: SendingPolicy;
  readonly graphUrl: string;
  readonly publicBaseUrl: string;
  /** Without one: French. */
  readonly language?: Language;
  readonly logger: Logger;
}): Outside {
  return {
    companies: parts.data.companies,
    store: parts.data.store,
    graph: {
      baseUrl: parts.graphUrl,
      credential: { getToken: async () => ({ token: 'demo', expiresOnTimestamp: Date.now() + 3_600_000 }) },
    },
    identity: { kind: 'open' },
    kind: 'embedded',
    clock: parts.clock,
    sending: parts.sending,
    // The demo's links die with the process; nobody else can reach them.
    linkSecret: crypto.randomUUID() + crypto.randomUUID(),
    publicBaseUrl: parts.publicBaseUrl,
    canaryMailbox: null,
    logger: parts.logger,
    // The Playground speaks English whoever looks; the people of the demo are French.
    language: parts.language ?? 'fr',
    patience: { lookupDelaysMs: [500, 1_000, 2_000, 4_000], maxAttempts: 6 },
    // One process holds the base: what a killed one had claimed need not wait long.
    leaseMs: 20_000,
    closeOutside: () => parts.data.gateway.close(),
  };
}
