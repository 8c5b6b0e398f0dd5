import { z } from 'zod';
import { dispatchChecks } from '../../channels/cli/dispatch/checks.ts';
import { dispatchCommands } from '../../channels/cli/dispatch/commands.ts';
import { openDossierSetup } from '../../channels/graph/dossier/dossier-setup.ts';
import { signPostLink } from '../../channels/http/dispatch/post-link.ts';
import { postRoute } from '../../channels/http/dispatch/post-route.ts';
import { openPostPrinter } from '../../channels/letters/post/print-post.ts';
import { dispatchTasks } from '../../channels/teams/rooms/dispatch/tasks.ts';
import { dispatchPersonalWords } from '../../channels/words/cli/dispatch/personal-data.ts';
import { postMeaning } from '../../channels/words/cli/dispatch/settings.ts';
import { settingsPart } from '../../config/room-settings.ts';
import { POST } from '../../domain/dispatch/post-setting.ts';
import { dispatchPersonalData } from '../../store/dispatch/personal/dispatch-personal-data.ts';
import { markAnnulled } from '../../use-cases/dispatch/annulment/mark-annulled.ts';
import type { DispatchPorts, Patience } from '../../use-cases/dispatch/dispatch-ports.ts';
import { runDispatches } from '../../use-cases/dispatch/run-dispatches.ts';
import { accountPorts } from '../account-ports.ts';
import type { Ground } from '../ground.ts';
import { newOwner } from '../owner.ts';
import { linkExpiry } from '../private-links.ts';
import type { Room, RoomPlan } from '../room.ts';

/** Exchange usually shows a sent message within seconds; under load, minutes. */
const PATIENCE: Patience = { lookupDelaysMs: [2_000, 5_000, 15_000, 30_000, 60_000, 120_000], maxAttempts: 8 };
/** Longer than the longest step, and what a letter waits after its worker died. */
const LEASE_MS = 5 * 60_000;
const CLAIMED_AT_ONCE = 1;
const EVERY_MS = 5_000;

function openRoom(ground: Ground): Room {
  const {
    situation,
    client,
    clock,
    companies,
    directory,
    archive,
    copies,
    dispatches,
    mailer,
    renderer,
    store,
    outside,
  } = ground;
  const { canaryMailbox, kind, linkSecret, publicBaseUrl, sending, patience = PATIENCE, leaseMs = LEASE_MS } = outside;
  const printPost = openPostPrinter();
  const ports = { companies, directory, postings: store };
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
      dispatchChecks({ client, companies, clock, dispatches: store, canaryMailbox, isDemo: kind === 'embedded' }),
    ],
    async chat() {
      const [{ dispatchRoom }, { openDispatchDesk }] = await Promise.all([
        import('../../channels/teams/rooms/dispatch/room.ts'),
        import('../../channels/teams/rooms/dispatch/open-desk.ts'),
      ]);
      return dispatchRoom(
        openDispatchDesk({
          ...accountPorts(ground),
          annulments: store,
          mailer,
          postings: store,
          printPost,
          postUrl: (who, asked, language) =>
            `${publicBaseUrl}/courriers/${signPostLink({ who, ...asked, language }, linkSecret, linkExpiry(ground))}`,
          wakeWorker: () => ground.wake('dispatch'),
        }),
      );
    },
    pages: [{ path: '/courriers/:token', answer: postRoute({ ...ports, clock, linkSecret, printPost }) }],
    async passes({ refresh }) {
      const sendingPorts: DispatchPorts = {
        ...situation,
        dispatches,
        renderer,
        mailer,
        archive,
        copies,
        sending,
        patience,
        announcer: { dispatchChanged: async ({ draftId }) => refresh({ kind: 'draft', id: draftId }) },
      };
      return [
        {
          // Letters that are under way; woken by an approval.
          name: 'dispatch',
          everyMs: EVERY_MS,
          isBehindPeople: false,
          queue: true,
          async run() {
            const run = { owner: newOwner(), leaseMs, limit: CLAIMED_AT_ONCE };
            const mark = (): Promise<number> => markAnnulled({ ...sendingPorts, annulments: store }, run);
            // Whatever becomes of letters under way, the dossier says what was annulled.
            const taken = await runDispatches(sendingPorts, run).catch((failure: unknown) =>
              mark().then(() => Promise.reject(failure)),
            );
            return taken + (await mark());
          },
        },
      ];
    },
  };
}

/** Approved letters, to their end. */
export const dispatch: RoomPlan = {
  name: 'dispatch',
  settings: settingsPart(
    POST,
    { registeredLevels: z.array(z.number().int().min(1).max(4)), bothSides: z.boolean() },
    postMeaning,
  ),
  help: async () => (await import('../../channels/teams/rooms/dispatch/help.ts')).DISPATCH_HELP,
  open: openRoom,
};
