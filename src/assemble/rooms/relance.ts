import { z } from 'zod';
import { relanceCommands } from '../../channels/cli/relance/commands.ts';
import { letterRoute, mailRoute } from '../../channels/http/letter-route.ts';
import { type LetterLink, openLink } from '../../channels/http/signed-link.ts';
import { remindAction } from '../../channels/teams/extension/action/remind-action.ts';
import { relanceTasks } from '../../channels/teams/rooms/relance/tasks.ts';
import { relancePersonalWords } from '../../channels/words/cli/relance/personal-data.ts';
import { lettersMeaning } from '../../channels/words/cli/relance/settings.ts';
import { settingsPart } from '../../config/room-settings.ts';
import { strict } from '../../config/strict.ts';
import { LETTERS } from '../../domain/relance/kinds/letters-setting.ts';
import { RELEVE_CONTENTS } from '../../domain/relance/kinds/releve.ts';
import { relancePersonalData } from '../../store/relance/personal/relance-personal-data.ts';
import { openPenaltiesOfLines } from '../../use-cases/penalties/penalties-of-lines.ts';
import { readPreviewedLetter } from '../../use-cases/relance/preview-letters.ts';
import { findTiers } from '../../use-cases/tiers/find-tiers.ts';
import { accountPorts } from '../account-ports.ts';
import type { Ground } from '../ground.ts';
import { letterTemplates } from '../letter-templates.ts';
import { letterUrl } from '../private-links.ts';
import type { Room, RoomPlan } from '../room.ts';

function openRoom(ground: Ground): Room {
  const { situation, clock, companies, copies, directory, dispatches, store, renderer } = ground;
  const { sending, linkSecret } = ground.outside;
  const penalties = openPenaltiesOfLines({ companies, memory: store, matters: store });
  const texts = { letterTemplates: letterTemplates(ground) };
  const preparing = { ...situation, copies, dispatches, sending, drafts: store, renderer, penalties, ...texts };
  const previewed = {
    clock,
    renderer,
    linkSecret,
    openLink,
    readLetter: (link: LetterLink) => readPreviewedLetter(preparing, link),
  };
  return {
    personalData: { ...relancePersonalData(ground.outside.store), called: relancePersonalWords },
    action: remindAction((who, text) => findTiers({ companies, directory }, who, text)),
    tasks: relanceTasks({ companies: ground.companies, exclusions: store }),
    commands: relanceCommands({ ...situation, positions: store, drafts: store, corrections: store }),
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
          corrections: store,
          penalties,
          ...texts,
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

const { prevenance, releve } = LETTERS.byDefault;

/** The next reminder, and letters beside it: proposed, adjusted, read, approved. */
export const relance: RoomPlan = {
  name: 'relance',
  settings: settingsPart(
    LETTERS,
    {
      prevenance: strict({
        daysBefore: z.number().int().min(1).max(90).default(prevenance.daysBefore),
        minimum: z.number().int().min(0).default(prevenance.minimum),
      }),
      releve: strict({
        of: z.enum(RELEVE_CONTENTS).default(releve.of),
        day: z.number().int().min(1).max(28).default(releve.day),
        everybody: z.boolean().default(releve.everybody),
        tiers: z.array(z.string().min(1)).default([...releve.tiers]),
      }),
    },
    lettersMeaning,
  ),
  open: openRoom,
};
