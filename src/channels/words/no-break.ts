import { frenchSpaces } from './french-spaces.ts';

/** The same words with French spaces, so that no line begins with `»` or `:`. Names put into a sentence are spaced with it. */
export function noBreaks<T>(words: T): T {
  const visit = (part: unknown): unknown => {
    if (typeof part === 'string') return frenchSpaces(part);
    if (typeof part === 'function') return (...facts: unknown[]) => visit(part(...facts));
    if (Array.isArray(part)) return part.map(visit);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(words) as T;
}
