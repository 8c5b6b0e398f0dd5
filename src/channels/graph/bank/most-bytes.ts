/** A statement of a month has some hundred kilobytes: what is far larger is none, and would fill the memory. */
export const MOST_BYTES = 20 * 1024 * 1024;
