import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt } from '../../chat/command.ts';
import { TEMPLATES_ACTS } from './acts.ts';
import type { TemplatesDesk } from './desk.ts';
import { TEMPLATES_HELP } from './help.ts';
import { TEMPLATES } from './patterns.ts';
import { sayTemplates, TEMPLATE_PRESSES } from './press-templates.ts';

const command = commandsAt<TemplatesDesk>();

/** The texts of letters: what each says, and whether an administrator approved it. */
export const templatesRoom = (desk: TemplatesDesk): ChatRoom =>
  openRoom(desk, {
    name: 'templates',
    commands: [command(TEMPLATES, (talk, known) => sayTemplates(talk, known))],
    presses: TEMPLATE_PRESSES,
    help: TEMPLATES_HELP,
    acts: TEMPLATES_ACTS,
  });
