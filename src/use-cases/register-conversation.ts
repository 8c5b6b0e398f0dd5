import type { Person } from '../domain/relance/memory.ts';
import { companiesOf } from './authorize.ts';
import type { Clock } from './ports/clock.ts';
import type { Companies } from './ports/companies.ts';
import type { ConversationStore } from './ports/conversation-store.ts';
import type { Directory } from './ports/directory.ts';
import { type Refused, refuse } from './refusal.ts';

interface RegisterPorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly conversations: Pick<ConversationStore, 'register' | 'unregister'>;
  readonly clock: Clock;
}

/** Debts are confidential: only an administrator lets the bot speak of them in a group conversation. */
export async function registerConversation(
  ports: RegisterPorts,
  who: Person,
  conversationId: string,
): Promise<{ readonly kind: 'registered' } | Refused> {
  const refused = await refuseUnlessAdmin(ports, who);
  if (refused) return refused;
  await ports.conversations.register(conversationId, who.id, who.name, ports.clock.now());
  return { kind: 'registered' };
}

export async function unregisterConversation(
  ports: RegisterPorts,
  who: Person,
  conversationId: string,
): Promise<{ readonly kind: 'unregistered' } | Refused> {
  const refused = await refuseUnlessAdmin(ports, who);
  if (refused) return refused;
  await ports.conversations.unregister(conversationId);
  return { kind: 'unregistered' };
}

/** An administrator of every company: a registered conversation may speak of any of them. */
async function refuseUnlessAdmin(ports: RegisterPorts, who: Person): Promise<Refused | null> {
  const administered = await companiesOf(ports, who, 'admin');
  return administered.length === ports.companies.list().length && administered.length > 0
    ? null
    : refuse({ code: 'not-allowed', needed: 'admin', company: null });
}
