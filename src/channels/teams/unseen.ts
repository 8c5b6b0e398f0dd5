/** Soft hyphens, joiners, directions, byte order marks; and variation selectors, which combine. */
const UNSEEN = /\p{Cf}|[\u{fe00}-\u{fe0f}]/gu;

/** Without the marks that nobody sees: keyboards and what is pasted leave them in names, amounts and addresses. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');
