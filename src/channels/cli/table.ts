import { dropUndrawn } from '../../domain/drawn-text.ts';

/** A plain table: numbers and amounts to the right, words to the left. What draws nothing takes no room. */
export function table(headers: readonly string[], cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => row.map(dropUndrawn));
  const widths = headers.map((header, column) =>
    Math.max(header.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const rightAligned = headers.map((_, column) =>
    rows.every((row) => /^(?:—|-?[\d\s\u00a0\u202f.,]*(\p{Sc}|US\$|[A-Z]{3})?)$/u.test(row[column] ?? '')),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return rightAligned[column] ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(headers), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}
