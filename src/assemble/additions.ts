import type { PersonalAddition } from '../channels/cli/personal-addition.ts';
import type { AccountAddition } from '../channels/teams/account/addition.ts';
import type { MorningAddition } from '../channels/teams/chat/morning-addition.ts';
import type { RunAddition } from '../channels/teams/chat/run-addition.ts';
import type { TaskAddition } from '../channels/teams/chat/task-addition.ts';
import type { ExtensionAction } from '../channels/teams/extension/action/extension-action.ts';
import type { SearchAddition } from '../channels/teams/extension/addition.ts';
import type { HoldAddition } from '../channels/words/explain/say-hold.ts';

/** What a room adds to what others show, without their knowing it. */
export interface Additions {
  /** Lines and buttons of the card of an account. */
  readonly account?: AccountAddition;
  /** A section of the morning post. */
  readonly morning?: MorningAddition;
  /** Results of the searches of the message extension. */
  readonly search?: SearchAddition;
  /** An action of the message extension. */
  readonly action?: ExtensionAction;
  /** Instalments that it holds out of reminders, and its words for why. */
  readonly holds?: HoldAddition;
  /** What it has waiting for people, for their agenda. */
  readonly tasks?: TaskAddition;
  /** What is to be known before a run of reminders is approved. */
  readonly run?: RunAddition;
  /** What it keeps on people, and what of it can be erased. */
  readonly personalData?: PersonalAddition;
}

/** What all rooms add, for whoever shows it; empty until every room is open. */
export type Added = <Kind extends keyof Additions>(kind: Kind) => readonly NonNullable<Additions[Kind]>[];
