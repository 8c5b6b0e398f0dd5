export interface Column {
  readonly title?: string;
  readonly cells: readonly string[];
  /** Figures stand to the right. */
  readonly right: boolean;
}

const widthOf = (text: string): number => [...text].length;
const pad = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(width - widthOf(text));
  return right ? space + text : text + space;
};

/** Columns set for a fixed-width face, titles above a rule where the columns have some. No cells: ''. */
export function alignTable(columns: readonly Column[]): string {
  const count = columns[0]?.cells.length ?? 0;
  if (count === 0) return '';
  const set = columns.map(({ title, cells, right }) => {
    const all = title === undefined ? cells : [title, ...cells];
    const width = Math.max(...all.map(widthOf));
    const lines = all.map((cell) => pad(cell, width, right));
    return title === undefined ? lines : lines.toSpliced(1, 0, '-'.repeat(width));
  });
  return Array.from({ length: set[0]?.length ?? 0 }, (_, row) =>
    set
      .map((column) => column[row] ?? '')
      .join('  ')
      .trimEnd(),
  ).join('\n');
}
