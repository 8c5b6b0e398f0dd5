import type { Comment } from '../../../domain/comments/comment.ts';
import type { Company } from '../../../domain/company/company.ts';
import type { Person } from '../../../domain/person.ts';
import type { Told } from '../transport/delivered.ts';

/** Tells somebody, in their own chat with us, that a comment mentions them. Never throws. */
export interface MentionSpeaker {
  tellMention(person: Person, comment: Comment): Promise<Told>;
}

/** What a mail about a mention says. */
export interface MentionMail {
  readonly subject: string;
  readonly html: string;
}

/** Writes it; `sandbox`: it goes to the test address, and says so. */
export type WriteMentionMail = (facts: {
  readonly company: Company;
  readonly comment: Comment;
  readonly person: Person;
  readonly sandbox: boolean;
}) => MentionMail;
