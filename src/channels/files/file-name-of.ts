/** Parts as one name, safe in any file system and without accents; its ending is added by who writes it. */
export const fileNameOf = (parts: readonly string[]): string => parts.map(fileSafe).join('_');

const fileSafe = (part: string): string =>
  part
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}-]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
