import { GraphError } from '../graph-error.ts';
import { type Answer, type Call, header } from '../odata/call.ts';
import type { Folder, StoredMessage } from '../store/stored-message.ts';
import type { World } from '../store/world.ts';
import { visibleMessages } from './mailbox.ts';
import { messageRow, projectMessage } from './view.ts';

const DEFAULT_PAGE = 10;
const PAGE = /odata\.maxpagesize=(\d+)/i;
const SINCE = /^receivedDateTime g[et] (\S+)$/;

/** Where a reading stands: the last message that it gave, what it selects, and the instant that it began at. */
interface Token {
  readonly after: readonly [number, string];
  readonly select: string | null;
  readonly since: string;
}

const orderOf = ({ visibleAt, key }: StoredMessage): readonly [number, string] => [visibleAt ?? 0, key];
const isAfter = ([at, key]: readonly [number, string], [seenAt, seenKey]: readonly [number, string]): boolean =>
  at > seenAt || (at === seenAt && key > seenKey);

/** A page of what came into a folder, and a link to what comes after it. What was deleted or moved is not told. */
export function messagesDelta(call: Call, world: World, mailbox: string, folder: Folder): Answer {
  const token = tokenOf(call);
  const page = Number(PAGE.exec(header(call, 'prefer') ?? '')?.[1] ?? DEFAULT_PAGE);
  const due = visibleMessages(world, mailbox, folder)
    .filter((one) => (one.sentAt ?? one.createdAt) >= token.since && isAfter(orderOf(one), token.after))
    .sort((a, b) => (isAfter(orderOf(a), orderOf(b)) ? 1 : -1));
  const given = due.slice(0, page);
  const last = given.at(-1);
  const next: Token = { ...token, after: last ? orderOf(last) : token.after };
  const selecting = new URLSearchParams(token.select === null ? {} : { $select: token.select });
  const value = given.map((one) => projectMessage(messageRow(world, one, call), { ...call, query: selecting }));
  return { status: 200, json: { ...linkTo(call, world, next, due.length > page), value } };
}

function tokenOf(call: Call): Token {
  const kept = call.query.get('$skiptoken') ?? call.query.get('$deltatoken');
  if (kept !== null) {
    try {
      return JSON.parse(Buffer.from(kept, 'base64url').toString()) as Token;
    } catch {
      throw new GraphError(410, 'SyncStateNotFound', 'The sync state generation is not found.');
    }
  }
  const filter = call.query.get('$filter');
  const since = filter === null ? '' : SINCE.exec(filter)?.[1];
  if (since === undefined)
    throw new GraphError(400, 'ErrorInvalidUrlQueryFilter', 'Delta takes receivedDateTime alone.');
  return { after: [0, ''], select: call.query.get('$select'), since };
}

function linkTo(call: Call, world: World, token: Token, hasMore: boolean): Record<string, string> {
  const path = `${world.url}/v1.0${call.url.split('?')[0] ?? ''}`;
  const text = Buffer.from(JSON.stringify(token)).toString('base64url');
  return hasMore
    ? { '@odata.nextLink': `${path}?$skiptoken=${text}` }
    : { '@odata.deltaLink': `${path}?$deltatoken=${text}` };
}
