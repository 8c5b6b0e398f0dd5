import type { SaidIn } from '../../cards/added.ts';

/** Two sections as one, where a room has one place: the heading of the second becomes a line; null where neither says anything. */
export function together(first: SaidIn | null, second: SaidIn | null): SaidIn | null {
  if (!first || !second) return first ?? second;
  return (language) => {
    const [above, below] = [first(language), second(language)];
    return {
      heading: above.heading,
      lines: [...above.lines, below.heading, ...below.lines],
      buttons: [...above.buttons, ...below.buttons],
    };
  };
}
