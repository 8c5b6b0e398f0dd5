/** What a delivery report says of one recipient: the fields of RFC 3464, section 2.3. */
export interface ReportedRecipient {
  /** As the sender wrote it where the report says so, else as it was tried; in small letters. */
  readonly address: string;
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | null;
  /** Enhanced status code of RFC 3463, `5.1.1`; null: none was given. */
  readonly status: string | null;
  /** What the other server said, on one line. */
  readonly diagnostic: string;
}

/** A report on a message of ours, as it was read. */
export interface DeliveryReport {
  readonly recipients: readonly ReportedRecipient[];
  /** Message-IDs that it names: of the message that it is about, among others maybe. */
  readonly about: readonly string[];
}

/** `address`: it will never reach this address. `sender`: Microsoft holds our mailbox or tenant back; the address is not in question. */
export type BounceBlame = 'address' | 'sender';

/**
 * Status codes by which Exchange Online says that it is the sender who may not: mailbox or tenant blocked, or over its limits (« NDR
 * error codes in Exchange Online »). 5.1.90 daily recipients, 5.2.121 and 5.2.122 too many to one recipient, 5.7.232, 5.7.233 and
 * 5.7.236 external recipients of the tenant, 5.7.705, 5.7.708 and 5.7.750 tenant blocked, 5.1.8 mailbox blocked.
 */
const OF_SENDER: ReadonlySet<string> = new Set([
  ...['5.1.8', '5.1.90', '5.2.121', '5.2.122', '5.7.232', '5.7.233', '5.7.236'],
  ...['5.7.705', '5.7.708', '5.7.750'],
]);

/**
 * Whose fault it is that a message was not delivered; null: it was, or its server still tries. « Failed » is final whatever the code:
 * a server that tried for days gives up with 4.4.7. Without an action the class of the code tells (RFC 3463: 5 is permanent).
 */
export function blameOf({ action, status }: Pick<ReportedRecipient, 'action' | 'status'>): BounceBlame | null {
  const isFinal = action === 'failed' || (action === null && status !== null && status.startsWith('5.'));
  if (!isFinal) return null;
  return status !== null && OF_SENDER.has(status) ? 'sender' : 'address';
}

const FROM_SERVER = /^(?:postmaster|mailer-daemon|mail-daemon|microsoftexchange[0-9a-f]*)@/iu;
const SUBJECT =
  /undeliver|non[ -]?remis|non distribu|échec de (?:la )?remise|delivery (?:status|failure|has failed|delayed)|failure notice|returned mail|mail delivery|remise retardée|retard de remise/iu;

/** Whether it is worth reading whole: its form decides whether it is a report. Mail of people passes by. */
export const maybeReport = (message: { readonly from: string; readonly subject: string }): boolean =>
  message.from === '' || FROM_SERVER.test(message.from) || SUBJECT.test(message.subject);

/** What a message of the inbox is to us. `reply`: kept as an answer to a letter; `loop`: written by one of our own mailboxes. */
export type InboxKind = 'report' | 'delay' | 'other' | 'reply' | 'loop';

/** A report of which nothing failed says that a server still tries. */
export const kindOf = (report: DeliveryReport | null): InboxKind => {
  if (report === null) return 'other';
  return report.recipients.some((one) => blameOf(one) !== null) ? 'report' : 'delay';
};
