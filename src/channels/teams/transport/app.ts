import { Application, type ApplicationOptions, type TurnState } from '@microsoft/teams-ai';

/** Routing only. State lives in the store, never in TurnState. */
export class RoutingApp extends Application<TurnState> {
  constructor(options: Partial<ApplicationOptions<TurnState>>) {
    super({ ...options, removeRecipientMention: false, longRunningMessages: false });
  }

  // The library never reads `startTypingTimer: false`, and its one timer is shared by concurrent turns.
  override startTypingTimer(): void {}
}
