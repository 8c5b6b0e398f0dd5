import type { CliCommand } from '../channels/cli/cli-command.ts';
import type { RoomChecks } from '../channels/cli/doctor/room-checks.ts';
import type { Page } from '../channels/http/page.ts';
import type { Pass, PassListener } from '../channels/schedule/passes.ts';
import type { ChatRoom } from '../channels/teams/chat/chat-room.ts';
import type { HelpEntry } from '../channels/teams/chat/help-entry.ts';
import type { Speaker } from '../channels/teams/transport/outgoing/speaker.ts';
import type { Subject } from '../channels/teams/turn.ts';
import type { SettingsPart } from '../config/room-settings.ts';
import type { Reading } from '../platform/telemetry/telemetry.ts';
import type { Additions } from './additions.ts';
import type { Ground } from './ground.ts';

/** The bot, for rooms that speak without being asked. */
export interface Voice {
  readonly speaker: Speaker;
  /** Brings the messages that show it up to date, in the background. */
  refresh(subject: Subject): void;
}

/** What a capability contributes to the product. It may lack a part. */
export interface Room extends Additions {
  /** What the terminal can be told. */
  readonly commands?: readonly CliCommand[];
  /** What `doctor` checks. */
  readonly checks?: readonly RoomChecks[];
  /** What can be spoken of with the bot. Loaded when the product serves: the terminal has no use for cards. */
  chat?(): Promise<ChatRoom>;
  /** What repeats while the product serves. */
  passes?(voice: Voice): Promise<readonly Pass[]>;
  /** Told which passes of all rooms run, and how they end. */
  readonly onPasses?: PassListener;
  /** Numbers of it that are exported while the product serves, read before each export. */
  readings?(): Promise<readonly Reading[]>;
  /** What is opened in a browser. */
  readonly pages?: readonly Page[];
}

/** A capability, before the product stands: a line of the list of rooms. */
export interface RoomPlan {
  /** The same on every floor. */
  readonly name: string;
  /** What each company may decide of it in the companies file, read before anything opens. */
  readonly settings?: SettingsPart | readonly SettingsPart[];
  /** What help and the menus of Teams offer of it, also read where the app is packaged. */
  help?(): Promise<readonly HelpEntry[]>;
  /** Opens it on the ground that all share. */
  open(ground: Ground): Room;
}

/** What rooms let each company decide. */
export const settingsOf = (plans: readonly RoomPlan[]): readonly SettingsPart[] =>
  plans.flatMap(({ settings }) => settings ?? []);
