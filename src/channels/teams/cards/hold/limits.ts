/** Lengths that inputs take; what comes back is checked again where it is kept. */
export const MAX_REASON_SHOWN = 200;
export const MAX_NOTE_SHOWN = 500;
