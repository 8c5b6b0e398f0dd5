/** A text without the marks on its letters, in small ones: what people type is compared so, whatever the case and the accents. */
export const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
