import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { templatesChecks } from '../../channels/cli/templates/checks.ts';
import { templatesCommands } from '../../channels/cli/templates/commands.ts';
import { openTemplateFiles } from '../../channels/graph/dossier/template-files.ts';
import { letterRoute, mailRoute } from '../../channels/http/letter-route.ts';
import { openTemplateLink, signTemplateLink, type TemplateLink } from '../../channels/http/templates/template-link.ts';
import { openTemplateChecker } from '../../channels/letters/templates/check-template.ts';
import { templatesMorning } from '../../channels/teams/rooms/templates/additions.ts';
import { templatesPersonalWords } from '../../channels/words/cli/templates/personal-data.ts';
import { templatesMeaning } from '../../channels/words/cli/templates/settings.ts';
import { settingsPart } from '../../config/room-settings.ts';
import { TEMPLATES } from '../../domain/templates/templates-setting.ts';
import { templatesPersonalData } from '../../store/templates/personal/templates-personal-data.ts';
import { openPenaltiesOfLines } from '../../use-cases/penalties/penalties-of-lines.ts';
import { type MayBegin, untilDone } from '../../use-cases/ports/may-begin.ts';
import { lookForTemplates } from '../../use-cases/templates/look-for-templates.ts';
import { readTemplatePreview } from '../../use-cases/templates/preview-template.ts';
import type { Ground } from '../ground.ts';
import { linkExpiry } from '../private-links.ts';
import type { Room, RoomPlan } from '../room.ts';
import { templateFolder } from '../template-folder.ts';

/** A text waits for a person anyway. */
const EVERY_MS = 5 * 60_000;

function openRoom(ground: Ground): Room {
  const { client, clock, companies, copies, directory, dispatches, renderer, situation, store, outside } = ground;
  const ports = {
    companies,
    clock,
    templates: store,
    checker: openTemplateChecker((text) => renderer.unwritable(text)),
  };
  const sources = { folder: templateFolder, sharepoint: openTemplateFiles(client) };
  const look = (mayBegin: MayBegin) => lookForTemplates({ ...ports, sources, mayBegin });
  const penalties = openPenaltiesOfLines({ companies, memory: store, matters: store });
  const previewUrl = (link: TemplateLink): string =>
    `${outside.publicBaseUrl}/modeles/${signTemplateLink(link, outside.linkSecret, linkExpiry(ground))}`;
  const preparing = { ...situation, copies, dispatches, sending: outside.sending, renderer, penalties, directory };
  const preview = { ...preparing, ...ports };
  const pages = {
    ...{ clock, renderer, linkSecret: outside.linkSecret, openLink: openTemplateLink },
    readLetter: (link: TemplateLink) => readTemplatePreview(preview, link),
  };
  return {
    checks: [templatesChecks({ ...ports, sources })],
    personalData: { ...templatesPersonalData(outside.store), called: templatesPersonalWords },
    commands: templatesCommands({
      ...ports,
      look: () => look(untilDone),
      readText: (file) => readFile(file, 'utf8').catch(() => null),
    }),
    async chat() {
      const [{ templatesRoom }, { openTemplatesDesk }] = await Promise.all([
        import('../../channels/teams/rooms/templates/room.ts'),
        import('../../channels/teams/rooms/templates/open-desk.ts'),
      ]);
      return templatesRoom(openTemplatesDesk({ ...preview, previewUrl }));
    },
    morning: templatesMorning(ports),
    pages: [
      { path: '/modeles/:token', answer: letterRoute(pages) },
      { path: '/modeles/:token/mail', answer: mailRoute(pages) },
    ],
    async passes() {
      return [
        {
          ...{ name: 'templates', everyMs: EVERY_MS, isBehindPeople: true, queue: false },
          run: (_giveWay, mayBegin) => look(mayBegin),
        },
      ];
    },
  };
}

/** The texts of letters: delivered, or a company's own, once an administrator approved them. */
export const templates: RoomPlan = {
  name: 'templates',
  help: async () => (await import('../../channels/teams/rooms/templates/help.ts')).TEMPLATES_HELP,
  settings: settingsPart(
    TEMPLATES,
    {
      from: z.enum(['delivered', 'folder', 'sharepoint']),
      folder: z.string(),
    },
    templatesMeaning,
  ),
  open: openRoom,
};
