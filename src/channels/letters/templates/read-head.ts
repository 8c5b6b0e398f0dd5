import { plainName } from '../../../domain/templates/fields.ts';
import { HEADERS, type Header, type TemplateProblem } from '../../../domain/templates/template.ts';
import type { Piece } from '../../../domain/templates/tokens.ts';

/** The head of a file (`---`, a line a header, `---`) and what follows it, with the line that this begins on. */
export interface Head {
  readonly headers: Readonly<Partial<Record<Header, Piece>>>;
  readonly body: string;
  readonly bodyLine: number;
  readonly problems: readonly TemplateProblem[];
}

const FENCE = /^---\s*$/u;

const headerCalled = (name: string): Header | undefined =>
  (Object.keys(HEADERS) as Header[]).find((header) =>
    [HEADERS[header].fr, HEADERS[header].en].some((one) => plainName(one) === plainName(name)),
  );

/** No YAML: braces open a mapping there, and a colon ends a value. A line is `name: text`, as it stands. */
export function readHead(text: string): Head {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (!FENCE.test(lines[0] ?? '') || end < 0) {
    return { headers: {}, body: text, bodyLine: 1, problems: [{ code: 'no-head', line: 1 }] };
  }
  const headers: Partial<Record<Header, Piece>> = {};
  const problems: TemplateProblem[] = [];
  lines.slice(1, end).forEach((written, index) => {
    const line = index + 2;
    if (written.trim() === '') return;
    const [, name = written, value = ''] = /^([^:]*?)\s*:\s*(.*?)\s*$/u.exec(written) ?? [];
    const header = headerCalled(name);
    if (header) headers[header] = { text: value, strong: false, line };
    else problems.push({ code: 'unknown-header', line, name: name.trim() });
  });
  for (const header of Object.keys(HEADERS) as Header[]) {
    if ((headers[header]?.text ?? '') === '') problems.push({ code: 'no-header', line: 1, header });
  }
  return { headers, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2, problems };
}
