import { frenchSpaces } from '../../words/french-spaces.ts';

// Only our own words are spaced: a name or an amount put into them stays as it is.
const spaced = (parts: TemplateStringsArray): TemplateStringsArray =>
  Object.assign(parts.map(frenchSpaces), { raw: parts.raw }) as unknown as TemplateStringsArray;

/** A French sentence. */
export const fr = (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  spaced(parts).reduce((text, part, index) => text + String(values[index - 1] ?? '') + part);
