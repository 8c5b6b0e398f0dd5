/** A stretch of text; strong where the eye must land (amounts, deadlines). Always plain text: each channel escapes it. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
}
export type Paragraph = readonly Run[];

export const strong = (text: string): Run => ({ text, strong: true });

/** Runs in a row as one paragraph: neighbours of one weight are one run, empty ones none. */
export function joinRuns(pieces: readonly Run[]): Paragraph {
  const runs: Run[] = [];
  for (const run of pieces) {
    const last = runs.at(-1);
    if (last && last.strong === run.strong) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') runs.push(run);
  }
  return runs;
}

/** para`Réglez ${strong(amount)} avant le ${day}`: a paragraph whose values stay values, never markup. */
export const para = (parts: TemplateStringsArray, ...values: readonly (string | Run)[]): Paragraph =>
  joinRuns(
    parts.flatMap((part, index) => {
      const value = values[index];
      const own = { text: part, strong: false };
      if (value === undefined) return [own];
      return [own, typeof value === 'string' ? { text: value, strong: false } : value];
    }),
  );

export const plainText = (paragraph: Paragraph): string => paragraph.map((run) => run.text).join('');
