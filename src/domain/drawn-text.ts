/** Unicode's own table of what draws nothing wherever no program knows it (soft hyphen, joiners, fillers, directions), and the three marks of annotations. */
const IGNORABLE = String.raw`\p{Default_Ignorable_Code_Point}\ufff9-\ufffb`;
/** Controls that move the pen are blanks; all others draw nothing. */
const PEN_MOVES = /[\v\f\u0085\u2028\u2029\u2800]/gu;
const OTHER_CONTROLS = String.raw`(?![\t\n\r])\p{Cc}`;
const ALL = new RegExp(`[${IGNORABLE}]|${OTHER_CONTROLS}`, 'gu');
const ANY = new RegExp(`[${IGNORABLE}\\v\\f\\u2028\\u2029\\u2800]|${OTHER_CONTROLS}`, 'u');
/** U+200C, U+200D and the two that choose how a pictograph looks may draw something: it depends on what is beside them. */
const FOR_CERTAIN = new RegExp(String.raw`(?![\u200c\u200d\ufe0e\ufe0f])[${IGNORABLE}]|${OTHER_CONTROLS}`, 'gu');
const REPEATED = /(\u200c|\u200d)(?:\u200c|\u200d)+/gu;

/** Scripts whose letters take another form where they join, by their names in Unicode. */
const JOINING = 'Arab Syrc Mand Nkoo Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr'
  .split(' ')
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('');
const PICTOGRAPH = String.raw`\p{Extended_Pictographic}`;
const UNLESS_NEEDED = new RegExp(
  [
    `(?<![${JOINING}])\\u200c`,
    `\\u200c(?![${JOINING}])`,
    // Ends words too: the last form of a letter (Malayalam), the first one of an abbreviation (Persian).
    `(?<![${JOINING}]|(?:${PICTOGRAPH}|\\p{Emoji_Modifier})\\ufe0f?(?=\\u200d${PICTOGRAPH}))\\u200d`,
    `(?<!${PICTOGRAPH})[\\ufe0e\\ufe0f]`,
  ].join('|'),
  'gu',
);

/**
 * A text as it is seen: without what draws nothing, for every place where people or their programs read it (letter, mail, file,
 * card, CSV, terminal). U+200C and U+200D stay where Arabic, Persian and Indic words are written with them, and in pictographs;
 * what only moves the pen is a blank; tabulators and line ends stay.
 */
export function dropUndrawn(text: string): string {
  if (!ANY.test(text)) return text;
  return text.replace(PEN_MOVES, ' ').replace(FOR_CERTAIN, '').replace(REPEATED, '$1').replace(UNLESS_NEEDED, '');
}

/** Without any of them, needed or not: to compare what was typed or pasted with what is kept. */
export const dropUnseen = (text: string): string => text.replace(ALL, '');
