import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import type { ConversationPurpose } from '../../../use-cases/ports/transport/conversation-store.ts';
import type { Refused } from '../../../use-cases/refusal.ts';
import { wordsFor } from '../../words/words.ts';
import { refusalCard } from '../cards/notice/refusal.ts';
import type { Asked, Reply } from '../turn.ts';
import type { Command } from './command.ts';

/** What a group conversation is told without asking, for one company or, null, for all of them. */
export interface PurposeRequest {
  readonly conversationId: string;
  readonly purpose: ConversationPurpose;
  /** As it was typed. */
  readonly company: CompanyCode | null;
}

/** Adds and takes back purposes of conversations; for administrators. */
export interface PurposeDesk<Added> {
  addPurpose(who: Person, request: PurposeRequest): Promise<Refused | Added>;
  removePurpose(who: Person, request: PurposeRequest): Promise<Refused | { readonly kind: 'removed' }>;
}

/** What is answered, in the words of the room whose purpose it is; `company` null: every one. */
export interface PurposeSayings<Added> {
  added(asked: Asked, added: Added, company: CompanyCode | null): Reply;
  removed(language: Language, company: CompanyCode | null): string;
}

/**
 * The two commands of a purpose; `word` is what it is called, in either language, as a part of a pattern. An administrator says
 * what this group conversation is told without asking, for the company named or for all: the desk checks who asks.
 */
export function purposeCommands<Added extends { readonly kind: 'added' }, Desk extends PurposeDesk<Added>>(
  purpose: ConversationPurpose,
  word: string,
  say: PurposeSayings<Added>,
): readonly Command<Desk>[] {
  const after = String.raw`\s+(?:(?:les|le|the)\s+)?(?:${word})(?:\s+(?<company>[\w-]{1,20}))?\s*[!.]*$`;
  const add = new RegExp(String.raw`^\/?\s*(?:enregistrer|register)${after}`, 'iu');
  const remove = new RegExp(String.raw`^\/?\s*(?:d[eé]s-?enregistrer|unregister)${after}`, 'iu');
  return [
    {
      pattern: add,
      speak: ({ desk }, asked, text) =>
        inGroups(asked, async (who) => {
          const company = companyIn(add, text);
          const added = await desk.addPurpose(who, { conversationId: asked.conversation.id, purpose, company });
          return added.kind === 'refused' ? refused(asked, added) : say.added(asked, added, company);
        }),
    },
    {
      pattern: remove,
      speak: ({ desk }, asked, text) =>
        inGroups(asked, async (who) => {
          const company = companyIn(remove, text);
          const done = await desk.removePurpose(who, { conversationId: asked.conversation.id, purpose, company });
          if (done.kind === 'refused') return refused(asked, done);
          return { text: say.removed(asked.language, company) };
        }),
    },
  ];
}

const refused = ({ language }: Asked, { refusal }: Refused): Reply => ({ card: refusalCard(language, refusal) });

/** Company codes are in capitals. Null: every company. */
const companyIn = (pattern: RegExp, text: string): CompanyCode | null =>
  pattern.exec(text)?.groups?.company?.toUpperCase() ?? null;

async function inGroups(asked: Asked, act: (who: Person) => Promise<Reply>): Promise<Reply> {
  const { talk } = wordsFor(asked.language);
  if (!asked.who) return { text: talk.unknownPerson };
  return asked.conversation.kind === 'personal' ? { text: talk.purposeInGroups } : act(asked.who);
}
