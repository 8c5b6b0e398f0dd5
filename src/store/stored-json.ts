import type { ZodError, ZodType, ZodTypeDef } from 'zod';

/** JSON in a column that no longer has the shape that this version writes. */
export class StoredJsonFault extends Error {
  override readonly name = 'StoredJsonFault';
  /** Table, row and column, e.g. `Dispatch 7f3c, column Facts`. */
  readonly place: string;

  constructor(place: string, detail: string) {
    super(`${place} does not hold what this version expects: ${detail}`);
    this.place = place;
  }
}

/** Parses and checks a JSON column. Throws StoredJsonFault, which names the place and the fields but none of their values. */
export function readJson<T>(shape: ZodType<T, ZodTypeDef, unknown>, stored: string, place: string): T {
  const answer = shape.safeParse(parse(stored, place));
  if (!answer.success) throw new StoredJsonFault(place, describe(answer.error));
  return answer.data;
}

function parse(stored: string, place: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    throw new StoredJsonFault(place, 'not JSON');
  }
}

const MAX_ISSUES = 5;

function describe(error: ZodError): string {
  const issues = error.issues.map((issue) => {
    const names = issue.code === 'unrecognized_keys' ? ` ${issue.keys.join(', ')}` : '';
    return `${issue.path.join('.') || '(whole)'}: ${issue.code}${names}`;
  });
  const more = issues.length > MAX_ISSUES ? `; and ${issues.length - MAX_ISSUES} more` : '';
  return issues.slice(0, MAX_ISSUES).join('; ') + more;
}
