/** A message in a conversation that shows a draft, to be updated when it changes. */
export interface CardAddress {
  readonly conversationId: string;
  readonly activityId: string;
}
