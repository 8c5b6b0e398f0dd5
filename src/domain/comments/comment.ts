import type { CompanyCode } from '../company/company-code.ts';
import type { Role } from '../company/role.ts';
import type { Person } from '../person.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

export const COMMENT_KINDS = ['note', 'call', 'mail', 'visit'] as const;
/** What it tells of: a call, an e-mail, a visit; else a note. */
export type CommentKind = (typeof COMMENT_KINDS)[number];

export const COMMENT_TARGETS = ['customer', 'invoice', 'order', 'file'] as const;
export type CommentTarget = (typeof COMMENT_TARGETS)[number];

/** What a comment is about, and whose account that is. */
export interface CommentAbout {
  readonly kind: CommentTarget;
  /** Of a customer its code; else the number of the invoice, of the order, of the dossier. */
  readonly id: string;
  readonly tiers: TiersCode;
  /** Of the customer, as it was when the comment was written. */
  readonly name: string;
}

/** The Teams message that a comment was made of. */
export interface CommentSource {
  readonly author: string;
  readonly url: string;
}

/** Who did something, and when: an ISO instant. */
export interface Done {
  readonly by: Person;
  readonly at: string;
}

/** What somebody wrote about a customer. */
export interface Comment {
  readonly id: string;
  readonly company: CompanyCode;
  /** Rises with every change; cards carry it, and acts compare it. */
  readonly version: number;
  readonly about: CommentAbout;
  readonly kind: CommentKind;
  readonly text: string;
  readonly by: Person;
  /** ISO instant. */
  readonly at: string;
  readonly pinned: boolean;
  readonly source: CommentSource | null;
  /** Key of the form or message that it came by: one comment each. */
  readonly cause: string;
  /** Null: as it was first written. */
  readonly edited: Done | null;
  /** Null: it stands. */
  readonly deleted: Done | null;
}

/** What becomes of a comment. */
export type CommentChange =
  | { readonly kind: 'edited'; readonly text: string; readonly as: CommentKind }
  | { readonly kind: 'deleted' | 'pinned' | 'unpinned' };

export type CommentAct = 'added' | CommentChange['kind'];

/** A comment as one act left it. */
export interface CommentVersion extends Done {
  readonly version: number;
  readonly act: CommentAct;
  readonly kind: CommentKind;
  readonly text: string;
}

/** The comment after a change, one version on. */
export function changeOf(comment: Comment, change: CommentChange, by: Person, now: Date): Comment {
  const next = { ...comment, version: comment.version + 1 };
  const done = { by, at: now.toISOString() };
  switch (change.kind) {
    case 'edited':
      return { ...next, text: change.text, kind: change.as, edited: done };
    case 'deleted':
      return { ...next, pinned: false, deleted: done };
    case 'pinned':
    case 'unpinned':
      return { ...next, pinned: change.kind === 'pinned' };
  }
}

/** What a person may do with one comment. */
export interface CommentRights {
  readonly edit: boolean;
  readonly remove: boolean;
  readonly pin: boolean;
  /** Read what it said before. Of one that was deleted, only who may delete. */
  readonly readVersions: boolean;
}

/** Its author edits and deletes it; an administrator deletes it too; who reads the customer pins it. */
export function rightsOn({ by, deleted }: Pick<Comment, 'by' | 'deleted'>, who: Person, roles: ReadonlySet<Role>) {
  const isTheirs = by.id === who.id;
  const mayRemove = isTheirs || roles.has('admin');
  const stands = deleted === null;
  const rights: CommentRights = {
    edit: stands && isTheirs,
    remove: stands && mayRemove,
    pin: stands,
    readVersions: stands || mayRemove,
  };
  return rights;
}
