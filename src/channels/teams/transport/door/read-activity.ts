import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** Columns of the store are as wide: what passes here fits there. */
const CONVERSATION_MAX = 400;
const MESSAGE_MAX = 200;
const PERSON_MAX = 100;
const KIND_MAX = 40;
const NAME_MAX = 200;
const ADDRESS_MAX = 2_000;

// Clients leave fields out; some serializers write null instead.
const absentAsUndefined = <S extends z.ZodTypeAny>(schema: S) =>
  schema.nullish().transform((value): z.output<S> | undefined => value ?? undefined);

/** What stands in addresses, keys and columns: no control character, no half of a surrogate pair (it has no UTF-8). */
const token = (max: number, min = 0) =>
  z
    .string()
    .min(min)
    .max(max)
    .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value), 'holds what no id holds');
const id = (max: number) => token(max, 1);

/** What people wrote: control characters other than blanks draw nothing, and a database may refuse them. */
const writtenAs = (value: string): string => value.toWellFormed().replace(/(?!\s)\p{Cc}/gu, ' ');
const written = z.string().transform(writtenAs);

/** Nothing that is read is as deep in a card's data, a query or a message as Teams gives it to an action. */
const DEEPEST = 32;

/** The same of every text in what a client sent, however it lies in it; what is deeper than anything that is read is left out. */
function allWritten(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return writtenAs(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return null;
  if (Array.isArray(value)) return value.map((one) => allWritten(one, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, allWritten(one, depth + 1)]));
}

const account = z.object({
  id: id(CONVERSATION_MAX),
  name: absentAsUndefined(written.transform((value) => value.slice(0, NAME_MAX).toWellFormed())),
  aadObjectId: absentAsUndefined(token(PERSON_MAX)),
  role: absentAsUndefined(token(KIND_MAX)),
  /** Compared with ours at the door. */
  tenantId: absentAsUndefined(token(PERSON_MAX)),
});

const activitySchema = z.object({
  type: id(KIND_MAX),
  id: absentAsUndefined(token(MESSAGE_MAX)),
  timestamp: absentAsUndefined(token(KIND_MAX)),
  /** Missing, it is no channel of ours; empty, it is nothing that a connector sends. */
  channelId: absentAsUndefined(id(KIND_MAX)),
  serviceUrl: absentAsUndefined(id(ADDRESS_MAX).refine(isWebAddress, 'is no web address')),
  from: account,
  recipient: account,
  conversation: z.object({
    id: id(CONVERSATION_MAX),
    name: absentAsUndefined(written),
    conversationType: absentAsUndefined(token(KIND_MAX)),
    isGroup: absentAsUndefined(z.boolean()),
    tenantId: absentAsUndefined(token(PERSON_MAX)),
  }),
  channelData: absentAsUndefined(
    z.object({ tenant: absentAsUndefined(z.object({ id: absentAsUndefined(token(PERSON_MAX)) })) }).passthrough(),
  ),
  replyToId: absentAsUndefined(token(MESSAGE_MAX)),
  locale: absentAsUndefined(token(KIND_MAX)),
  text: absentAsUndefined(written),
  textFormat: absentAsUndefined(token(KIND_MAX)),
  entities: absentAsUndefined(z.array(z.object({}).passthrough())),
  attachments: absentAsUndefined(z.array(z.object({}).passthrough())),
  membersAdded: absentAsUndefined(z.array(account)),
  membersRemoved: absentAsUndefined(z.array(account)),
  /** Of an installation. */
  action: absentAsUndefined(token(KIND_MAX)),
  /** Of an invoke. */
  name: absentAsUndefined(token(NAME_MAX)),
  /** Each reader of it checks it: it went through a client. */
  value: z.unknown().transform((value) => allWritten(value)),
});

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol);
}

export type ReadActivity =
  | { readonly ok: true; readonly activity: Activity }
  /** The fields that are not as the connector writes them; never their values. */
  | { readonly ok: false; readonly wrong: readonly string[] };

const WRONG_SAID = 5;
const PATH_MAX = 60;

/**
 * An activity as the rest of the bot may rely on it: every field that anything here reads has its type and fits where it is kept;
 * what nothing reads is dropped.
 */
export function readActivity(body: unknown): ReadActivity {
  const read = activitySchema.safeParse(body);
  // Dates of the library's type are made by the library's own reader, which is not used: nothing here needs one.
  if (read.success) return { ok: true, activity: read.data as unknown as Activity };
  const wrong = read.error.issues.map(({ path }) => path.join('.').slice(0, PATH_MAX));
  return { ok: false, wrong: [...new Set(wrong)].slice(0, WRONG_SAID) };
}
