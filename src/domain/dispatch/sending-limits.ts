import type { RoomSetting } from '../company/room-setting.ts';

/** What Exchange Online lets leave. Microsoft changes these without notice, so they are settings. */
export interface SendingLimits {
  /** Letters of one mailbox that are worked on at once. */
  readonly atOnce: number;
  /** Messages that leave one mailbox in any 60 seconds. */
  readonly perMinute: number;
  /** Recipients of one mailbox in any 24 hours, those inside the company too. */
  readonly recipientsPerDay: number;
  /** Recipients outside the company in any 24 hours, of the whole tenant: more mailboxes do not raise it. */
  readonly outsidePerDay: number;
}

/**
 * atOnce: Graph takes four requests at once per application and mailbox (« MailboxConcurrency », throttling-limits of Microsoft
 * Graph); a letter makes one at a time. perMinute, recipientsPerDay: « Exchange Online limits », sending limits. outsidePerDay:
 * « Tenant Outbound Email Limits » (Exchange team, 2025-02-24): 500 × licences^0.7 + 9,500, which is 10,000 for one licence.
 */
export const SENDING: RoomSetting<SendingLimits> = {
  key: 'sending',
  byDefault: { atOnce: 4, perMinute: 30, recipientsPerDay: 10_000, outsidePerDay: 10_000 },
};

/** The limits that nobody's settings exceed: of a mailbox that several companies share, and of the tenant. */
export function strictest(all: readonly SendingLimits[]): SendingLimits {
  const least = (of: (limits: SendingLimits) => number): number => Math.min(...all.map(of));
  if (all.length === 0) return SENDING.byDefault;
  return {
    atOnce: least(({ atOnce }) => atOnce),
    perMinute: least(({ perMinute }) => perMinute),
    recipientsPerDay: least(({ recipientsPerDay }) => recipientsPerDay),
    outsidePerDay: least(({ outsidePerDay }) => outsidePerDay),
  };
}
