import type { StoredConversation } from '../../../use-cases/ports/transport/conversation-store.ts';

export interface ConversationRow {
  readonly ConversationId: string;
  readonly Kind: string;
  readonly PersonId: string | null;
  readonly Reference: string;
  readonly Failures: number | null;
  readonly LookAgainAt: Date | null;
}

export function toConversation(row: ConversationRow): StoredConversation {
  const { Failures: failures, LookAgainAt: lookAgainAt } = row;
  return {
    conversationId: row.ConversationId,
    kind: row.Kind,
    personId: row.PersonId,
    reference: row.Reference,
    ...(failures === null || lookAgainAt === null ? {} : { missing: { failures, lookAgainAt } }),
  };
}
