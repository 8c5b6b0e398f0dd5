import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import { administersAll } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { ConversationPurpose, ConversationStore } from '../ports/transport/conversation-store.ts';
import { type Refused, refuse } from '../refusal.ts';

export interface AdminPorts {
  readonly companies: Companies;
  readonly directory: Directory;
}

export interface RegisterPorts extends AdminPorts {
  readonly conversations: Pick<ConversationStore, 'register' | 'unregister'>;
  readonly clock: Clock;
}

export interface PurposePorts extends AdminPorts {
  readonly conversations: Pick<ConversationStore, 'addPurpose' | 'removePurpose'>;
  readonly clock: Clock;
}

export interface PurposeAdded {
  readonly kind: 'added';
  /** Those meant. */
  readonly companies: readonly Company[];
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

/**
 * From now on the conversation is told without asking; it is registered with it. `company` null: of all of them.
 */
export async function addPurpose(
  ports: PurposePorts,
  who: Person,
  conversationId: string,
  purpose: ConversationPurpose,
  company: CompanyCode | null,
): Promise<PurposeAdded | Refused> {
  const companies = await companiesMeant(ports, who, company);
  if ('kind' in companies) return companies;
  for (const { code } of companies) {
    await ports.conversations.addPurpose(conversationId, purpose, code, who.id, who.name, ports.clock.now());
  }
  return { kind: 'added', companies };
}

/** The conversation stays registered: it may be asked, and is told nothing more for this purpose. */
export async function removePurpose(
  ports: PurposePorts,
  who: Person,
  conversationId: string,
  purpose: ConversationPurpose,
  company: CompanyCode | null,
): Promise<{ readonly kind: 'removed' } | Refused> {
  const companies = await companiesMeant(ports, who, company);
  if ('kind' in companies) return companies;
  for (const { code } of companies) await ports.conversations.removePurpose(conversationId, purpose, code);
  return { kind: 'removed' };
}

/** The company as it was typed, in any case; all of them for null. */
async function companiesMeant(
  ports: AdminPorts,
  who: Person,
  typed: CompanyCode | null,
): Promise<readonly Company[] | Refused> {
  const refused = await refuseUnlessAdmin(ports, who);
  if (refused) return refused;
  const all = ports.companies.list();
  if (typed === null) return all;
  const wanted = typed.trim().toUpperCase();
  const company = all.find(({ code }) => code.toUpperCase() === wanted);
  return company ? [company] : refuse({ code: 'unknown-company', company: typed });
}

/** An administrator of every company: a registered conversation may speak of any of them. */
async function refuseUnlessAdmin(ports: AdminPorts, who: Person): Promise<Refused | null> {
  return (await administersAll(ports, who)) ? null : refuse({ code: 'not-allowed', needed: 'admin', company: null });
}
