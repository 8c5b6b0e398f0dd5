import { plainLetters } from '../plain-letters.ts';

/** A file that came with a mail: named, never opened. */
export interface AttachedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** A mail of the inbox as it was read whole. */
export interface IncomingMail {
  /** As its sender's server named it, in angle brackets; empty: not at all. */
  readonly internetMessageId: string;
  /** Empty where a server wrote without one. */
  readonly from: string;
  readonly fromName: string;
  readonly subject: string;
  /** ISO instant. */
  readonly receivedAt: string;
  readonly conversationId: string | null;
  /** By their names in small letters; of several of one name the first. */
  readonly headers: Readonly<Record<string, string>>;
  /** All of it as plain text. */
  readonly text: string;
  /** What the sender wrote, without what is quoted below and the signature. */
  readonly said: string;
  /** Where Outlook opens it; empty: not known. */
  readonly webLink: string;
  readonly attachments: readonly AttachedFile[];
}

/** Who or what wrote. `loop`: one of our own mailboxes; `automatic`: a machine, for somebody who is away or for a list. */
export type MailClass = 'person' | 'automatic' | 'loop';

const AWAY =
  /absent|absence|out of (?:the )?office|away from|conges?\b|on leave|de retour le|abwesen|nicht im (?:buro|haus)|autoreply|auto-?repl|reponse automatique|automatic reply|automatische antwort/u;
const AWAY_SUBJECT =
  /^(?:reponse automatique|automatic reply|automatische antwort|auto(?:matic)?[ -]?reply|out of office|absence\b|absent du bureau|abwesenheit)/u;

/** Whether that text is of somebody who is away, in French, English or German. */
export const saysAway = (text: string): boolean => AWAY.test(plainLetters(text));

/**
 * Who wrote, by the headers: Auto-Submitted other than « no » (RFC 3834), an empty Return-Path (RFC 5321: never to be answered), lists and
 * bulk mail (Precedence, List-Id). X-Auto-Response-Suppress alone is no proof: programs set it on mail that people write, so the words
 * must say it too.
 */
export function classOf(
  mail: Pick<IncomingMail, 'from' | 'headers' | 'subject' | 'said'>,
  ours: readonly string[],
): MailClass {
  const { from, headers, subject, said } = mail;
  if (ours.includes(from.toLowerCase())) return 'loop';
  const of = (name: string): string => (headers[name] ?? '').trim().toLowerCase();
  const submitted = of('auto-submitted');
  const isCertain =
    (submitted !== '' && submitted !== 'no') ||
    of('return-path') === '<>' ||
    from === '' ||
    /^(?:bulk|junk|list|auto_reply)$/u.test(of('precedence')) ||
    ['list-id', 'x-autoreply', 'x-autorespond', 'x-autoresponder'].some((name) => of(name) !== '') ||
    AWAY_SUBJECT.test(plainLetters(subject).trim());
  if (isCertain) return 'automatic';
  return of('x-auto-response-suppress') !== '' && saysAway(`${subject}\n${said}`) ? 'automatic' : 'person';
}
