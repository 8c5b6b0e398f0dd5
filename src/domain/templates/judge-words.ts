import { dropUnseen } from '../drawn-text.ts';
import type { TemplateProblem } from './template.ts';
import type { Piece } from './tokens.ts';

/** From ten digits on: a phone, an account. Articles, dates and laws that a letter speaks of have fewer in a row. */
const MOST_DIGITS = 9;
const BANK_WORD = /(?<![\p{L}\p{N}])(iban|bic|rib|swift|bban)(?![\p{L}\p{N}])/iu;
/** `a@b`, `http://…`, `www.…`, `mot.fr`: a letter says whom to answer by its fields. */
const ADDRESS = /\S*@\S*|[a-z][a-z0-9+.-]*:\/\/\S*|(?<![\p{L}\p{N}])www\.\S*|\p{L}[\p{L}\p{N}-]*\.\p{L}{2,}\S*/iu;
const BRACED = /\{\{[^{}]*\}\}/gu;

/**
 * What a text may not say whoever writes it, as it would be read: where to pay, and whom to call. These come from the settings
 * alone. Signs that look like others (full width, circled) are read as these, and digits are counted across blanks, dashes,
 * fields and paragraphs.
 */
export function judgeWords(pieces: readonly Piece[]): TemplateProblem[] {
  return [...pieces.flatMap(judgePiece), ...judgeDigits(pieces)];
}

function judgePiece({ text, line }: Piece): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  text.split('\n').forEach((written, index) => {
    const on = line + index;
    const seen = written.replace(BRACED, ' ').normalize('NFKC');
    if (dropUnseen(seen) !== seen) problems.push({ code: 'unseen', line: on });
    const word = BANK_WORD.exec(dropUnseen(seen))?.[1];
    if (word !== undefined) problems.push({ code: 'bank-word', line: on, word });
    const address = ADDRESS.exec(dropUnseen(seen))?.[0];
    if (address !== undefined) problems.push({ code: 'address', line: on, text: address });
    if (seen.includes('**')) problems.push({ code: 'stray-stars', line: on });
  });
  return problems;
}

function judgeDigits(pieces: readonly Piece[]): TemplateProblem[] {
  let run = 0;
  let from = 1;
  for (const { text, line } of pieces) {
    const rows = text.replace(BRACED, '').normalize('NFKC').split('\n');
    for (const [index, row] of rows.entries()) {
      for (const sign of row) {
        if (/\p{N}/u.test(sign)) {
          if (run === 0) from = line + index;
          run += 1;
          if (run > MOST_DIGITS) return [{ code: 'digits', line: from }];
        } else if (/\p{L}/u.test(sign)) run = 0;
      }
    }
  }
  return [];
}
