/** A text as it is compared, kept and read: line ends of one kind, without a mark of byte order. */
export const plainTemplate = (text: string): string => text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
