import type { Company } from './company.ts';

type Writer = Pick<Company, 'mailbox' | 'mailboxes'>;

/** Every mailbox of the company, the main one first, in small letters and each once: Exchange takes addresses in any case. */
export const mailboxesOf = ({ mailbox, mailboxes = [] }: Writer): readonly string[] => [
  ...new Set([mailbox, ...mailboxes].map((one) => one.toLowerCase())),
];

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a of the text, 32 bits: the same on every machine and version. */
function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  // The low bits of FNV-1a alone are uneven: the high ones are folded in.
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The mailbox that writes to a customer: always the same while the list is, so that a conversation stays in one place, and evenly
 * many customers a mailbox.
 */
export function mailboxFor(company: Writer, tiers: string): string {
  const all = mailboxesOf(company);
  return all[hashOf(tiers) % all.length] ?? company.mailbox.toLowerCase();
}

/** Where a customer's answer goes: to the mailbox that wrote, unless the company has answers go elsewhere. */
export const replyToOf = (company: Writer & Pick<Company, 'replyTo'>, mailbox: string): string =>
  mailboxesOf(company).includes(company.replyTo.toLowerCase()) ? mailbox : company.replyTo;
