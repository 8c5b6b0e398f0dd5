import { wordsFor } from '../../../words/words.ts';
import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt, customerIn } from '../../chat/command.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';
import type { FiguresDesk } from './desk.ts';
import { FIGURES_PRESSES } from './press-figures.ts';
import { sayDmp, sayFollow, sayTop } from './said-figures.ts';

/** How long a customer takes to pay; « dmp > 60 » asks for a list. */
const DMP =
  /^\/?\s*dmp(?:\s+(?:(?:du|de\s+la|de|le|la|of\s+the|of|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>[^\s>:].*))?$/iu;
const TOP =
  /^\/?\s*(?:(?:le\s+)?top(?:\s+(?:10|dix|ten))?|qui\s+(?:vous|nous|me)\s+doit\s+quoi|who\s+owes(?:\s+(?:us|you|me))?\s+what)\s*[!.?]*$/iu;
/** With or without thresholds, which alone are enough. */
const FOLLOW =
  /^\/?\s*(?:(?:suivre|follow)(?:\s*:)?(?:\s+(?<filter>.+))?|(?<bare>(?:dmp|(?:en\s+)?retards?|late|overdue)\s*>.+))$/iu;

/** The thresholds that a command gives, `''` where it gives none. */
function followIn(text: string): string {
  const { filter, bare } = FOLLOW.exec(text)?.groups ?? {};
  return (bare ?? filter ?? '').trim();
}

const HELP: readonly HelpEntry[] = [
  {
    key: 'top',
    words: (language) => wordsFor(language).figures.help.top,
    spoken: ['top', 'top 10', 'qui nous doit quoi', 'qui doit quoi', 'who owes us what'],
    takes: 'nothing',
    rank: { collects: 60, approves: 50, both: 70, reads: 20 },
    menu: { rank: 50 },
  },
  {
    key: 'follow',
    words: (language) => wordsFor(language).figures.help.follow,
    spoken: ['suivre', 'suivi', 'follow'],
    takes: 'text',
    rank: { collects: 70, approves: 60, both: 80, reads: 60 },
    menu: { rank: 60 },
  },
  {
    key: 'dmp',
    words: (language) => wordsFor(language).figures.help.dmp,
    spoken: ['dmp client', 'dmp', 'delai de paiement client'],
    takes: 'customer',
    rank: { collects: 50, approves: 70, both: 60, reads: 50 },
    menu: { rank: 70 },
  },
];

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
    help: HELP,
  });
