/** A field of a SWIFT message: its tag, and all its lines. */
export interface SwiftField {
  readonly tag: string;
  readonly lines: readonly string[];
  /** From 1. */
  readonly line: number;
}

/** A tag stands at the start of a line; in front of the first one of a message block 4 may open. */
const TAG = /^(?:\{[\s\S]*?\{4:\s*)?:(\d{2}[A-Z]?):(.*)$/u;

/** Fields in their order; the envelope of SWIFT (blocks 1 to 3, 5 and the hyphen that ends 4) is left out. */
export function splitTags(text: string): readonly SwiftField[] {
  const fields: { tag: string; lines: string[]; line: number }[] = [];
  for (const [at, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    const line = raw.trimEnd();
    const [, tag, rest = ''] = TAG.exec(line) ?? [];
    if (tag !== undefined) fields.push({ tag, lines: [rest], line: at + 1 });
    else if (line === '-' || line.startsWith('-}') || line.startsWith('{')) continue;
    else if (line !== '') fields.at(-1)?.lines.push(line);
  }
  return fields;
}
