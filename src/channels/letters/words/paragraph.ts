/** A stretch of text; strong where the eye must land (amounts, deadlines). Always plain text: each channel escapes it. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
}
export type Paragraph = readonly Run[];

export const strong = (text: string): Run => ({ text, strong: true });

/** para`Réglez ${strong(amount)} avant le ${day}`: a paragraph whose values stay values, never markup. */
export function para(parts: TemplateStringsArray, ...values: readonly (string | Run)[]): Paragraph {
  const runs: Run[] = [];
  const push = (run: Run): void => {
    const last = runs.at(-1);
    if (last && last.strong === run.strong) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') runs.push(run);
  };
  parts.forEach((part, index) => {
    push({ text: part, strong: false });
    const value = values[index];
    if (value !== undefined) push(typeof value === 'string' ? { text: value, strong: false } : value);
  });
  return runs;
}

export const plainText = (paragraph: Paragraph): string => paragraph.map((run) => run.text).join('');
