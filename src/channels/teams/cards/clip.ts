/** Text kept to a length that a card can hold, cut between characters (not inside a surrogate pair). */
export function clip(text: string, max: number): string {
  const characters = [...text];
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`;
}
