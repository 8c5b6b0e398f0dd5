/** Lower case, without accents, apostrophes nor spaces: for codes and mail addresses. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase();
}
