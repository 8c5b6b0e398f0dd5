/** Called between two slices of long work that nobody waits for; resolves when it may go on. Absent: somebody waits for the work. */
export type GiveWay = () => Promise<void>;

/** Of work that somebody waits for: it goes on at once. */
export const goOn: GiveWay = async () => undefined;
