/** What became of a message: `refused` did not leave and never will there, `busy` did not leave, `unknown` may have. */
export type Delivered = 'told' | 'refused' | 'busy' | 'unknown';

/** `absent`: the person's own chat with us is not known, or no more; it may be one day. */
export type Told = Delivered | 'absent';
