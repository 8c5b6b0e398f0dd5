import type { LanguageFor } from '../../words/words.ts';
import type { Links } from '../deep-link.ts';
import { HardenedAdapter } from './adapter.ts';
import type { BotAuthority, BotIdentity } from './identity.ts';
import type { BotLogger } from './logger.ts';
import { completeCards } from './outgoing/complete-cards.ts';
import { outboundMiddleware } from './outgoing/outbound.ts';

const OPEN_DOOR =
  'The door is open: whoever is on this machine is believed, unsigned, on any channel and for any tenant. For the demo only.';

interface AdapterParts {
  readonly identity: BotIdentity;
  readonly authority: BotAuthority | undefined;
  readonly links: Pick<Links, 'customerLink'>;
  readonly languageFor: LanguageFor;
  readonly logger: BotLogger;
  /** First pause before an outbound call is repeated. */
  readonly retryBaseMs: number;
  /** Given to one call of the connector. */
  readonly callWithinMs: number;
}

/** The way to the connector: its calls are repeated where that is safe, and cards leave complete. An open door is said in the log. */
export function openAdapter(parts: AdapterParts): HardenedAdapter {
  const adapter = new HardenedAdapter(parts.identity, parts.authority);
  const times = { baseMs: parts.retryBaseMs, withinMs: parts.callWithinMs };
  adapter.use(outboundMiddleware(adapter.ConnectorClientKey, times));
  adapter.use(completeCards(parts.links, parts.languageFor));
  if (adapter.isOpen) parts.logger.warn({}, OPEN_DOOR);
  return adapter;
}
