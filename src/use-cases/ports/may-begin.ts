/**
 * Asked before anything more is claimed, or taken up: false once the process was told to stop, and from then on. What was begun is
 * brought to its end whatever it says. Absent: nobody stops us.
 */
export type MayBegin = () => boolean;
