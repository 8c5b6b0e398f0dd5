const ALPHABET = 26;
const SHORTEST = 3;

/** How many codes have from three letters to `width`. */
export function countLetterCodes(width: number): number {
  let count = 0;
  for (let length = SHORTEST; length <= width; length++) count += ALPHABET ** length;
  return count;
}

/**
 * The nth lettrage code from 0: AAA, AAB, … ZZZ, then AAAA… where EC_Lettrage is wide enough. Past the last one they start
 * again: 17 576 codes of three letters are all that older releases have.
 */
export function letterCode(rank: number, width: number): string {
  let rest = rank % countLetterCodes(width);
  let length = SHORTEST;
  while (rest >= ALPHABET ** length) {
    rest -= ALPHABET ** length;
    length += 1;
  }
  let code = '';
  for (let place = 0; place < length; place++) {
    code = String.fromCharCode(65 + (rest % ALPHABET)) + code;
    rest = Math.floor(rest / ALPHABET);
  }
  return code;
}
