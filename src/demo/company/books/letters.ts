const ALPHABET = 26;
export const LETTER_LENGTH = 3;
/** How many codes of three letters there are. */
export const LETTER_CODES = ALPHABET ** LETTER_LENGTH;

/** The nth lettrage code from 0: AAA, AAB, … ZZZ. Throws RangeError beyond: EC_Lettrage holds three letters. */
export function letterCode(rank: number): string {
  if (rank < 0 || rank >= LETTER_CODES) throw new RangeError(`No lettrage code of three letters has the rank ${rank}`);
  let code = '';
  for (let place = 0, rest = rank; place < LETTER_LENGTH; place++, rest = Math.floor(rest / ALPHABET)) {
    code = String.fromCharCode(65 + (rest % ALPHABET)) + code;
  }
  return code;
}
