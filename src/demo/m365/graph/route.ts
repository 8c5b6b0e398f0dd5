import { GraphError } from '../graph-error.ts';

export interface Route {
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Decodes one segment of a path; a broken escape is a bad request. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GraphError(400, 'BadRequest', `Invalid percent-encoding in segment '${segment}'.`);
  }
}

/** Finds the template that a path in id form answers to; literal segments win over parameters. */
export function matchRoute(templates: readonly string[], path: string): Route | undefined {
  const segments = path.split('/').filter((segment) => segment !== '');
  let best: Route | undefined;
  let bestLiterals = -1;
  for (const template of templates) {
    const params = matchTemplate(template, segments);
    const literals = literalCount(template);
    if (params === undefined || literals <= bestLiterals) continue;
    best = { template, params };
    bestLiterals = literals;
  }
  return best;
}

function parts(template: string): string[] {
  return template.split('/').filter((part) => part !== '');
}

function isParameter(part: string): boolean {
  return part.startsWith('{') && part.endsWith('}');
}

function literalCount(template: string): number {
  return parts(template).filter((part) => !isParameter(part)).length;
}

function matchTemplate(template: string, segments: readonly string[]): Record<string, string> | undefined {
  const wanted = parts(template);
  if (wanted.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = decodeSegment(segments[at] ?? '');
    if (isParameter(part)) params[part.slice(1, -1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}
