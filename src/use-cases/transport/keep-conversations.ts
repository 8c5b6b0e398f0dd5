import type { Person } from '../../domain/person.ts';
import { administersAll } from '../authorize.ts';
import type { Busy } from '../in-turn.ts';
import type { AdminPorts } from '../morning/register-conversation.ts';
import type { Clock } from '../ports/clock.ts';
import type { GiveWay } from '../ports/give-way.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import type { ConversationKeeper } from '../ports/transport/conversation-keeper.ts';
import type { ConversationStore, LostConversation } from '../ports/transport/conversation-store.ts';
import type { TurnStore } from '../ports/turn-store.ts';

export interface KeepPorts extends AdminPorts {
  readonly conversations: Pick<
    ConversationStore,
    'listToLookAgain' | 'listLost' | 'listPersonal' | 'noteLostTold' | 'postponeLost'
  >;
  readonly keeper: ConversationKeeper;
  readonly turns: TurnStore;
  readonly clock: Clock;
  readonly giveWay?: GiveWay;
  readonly mayBegin: MayBegin;
}

/** Longer than one pass takes. */
const LEASE_MS = 10 * 60_000;
/** Before administrators are looked for again, where none could be told. */
const NOBODY_TOLD_MS = 3_600_000;
const PEOPLE_ASKED = 200;

/**
 * Looks again for the conversations that were not found and whose time has come, and tells an administrator of each registered one
 * that was given up: whoever registered it, else those who are known to the bot. The registration stays. One process at a time
 * (`owner`: this pass, unique). Returns how many were told of, or that another is at it.
 */
export async function keepConversations(ports: KeepPorts, owner: string): Promise<number | Busy> {
  const { conversations, keeper, turns, clock, giveWay, mayBegin } = ports;
  if (!mayBegin() || !(await turns.takeTurn('conversations', owner, clock.now(), LEASE_MS))) return { kind: 'busy' };
  try {
    for (const id of await conversations.listToLookAgain(clock.now())) {
      await giveWay?.();
      if (!mayBegin()) break;
      await keeper.lookAgain(id);
    }
    let told = 0;
    for (const lost of await conversations.listLost(clock.now())) {
      await giveWay?.();
      if (!mayBegin()) break;
      if (await tellOf(ports, lost)) told += 1;
    }
    return told;
  } finally {
    await turns.endTurn('conversations', owner);
  }
}

/** What may have been told is not told again. */
async function tellOf(ports: KeepPorts, lost: LostConversation): Promise<boolean> {
  const { conversations, clock } = ports;
  const { conversationId, registeredBy } = lost;
  let isTold = await tell(ports, registeredBy, lost);
  if (!isTold) {
    for (const person of await knownPeople(ports)) {
      if (person.id !== registeredBy.id && (await tell(ports, person, lost))) isTold = true;
    }
  }
  if (isTold) await conversations.noteLostTold(conversationId, clock.now());
  else await conversations.postponeLost(conversationId, new Date(clock.now().getTime() + NOBODY_TOLD_MS));
  return isTold;
}

async function tell(ports: KeepPorts, person: Person, lost: LostConversation): Promise<boolean> {
  if (!(await administersAll(ports, person))) return false;
  const told = await ports.keeper.tellLost(person, lost);
  return told === 'told' || told === 'unknown';
}

async function knownPeople({ conversations }: KeepPorts): Promise<readonly Person[]> {
  const chats = await conversations.listPersonal(PEOPLE_ASKED);
  const ids = new Set(chats.flatMap(({ personId }) => personId ?? []));
  return [...ids].map((id) => ({ id, name: '' }));
}
