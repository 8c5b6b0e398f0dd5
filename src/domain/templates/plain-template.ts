/** Bytes (UTF-8) and lines of a file: a letter of three pages has fewer, and the card that shows it to who approves it holds as many. */
export const LONGEST_TEMPLATE = 6_000;
export const MOST_TEMPLATE_LINES = 60;

/** A text as it is compared, kept and read: line ends of one kind, without a mark of byte order. */
export const plainTemplate = (text: string): string => text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
