import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt, customerIn } from '../../chat/command.ts';
import { COMMENTS_ACTS } from './acts.ts';
import type { CommentsDesk } from './desk.ts';
import { COMMENTS_HELP } from './help.ts';
import { HISTORY, OPEN, WRITE } from './patterns.ts';
import { CHANGE_PRESSES } from './press-change.ts';
import { COMMENT_PRESSES } from './press-comment.ts';
import { sayForm, sayHistory, sayTyped } from './said-comments.ts';

const command = commandsAt<CommentsDesk>();

/** Comments on customers, and the people whom they mention. */
export const commentsRoom = (desk: CommentsDesk): ChatRoom =>
  openRoom(desk, {
    name: 'comments',
    commands: [
      command(
        WRITE,
        (talk, known, text) => {
          const { name = '', text: said = '' } = WRITE.exec(text)?.groups ?? {};
          return sayTyped(talk, known, name, said);
        },
        () => true,
      ),
      command(OPEN, (talk, known, text) => sayForm(talk, known, customerIn(OPEN, text))),
      command(HISTORY, (talk, known, text) => sayHistory(talk, known, customerIn(HISTORY, text))),
    ],
    presses: [...COMMENT_PRESSES, ...CHANGE_PRESSES],
    help: COMMENTS_HELP,
    acts: COMMENTS_ACTS,
  });
