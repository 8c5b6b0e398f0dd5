import { wordsFor } from '../../../words/words.ts';
import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt } from '../../chat/command.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';
import type { DispatchDesk } from './desk.ts';
import { DISPATCH_PRESSES } from './press-dispatch.ts';
import { sayToCheck } from './say-to-check.ts';

const TO_CHECK = /^\/?\s*(?:[aà]\s*[\s_-]\s*v[eé]rifier|v[eé]rifier|to[\s_-]check)\s*[!.?]*$/iu;

const HELP: readonly HelpEntry[] = [
  {
    key: 'toCheck',
    words: (language) => wordsFor(language).dispatch.help.toCheck,
    spoken: ['a verifier', 'to check'],
    takes: 'nothing',
    rank: { collects: 30, approves: 80, both: 50, reads: 80 },
    menu: { rank: 80 },
  },
];

const command = commandsAt<DispatchDesk>();

/** Letters on their way, and those whose fate nobody knows. */
export const dispatchRoom = (desk: DispatchDesk): ChatRoom =>
  openRoom(desk, {
    name: 'dispatch',
    commands: [command(TO_CHECK, (talk, known) => sayToCheck(talk.desk, known))],
    presses: DISPATCH_PRESSES,
    help: HELP,
  });
