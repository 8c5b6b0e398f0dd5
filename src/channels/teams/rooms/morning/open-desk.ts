import { type LatePorts, listLate } from '../../../../use-cases/morning/list-late.ts';
import {
  addPurpose,
  type PurposePorts,
  type RegisterPorts,
  registerConversation,
  removePurpose,
  unregisterConversation,
} from '../../../../use-cases/morning/register-conversation.ts';
import type { MorningDesk } from './desk.ts';

/** The day's posts for the bot, made of use cases: nothing is decided here. */
export const openMorningDesk = (ports: LatePorts & RegisterPorts & PurposePorts): MorningDesk => ({
  late: (who, page) => listLate(ports, who, page),
  register: (who, conversationId) => registerConversation(ports, who, conversationId),
  unregister: (who, conversationId) => unregisterConversation(ports, who, conversationId),
  addPurpose: (who, { conversationId, purpose, company }) => addPurpose(ports, who, conversationId, purpose, company),
  removePurpose: (who, { conversationId, purpose, company }) =>
    removePurpose(ports, who, conversationId, purpose, company),
});
