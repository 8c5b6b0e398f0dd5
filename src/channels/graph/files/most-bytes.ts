/** What is laid, or sent, has some hundred kilobytes: what is far larger is none of it, and would fill the memory. */
export const MOST_BYTES = 20 * 1024 * 1024;
