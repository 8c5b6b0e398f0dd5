/**
 * Asked before anything more is claimed, or taken up: false once the process was told to stop, and from then on. What was begun is
 * brought to its end whatever it says.
 */
export type MayBegin = () => boolean;

/** Of work that a person waits for, as in a terminal: nobody stops it before it is done. */
export const untilDone: MayBegin = () => true;
