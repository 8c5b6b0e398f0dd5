import type { AccountAddition } from '../channels/teams/account/addition.ts';

/** What a room adds to what others show, without their knowing it. */
export interface Additions {
  /** Lines and buttons of the card of an account. */
  readonly account?: AccountAddition;
}

/** What all rooms add, for whoever shows it; empty until every room is open. */
export type Added = <Kind extends keyof Additions>(kind: Kind) => readonly NonNullable<Additions[Kind]>[];
