/** `FR7630006000011234567890189` → groups of four, as banks print it. */
export const groupIban = (iban: string): string =>
  iban
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/.{4}(?=.)/g, '$& ');

/** SIREN by threes, then the NIC: `123 456 789 00012`. Anything but 14 digits stays as typed. */
export function groupSiret(siret: string): string {
  const digits = siret.replace(/\s/g, '');
  return /^\d{14}$/.test(digits) ? digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4') : siret;
}

const SMALL_WORDS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'sur', 'sous', 'en', 'et', 'aux', 'lès', 'd', 'l']);

const nameCase = (town: string): string =>
  town
    .toLocaleLowerCase('fr')
    .replace(/\p{L}+/gu, (word, offset: number) =>
      offset > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toLocaleUpperCase('fr') + word.slice(1),
    );

/** The town that a letter is written from, out of `69003 LYON CEDEX 03` → `Lyon`; '' where no line holds a postcode. */
export function writingPlace(addressLines: readonly string[]): string {
  for (const line of addressLines.toReversed()) {
    const town = /^(?:F-)?\d{5}\s+(.+)$/.exec(line.trim())?.[1]?.replace(/\s+cedex(\s+\d+)?$/i, '');
    if (town) return town === town.toLocaleUpperCase('fr') ? nameCase(town) : town;
  }
  return '';
}
