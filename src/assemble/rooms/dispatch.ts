import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { dispatchChecks } from '../../channels/cli/dispatch/checks.ts';
import { dispatchCommands } from '../../channels/cli/dispatch/commands.ts';
import { openDossierSetup } from '../../channels/graph/dossier/dossier-setup.ts';
import { openDeparturesReader } from '../../channels/graph/restored/departures-reader.ts';
import { signPostLink } from '../../channels/http/dispatch/post-link.ts';
import { postRoute } from '../../channels/http/dispatch/post-route.ts';
import { openPostPrinter } from '../../channels/letters/post/print-post.ts';
import type { Pass } from '../../channels/schedule/passes.ts';
import type { ChatRoom } from '../../channels/teams/chat/chat-room.ts';
import { dispatchTasks } from '../../channels/teams/rooms/dispatch/tasks.ts';
import { dispatchPersonalWords } from '../../channels/words/cli/dispatch/personal-data.ts';
import { postMeaning, sendingMeaning } from '../../channels/words/cli/dispatch/settings.ts';
import { restoredWords } from '../../channels/words/cli/restored/restored.ts';
import { settingsPart } from '../../config/room-settings.ts';
import { POST } from '../../domain/dispatch/post-setting.ts';
import { SENDING } from '../../domain/dispatch/sending-limits.ts';
import { canListFolder } from '../../platform/invoice-copies.ts';
import { dispatchPersonalData } from '../../store/dispatch/personal/dispatch-personal-data.ts';
import { PRODUCT } from '../../store/product.ts';
import { forgottenStore } from '../../store/restored/forgotten-store.ts';
import { markAnnulled } from '../../use-cases/dispatch/annulment/mark-annulled.ts';
import type { DispatchPorts, Patience } from '../../use-cases/dispatch/dispatch-ports.ts';
import { heedPauses } from '../../use-cases/dispatch/heed-pauses.ts';
import { runDispatches } from '../../use-cases/dispatch/run-dispatches.ts';
import { allMailboxes } from '../../use-cases/dispatch/sending-limits-of.ts';
import type { PrintPost } from '../../use-cases/ports/dispatch/post-printer.ts';
import { guardSending } from '../../use-cases/restored/guard-sending.ts';
import { accountPorts } from '../account-ports.ts';
import type { Ground } from '../ground.ts';
import { newOwner } from '../owner.ts';
import { linkExpiry } from '../private-links.ts';
import type { Room, RoomPlan, Voice } from '../room.ts';
import { wakeAt } from '../wake-at.ts';

/** Exchange usually shows a sent message within seconds; under load, minutes. */
const PATIENCE: Patience = { lookupDelaysMs: [2_000, 5_000, 15_000, 30_000, 60_000, 120_000], maxAttempts: 8 };
/** Longer than the longest step, and what a letter waits after its worker died. */
const LEASE_MS = 5 * 60_000;
/** Then what was annulled has its turn. */
const CLAIMED_A_PASS = 100;
/** Letters of all mailboxes that one process works on at once: each is a call under way and a PDF in memory. */
const MOST_AT_ONCE = 16;
const EVERY_MS = 5_000;

function openRoom(ground: Ground): Room {
  const { situation, client, clock, companies, directory, archive, store, outside } = ground;
  const { canaryMailbox, kind, linkSecret } = outside;
  const printPost = openPostPrinter();
  return {
    personalData: { ...dispatchPersonalData(outside.store), called: dispatchPersonalWords },
    tasks: dispatchTasks({ clock, directory, dispatches: store, failed: store }),
    commands: dispatchCommands({
      ...situation,
      dispatches: store,
      annulments: store,
      postings: store,
      archive,
      printPost,
      refreshes: store,
      setup: openDossierSetup(client),
    }),
    checks: [
      dispatchChecks({
        ...{ client, companies, clock, canListFolder, canaryMailbox },
        dispatches: store,
        isDemo: kind === 'embedded',
      }),
    ],
    chat: () => openChat(ground, printPost),
    pages: [
      {
        path: '/courriers/:token',
        answer: postRoute({ companies, directory, postings: store, clock, linkSecret, printPost }),
      },
    ],
    passes: async ({ refresh }) => [sendingPass(ground, refresh)],
  };
}

