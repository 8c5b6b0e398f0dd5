/** How files of lists are called, in both languages. */
export const FILE_NAMES = { csv: 'CSV', xlsx: 'Excel', pdf: 'PDF' } as const;
