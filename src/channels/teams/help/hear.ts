import { amongUs, sayRegister, sayRemind, sayToCheck } from '../chat/among-us.ts';
import type { TurnPorts } from '../chat/talk.ts';
import { sayEncours, sayHolds, sayLate, sayPurpose } from '../rooms/credit/said-credit.ts';
import { sayDmp, sayFollow, sayTop } from '../rooms/figures/said-figures.ts';
import type { Asked, Reply } from '../turn.ts';
import {
  ADD_PURPOSE,
  BLOCKED_ORDERS,
  customerIn,
  DMP,
  ENCOURS,
  FOLLOW,
  followIn,
  HELP,
  LATE,
  REGISTER,
  REMIND,
  REMOVE_PURPOSE,
  TO_CHECK,
  TOP,
  UNREGISTER,
} from './patterns.ts';
import { sayHelp, sayNotUnderstood } from './said-help.ts';

type Speak = (ports: TurnPorts, asked: Asked, text: string) => Promise<Reply>;

/** What each command does with a text that it matches; the first that matches answers. */
export const COMMANDS: readonly { readonly pattern: RegExp; readonly speak: Speak }[] = [
  { pattern: HELP, speak: (ports, asked) => sayHelp(ports, asked) },
  { pattern: REGISTER, speak: (ports, asked) => sayRegister(ports, asked, 'register') },
  { pattern: UNREGISTER, speak: (ports, asked) => sayRegister(ports, asked, 'unregister') },
  { pattern: ADD_PURPOSE, speak: (ports, asked, text) => sayPurpose(ports, asked, text, 'add') },
  { pattern: REMOVE_PURPOSE, speak: (ports, asked, text) => sayPurpose(ports, asked, text, 'remove') },
  {
    pattern: BLOCKED_ORDERS,
    speak: (ports, asked, text) => amongUs(ports, asked, text, (known) => sayHolds(ports, known)),
  },
  {
    pattern: LATE,
    speak: (ports, asked, text) => amongUs(ports, asked, text, (known) => sayLate(ports, known)),
  },
  {
    pattern: ENCOURS,
    speak: (ports, asked, text) =>
      amongUs(ports, asked, text, (known) => sayEncours(ports, known, customerIn(ENCOURS, text))),
  },
  {
    pattern: DMP,
    speak: (ports, asked, text) => amongUs(ports, asked, text, (known) => sayDmp(ports, known, customerIn(DMP, text))),
  },
  {
    pattern: TOP,
    speak: (ports, asked, text) => amongUs(ports, asked, text, (known) => sayTop(ports, known)),
  },
  {
    pattern: FOLLOW,
    speak: (ports, asked, text) => amongUs(ports, asked, text, (known) => sayFollow(ports, known, followIn(text))),
  },
  {
    pattern: TO_CHECK,
    speak: (ports, asked, text) => amongUs(ports, asked, text, (known) => sayToCheck(ports, known)),
  },
  {
    pattern: REMIND,
    speak: (ports, asked, text) =>
      amongUs(ports, asked, text, (known) => sayRemind(ports, known, customerIn(REMIND, text))),
  },
];

/** The same outside of the router, for a text that comes back with a button. */
export async function hear(ports: TurnPorts, asked: Asked, text: string): Promise<Reply> {
  const command = COMMANDS.find(({ pattern }) => pattern.test(text));
  return command ? command.speak(ports, asked, text) : sayNotUnderstood(ports, asked, text);
}