async function openChat(ground: Ground, printPost: PrintPost): Promise<ChatRoom> {
  const [{ dispatchRoom }, { openDispatchDesk }] = await Promise.all([
    import('../../channels/teams/rooms/dispatch/room.ts'),
    import('../../channels/teams/rooms/dispatch/open-desk.ts'),
  ]);
  const { mailer, store } = ground;
  const { linkSecret, publicBaseUrl } = ground.outside;
  return dispatchRoom(
    openDispatchDesk({
      ...accountPorts(ground),
      annulments: store,
      mailer,
      postings: store,
      replies: store,
      printPost,
      postUrl: (who, asked, language) =>
        `${publicBaseUrl}/courriers/${signPostLink({ who, ...asked, language }, linkSecret, linkExpiry(ground))}`,
      wakeWorker: () => ground.wake('dispatch'),
    }),
  );
}

/** Letters that are under way, to their end; woken by an approval. */
function sendingPass(ground: Ground, refresh: Voice['refresh']): Pass {
  const { clock, companies, outside, store } = ground;
  const { leaseMs = LEASE_MS } = outside;
  const ports = sendingPorts(ground, refresh);
  const mailboxes = allMailboxes({ companies });
  const atOnce = Math.min(MOST_AT_ONCE, mailboxes.length * SENDING.byDefault.atOnce);
  const onWait = wakeAt(clock, () => ground.wake('dispatch'));
  return {
    name: 'dispatch',
    everyMs: EVERY_MS,
    isBehindPeople: false,
    queue: true,
    async run(_giveWay, mayBegin) {
      const run = { owner: newOwner(), leaseMs, limit: CLAIMED_A_PASS, atOnce, onWait, mayBegin };
      const mark = (): Promise<number> => markAnnulled({ ...ports, annulments: store }, run);
      // Whatever becomes of letters under way, the dossier says what was annulled.
      const taken = await runDispatches(ports, run).catch((failure: unknown) =>
        mark().then(() => Promise.reject(failure)),
      );
      return taken + (await mark());
    },
  };
}

/** What letters are sent with: guarded against a restored store, at the pace that mailboxes bear. */
function sendingPorts(ground: Ground, refresh: Voice['refresh']): DispatchPorts {
  const { situation, client, clock, companies, archive, copies, dispatches, mailer, renderer, store, outside } = ground;
  const { sending, patience = PATIENCE } = outside;
  return {
    ...situation,
    refusals: store,
    dispatches: guardSending(dispatches, {
      ...{ companies, clock, by: PRODUCT, runs: store, sayReason: restoredWords.stopped },
      departures: openDeparturesReader(client),
      forgotten: forgottenStore(outside.store),
    }),
    renderer,
    mailer: heedPauses(mailer, { paces: store, clock }),
    paces: store,
    archive,
    copies,
    sending,
    patience,
    pause: (ms) => sleep(ms),
    announcer: { dispatchChanged: async ({ draftId }) => refresh({ kind: 'draft', id: draftId }) },
  };
}

const count = z.number().int().min(1);

/** Approved letters, to their end. */
export const dispatch: RoomPlan = {
  name: 'dispatch',
  help: async () => (await import('../../channels/teams/rooms/dispatch/help.ts')).DISPATCH_HELP,
  settings: [
    settingsPart(
      SENDING,
      { atOnce: count.max(4), perMinute: count, recipientsPerDay: count, outsidePerDay: count },
      sendingMeaning,
    ),
    settingsPart(
      POST,
      { registeredLevels: z.array(z.number().int().min(1).max(4)), bothSides: z.boolean() },
      postMeaning,
    ),
  ],
  open: openRoom,
};
