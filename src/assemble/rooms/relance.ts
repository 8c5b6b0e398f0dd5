import { relanceCommands } from '../../channels/cli/relance/commands.ts';
import { letterRoute, mailRoute } from '../../channels/http/relance/letter-route.ts';
import type { LetterLink } from '../../channels/http/signed-link.ts';
import { relanceTasks } from '../../channels/teams/rooms/relance/tasks.ts';
import { relancePersonalWords } from '../../channels/words/cli/relance/personal-data.ts';
import { relancePersonalData } from '../../store/relance/personal/relance-personal-data.ts';
import { openPenaltiesOfLines } from '../../use-cases/penalties/penalties-of-lines.ts';
import { readPreviewedLetter } from '../../use-cases/relance/preview-letters.ts';
import { accountPorts } from '../account-ports.ts';
import type { Ground } from '../ground.ts';
import { letterUrl } from '../private-links.ts';
import type { Room, RoomPlan } from '../room.ts';

function openRoom(ground: Ground): Room {
  const { situation, clock, companies, copies, store, renderer } = ground;
  const { sending, linkSecret } = ground.outside;
  const penalties = openPenaltiesOfLines({ companies, memory: store, matters: store });
  const preparing = { ...situation, copies, sending, drafts: store, renderer, penalties };
  const previewed = {
    clock,
    renderer,
    linkSecret,
    readLetter: (link: LetterLink) => readPreviewedLetter(preparing, link),
  };
  return {
    personalData: { ...relancePersonalData(ground.outside.store), called: relancePersonalWords },
    tasks: relanceTasks({ companies: ground.companies, exclusions: store }),
    commands: relanceCommands({ ...situation, positions: store }),
    async chat() {
      const [{ relanceRoom }, { openRelanceDesk }] = await Promise.all([
        import('../../channels/teams/rooms/relance/room.ts'),
        import('../../channels/teams/rooms/relance/open-desk.ts'),
      ]);
      return relanceRoom(
        openRelanceDesk({
          ...accountPorts(ground),
          copies,
          exclusions: store,
          penalties,
          wakeWorker: () => ground.wake('dispatch'),
          previewUrls: ({ id, version }, digest, index) => {
            const pdf = letterUrl(ground, { draftId: id, version, digest, index });
            return { pdf, mail: `${pdf}/mail` };
          },
        }),
      );
    },
    pages: [
      { path: '/lettres/:token', answer: letterRoute(previewed) },
      { path: '/lettres/:token/mail', answer: mailRoute(previewed) },
    ],
  };
}

/** The next reminder: proposed, adjusted, read, approved. */
export const relance: RoomPlan = {
  name: 'relance',
  open: openRoom,
};
