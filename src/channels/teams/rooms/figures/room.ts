import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt, customerIn } from '../../chat/command.ts';
import { FIGURES_ACTS } from './acts.ts';
import type { FiguresDesk } from './desk.ts';
import { FIGURES_HELP } from './help.ts';
import { DMP, FOLLOW, followIn, TOP } from './patterns.ts';
import { FIGURES_PRESSES } from './press-figures.ts';
import { sayDmp, sayFollow, sayTop } from './said-figures.ts';

const command = commandsAt<FiguresDesk>();

/** How long customers take to pay, who owes what. */
export const figuresRoom = (desk: FiguresDesk): ChatRoom =>
  openRoom(desk, {
    name: 'figures',
    commands: [
      command(DMP, (talk, known, text) => sayDmp(talk, known, customerIn(DMP, text))),
      command(TOP, (talk, known) => sayTop(talk, known)),
      command(FOLLOW, (talk, known, text) => sayFollow(talk, known, followIn(text))),
    ],
    presses: FIGURES_PRESSES,
    help: FIGURES_HELP,
    acts: FIGURES_ACTS,
  });
