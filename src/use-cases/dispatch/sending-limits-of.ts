import { mailboxesOf } from '../../domain/company/mailboxes-of.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import { SENDING, type SendingLimits, strictest } from '../../domain/dispatch/sending-limits.ts';
import type { Companies } from '../ports/companies.ts';

type Listed = { readonly companies: Pick<Companies, 'list'> };

/** Every mailbox that letters leave from, of all companies: the limit of recipients outside is theirs together. */
export const allMailboxes = ({ companies }: Listed): readonly string[] => [
  ...new Set(companies.list().flatMap(mailboxesOf)),
];

/** The limits of a mailbox: the strictest of the companies that write from it; those of the tenant, of all companies. */
export function sendingLimitsOf({ companies }: Listed, mailbox: string): SendingLimits {
  const all = companies.list();
  const users = all.filter((company) => mailboxesOf(company).includes(mailbox));
  const { outsidePerDay } = strictest(all.map((company) => settingOf(company, SENDING)));
  return { ...strictest(users.map((company) => settingOf(company, SENDING))), outsidePerDay };
}
