const COMMENTS_AND_TEXTS = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g;

/** Whether a text is plainly a read: it begins as a SELECT and no word in it writes. In doubt, no. */
export function isRead(text: string): boolean {
  const bare = text.replace(COMMENTS_AND_TEXTS, ' ').trim();
  return /^(SELECT|WITH)\b/i.test(bare) && !/\b(INSERT|UPDATE|DELETE|MERGE|INTO|EXEC|EXECUTE)\b/i.test(bare);
}
