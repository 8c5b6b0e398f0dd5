import type { Readable } from 'node:stream';

/** One record of a CSV as it is written, well-formed, and the line where it begins (the header's is 1). */
export interface CsvRecord {
  readonly line: number;
  readonly text: string;
}

/** Longer than any text that people put line ends in: a quote left open is not looked for beyond. */
const MOST_LINES = 100;
/** A field with its delimiter, or the end. Blanks around quotes are forgiven. */
const FIELD = /[ \t]*"(?:[^"]|"")*"[ \t]*(?=,|$)|[^",]*(?=,|$)/y;
const OPEN_FIELD = /[ \t]*"(?:[^"]|"")*$/y;

/**
 * Cuts a CSV into well-formed records, whatever ends its lines (`\n`, `\r\n` or `\r`, also mixed); lines without a sign in them are
 * passed over. Where the quotes of a line are in the wrong place, that line alone is `broken`, and the next one is read: a parser that
 * looks for the closing quote first would take the lines after it along. Holds a hundred lines at most.
 */
export async function* cutRecords(
  source: string | Readable,
  broken: (line: CsvRecord) => void,
): AsyncGenerator<CsvRecord> {
  const waiting: CsvRecord[] = [];
  let width: number | undefined;
  /** So many lines of those waiting are one open field: not looked at twice. */
  let known = 0;
  function* settle(atEnd: boolean): Generator<CsvRecord> {
    for (let [first] = waiting; first; [first] = waiting) {
      const found = known < waiting.length ? judge(waiting.slice(0, known + 1), width) : 'open';
      if (found === 'open') {
        known = Math.min(known + 1, waiting.length);
        if (known < Math.min(waiting.length, MOST_LINES)) continue;
        if (!atEnd && known < MOST_LINES) return;
      }
      if (typeof found === 'object') {
        width ??= found.fields;
        yield { line: first.line, text: found.text };
        waiting.splice(0, known + 1);
      } else {
        broken(first);
        waiting.shift();
      }
      known = 0;
    }
  }
  let line = 0;
  for await (const text of linesOf(source)) {
    line += 1;
    if (waiting.length === 0 && text.trim() === '') continue;
    waiting.push({ line, text });
    yield* settle(false);
  }
  yield* settle(true);
}

type Judged = { readonly text: string; readonly fields: number } | 'open' | 'broken';

/**
 * The record that these lines are; whether its last field is still open; or that it can be none. Lines that stray quotes join look
 * like one record: they are none where one of them is a whole row by itself, or the fields are too many.
 */
function judge(lines: readonly CsvRecord[], width: number | undefined): Judged {
  const whole = readFields(lines.map(({ text }) => text).join('\n'));
  const last = lines.at(-1);
  if (lines.length === 1 || last === undefined || width === undefined) return whole;
  if (hasFields(readFields(last.text), width)) return 'broken';
  return typeof whole === 'object' && whole.fields !== width ? 'broken' : whole;
}

const hasFields = (judged: Judged, width: number): boolean => typeof judged === 'object' && judged.fields === width;

function readFields(text: string): Judged {
  let fields = 0;
  for (let at = 0; ; at++) {
    FIELD.lastIndex = at;
    fields += 1;
    if (!FIELD.test(text)) {
      OPEN_FIELD.lastIndex = at;
      return OPEN_FIELD.test(text) ? 'open' : 'broken';
    }
    at = FIELD.lastIndex;
    if (at === text.length) return { text, fields };
  }
}

async function* linesOf(source: string | Readable): AsyncGenerator<string> {
  let left = '';
  for await (const part of textOf(source)) {
    const lines = (left + part).split(/\r\n|\n|\r(?!$)/);
    left = lines.pop() ?? '';
    yield* lines;
  }
  if (left !== '') yield left.replace(/\r$/, '');
}

async function* textOf(source: string | Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let first = true;
  for await (const part of typeof source === 'string' ? [source] : source) {
    const text = typeof part === 'string' ? part : decoder.decode(part, { stream: true });
    yield first ? text.replace(/^\ufeff/, '') : text;
    first &&= text === '';
  }
}
