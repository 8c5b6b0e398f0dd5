/** A copy of `value` (plain data) with every string in it passed through `rewrite`; keys stay. */
export function rewriteStrings<T>(value: T, rewrite: (text: string) => string): T {
  const visit = (part: unknown): unknown => {
    if (typeof part === 'string') return rewrite(part);
    if (Array.isArray(part)) return part.map(visit);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(value) as T;
}
