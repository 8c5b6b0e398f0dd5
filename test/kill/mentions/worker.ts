import { setTimeout as sleep } from 'node:timers/promises';
import { openMentionMail } from '../../../src/channels/comments/mention-mail.ts';
import { openGraphClient } from '../../../src/channels/graph/calls/client.ts';
import { openColleagues } from '../../../src/channels/graph/colleagues.ts';
import { openDirectory } from '../../../src/channels/graph/directory.ts';
import { openMailer } from '../../../src/channels/graph/mail/mailer.ts';
import { isOver } from '../../../src/domain/comments/mention.ts';
import { openGateway } from '../../../src/platform/sql/gateway.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { notifyMentioned } from '../../../src/use-cases/comments/notify-mentioned.ts';
import type { NotifyPorts } from '../../../src/use-cases/comments/notify-ports.ts';
import type { MentionSpeaker } from '../../../src/use-cases/ports/comments/mention-outlets.ts';
import type { NoticeStore } from '../../../src/use-cases/ports/comments/notice-store.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { type Life, type MentionEnding, SENDING, STORE, sceneCompany } from '../scene.ts';
import { exchangeWithStops, openStops } from '../stops.ts';

const PAUSE_MS = 20;
const IDLE_MS = 400;
const SKIPPED_MS = 5_000;
const LEASE_MS = 60_000;
const TABLE =
  'SELECT c.TiersName AS Customer, n.PersonId, n.Channel, n.State, n.LastError FROM relance.CommentNotice n INNER JOIN relance.CustomerComment c ON c.Id = n.CommentId';

const life = JSON.parse(process.argv[2] ?? '') as Life;
const stops = openStops(life.stop);
let aheadMs = life.aheadMs;
const clock = { now: () => new Date(Date.now() + aheadMs), today: () => life.today };

const gateway = await openGateway({ kind: 'embedded', folder: life.base });
const database = await gateway.database(STORE);
const { reader, writer } = await openStore(database);
const company = sceneCompany();
const credential = { getToken: async () => ({ token: 'kill', expiresOnTimestamp: Date.now() + 3_600_000 }) };
const client = openGraphClient({ baseUrl: life.graphUrl, credential, exchange: exchangeWithStops(stops) });
const say = exchangeWithStops(stops, fetch);

async function around<T>(label: string, write: () => Promise<T>): Promise<T> {
  stops.reach(`${label} | before`);
  const written = await write();
  stops.reach(`${label} | after`);
  return written;
}

const notices: NoticeStore = {
  claimMentionNotices: (...args) => around('claim', () => writer.claimMentionNotices(...args)),
  advanceMentionNotice: (notice, to, ...rest) =>
    around(`advance ${notice.channel} ${notice.state} > ${to}`, () => writer.advanceMentionNotice(notice, to, ...rest)),
};

/** As the bot speaks: what has no answer may have been taken. */
const speaker: MentionSpeaker = {
  tellMention: ({ id }, { about }) =>
    say(`${life.chatUrl}/${encodeURIComponent(`${id} ${about.name}`)}`, { method: 'POST' }).then(
      () => 'told' as const,
      () => 'unknown' as const,
    ),
};

const ports: NotifyPorts = {
  companies: {
    list: () => [company],
    get: () => company,
    sage: () => {
      throw new Error('Nobody reads Sage to tell people');
    },
  },
  directory: openDirectory(client, [company], clock),
  clock,
  comments: reader,
  notices,
  colleagues: openColleagues(client),
  speaker,
  mailer: openMailer(client),
  writeMail: openMentionMail((code, tiers) => `https://relance.example/c/${code}/${tiers}`, 'fr'),
  sending: SENDING,
  patience: { lookupDelaysMs: [50, 100, 200, 400, 800], maxAttempts: 6 },
};

/** Passes until everybody was told, or is not to be; two of these run side by side. */
async function work(owner: string): Promise<void> {
  let idleSince = Date.now();
  for (;;) {
    const moved = await notifyMentioned(ports, { owner, leaseMs: LEASE_MS, limit: 3, mayBegin: untilDone });
    if (moved > 0) idleSince = Date.now();
    else if ((await describeNotices()).every(({ state }) => isOver(state as Parameters<typeof isOver>[0]))) return;
    else if (Date.now() - idleSince > IDLE_MS) {
      aheadMs += SKIPPED_MS;
      idleSince = Date.now();
    }
    await sleep(PAUSE_MS);
  }
}

interface Row {
  readonly Customer: string;
  readonly PersonId: string;
  readonly Channel: 'chat' | 'mail';
  readonly State: string;
  readonly LastError: string | null;
}

async function describeNotices(): Promise<MentionEnding['notices']> {
  const rows = await database.query<Row>(TABLE);
  return rows.map(({ Customer, PersonId, Channel, State, LastError }) => ({
    customer: Customer,
    personId: PersonId,
    channel: Channel,
    state: State,
    error: LastError,
  }));
}

await Promise.all([work(`one-${process.pid}`), work(`two-${process.pid}`)]);
const ending: MentionEnding = { notices: await describeNotices(), reached: stops.reached };
process.stdout.write(JSON.stringify(ending));
await gateway.close();
process.exit(0);
