import { GraphError } from '../graph-error.ts';

/** What this tenant enforces; Exchange's own numbers where nothing else is asked. */
export interface EnforcedLimits {
  /** Requests of one mailbox under way at once. */
  readonly atOnce: number;
  readonly perMinute: number;
  readonly recipientsPerDay: number;
  /** Recipients outside the tenant in 24 hours, of all mailboxes together. */
  readonly outsidePerDay: number;
}

export const EXCHANGE_LIMITS: EnforcedLimits = {
  atOnce: 4,
  perMinute: 30,
  recipientsPerDay: 10_000,
  outsidePerDay: 10_000,
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 3_600_000;

interface Sent {
  readonly at: number;
  readonly recipients: number;
  readonly outside: number;
}

/** Counts what each mailbox does, and refuses with 429 and `Retry-After` what is over a limit. Refused calls are counted too. */
export interface Enforcer {
  /** A request on a mailbox begins; call the function when it ends. Throws GraphError 429. */
  enter(mailbox: string): () => void;
  /** A message is sent. Throws GraphError 429. */
  send(mailbox: string, recipients: number, outside: number): void;
  /** 429s answered so far. */
  refused(): number;
}

export function openLimits(limits: EnforcedLimits, now: () => Date): Enforcer {
  const underWay = new Map<string, number>();
  const sent = new Map<string, Sent[]>();
  let refused = 0;

  function refuse(code: string, message: string, retryAfterMs: number): never {
    refused += 1;
    throw new GraphError(429, code, message, { 'Retry-After': String(Math.max(1, Math.ceil(retryAfterMs / 1000))) });
  }
  /** The day of a mailbox, without what is older. */
  function dayOf(mailbox: string, at: number): Sent[] {
    const all = sent.get(mailbox) ?? [];
    const first = all.findIndex((one) => one.at > at - DAY_MS);
    if (first !== 0) all.splice(0, first < 0 ? all.length : first);
    sent.set(mailbox, all);
    return all;
  }
  const sum = (all: readonly Sent[], of: (one: Sent) => number): number =>
    all.reduce((total, one) => total + of(one), 0);

  return {
    enter(mailbox) {
      const count = underWay.get(mailbox) ?? 0;
      if (count >= limits.atOnce) {
        refuse('ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', 1_000);
      }
      underWay.set(mailbox, count + 1);
      return () => void underWay.set(mailbox, (underWay.get(mailbox) ?? 1) - 1);
    },
    send(mailbox, recipients, outside) {
      const at = now().getTime();
      const day = dayOf(mailbox, at);
      const beforeMinute = day.at(-limits.perMinute);
      if (beforeMinute && beforeMinute.at > at - MINUTE_MS) {
        refuse('ErrorExceededMessageLimit', 'Too many messages in a minute.', beforeMinute.at + MINUTE_MS - at);
      }
      const oldest = day[0]?.at ?? at;
      if (sum(day, (one) => one.recipients) + recipients > limits.recipientsPerDay) {
        refuse('ErrorExceededMessageLimit', 'Too many recipients in a day.', oldest + DAY_MS - at);
      }
      const tenant = [...sent.keys()].flatMap((each) => dayOf(each, at));
      if (outside > 0 && sum(tenant, (one) => one.outside) + outside > limits.outsidePerDay) {
        const first = tenant.reduce((least, one) => Math.min(least, one.at), at);
        refuse('TenantRecipientLimitExceeded', 'Too many recipients outside the tenant.', first + DAY_MS - at);
      }
      day.push({ at, recipients, outside });
    },
    refused: () => refused,
  };
}
