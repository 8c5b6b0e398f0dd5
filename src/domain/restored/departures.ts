import type { CompanyCode } from '../company/company-code.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

/** A letter by mail as its mailbox shows it: among the sent items, or a draft. */
export interface MailSeen {
  /** In small letters. */
  readonly mailbox: string;
  /** Ours, kept on the message: the id of the letter in the store that sent it, `~2` and so on where it was sent again. */
  readonly key: string;
  /** Of the letter; null: neither its subject nor its attachments name one, and it is no letter. */
  readonly reference: string | null;
  readonly subject: string;
  /** ISO instant at which it left, or was made. */
  readonly at: string;
  readonly graphId: string;
  readonly internetMessageId: string | null;
  readonly conversationId: string | null;
}

/** A document of a letter in a dossier. */
export interface FileSeen {
  readonly reference: string;
  /** Of the column « Tiers »; null where it is empty. */
  readonly tiers: TiersCode | null;
  readonly name: string;
  /** ISO instant at which it was filed. */
  readonly at: string;
  readonly webUrl: string;
  readonly driveItemId: string;
}

/**
 * What the store has of a letter. `left`: it knows that it left, or looks before it would send it. `unsent`: it would send it. `over`: it
 * was given up. `draft`: nobody approved it.
 */
export type Recollection = 'left' | 'unsent' | 'over' | 'draft';

export interface RememberedLetter {
  /** Null: a draft. */
  readonly dispatchId: string | null;
  readonly reference: string;
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly recollection: Recollection;
}

/** A letter that left and that the store does not know. */
export interface ForgottenLetter {
  readonly reference: string;
  /** Null: neither its dossier nor the store says whose it is. */
  readonly tiers: TiersCode | null;
  readonly by: 'mail' | 'post';
  /** ISO instant. */
  readonly at: string;
  /** Of the mail, or the name of the file of a letter by post. */
  readonly subject: string;
}

/** A letter that the store would still send, and that left. */
export interface UnawareLetter {
  readonly dispatchId: string;
  readonly reference: string;
  readonly tiers: TiersCode;
  /** Null: seen in its dossier alone. */
  readonly mail: MailSeen | null;
  readonly files: readonly FileSeen[];
}

/** The id of the letter that a key names: without the number of the message. */
export const letterOfKey = (key: string): string => key.replace(/~\d+$/u, '');
