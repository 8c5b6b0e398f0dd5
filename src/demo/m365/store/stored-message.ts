export interface Recipient {
  readonly emailAddress: { readonly name?: string; readonly address?: string };
}

export interface ExtendedProperty {
  readonly id: string;
  readonly value: string;
}

export type Folder = 'drafts' | 'sentitems' | 'inbox' | 'deleteditems';

/** A mail of a mailbox, whatever its folder. */
export interface StoredMessage {
  readonly key: string;
  /** The mailbox's address in small letters. */
  readonly mailbox: string;
  /** Changes whenever the mail changes folders. */
  readonly id: string;
  /** Shown to callers that ask for immutable ids. */
  readonly immutableId: string;
  readonly folder: Folder;
  /** Milliseconds; before that the mail is on its way and no call finds it. null: it never will be found. */
  readonly visibleAt: number | null;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly sentAt: string | null;
  readonly changeKey: string;
  readonly internetMessageId: string;
  readonly conversationId: string;
  readonly conversationIndex: string;
  readonly subject: string;
  readonly body: { readonly contentType: 'text' | 'html'; readonly content: string };
  readonly from: Recipient | null;
  readonly sender: Recipient | null;
  readonly toRecipients: readonly Recipient[];
  readonly ccRecipients: readonly Recipient[];
  readonly bccRecipients: readonly Recipient[];
  readonly replyTo: readonly Recipient[];
  readonly importance: 'low' | 'normal' | 'high';
  readonly categories: readonly string[];
  readonly isRead: boolean;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly attachments: readonly StoredAttachment[];
}

/** An attachment; its bytes are the blob of its key. */
export interface StoredAttachment {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly isInline: boolean;
  readonly contentId: string | null;
  readonly modifiedAt: string;
}
