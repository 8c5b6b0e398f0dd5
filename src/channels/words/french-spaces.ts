const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/** French typography: no-break space before `:`, `»`, after `«`, `n°` and `art.`; a narrow one before `;`, `?`, `!`. */
export const frenchSpaces = (text: string): string =>
  text
    .replace(/ (?=[:»])/g, NO_BREAK)
    .replace(/(?<=[«])\s/g, NO_BREAK)
    .replace(/(?<=n°|art\.|Tél\.) /g, NO_BREAK)
    .replace(/ (?=[;?!])/g, NARROW);
