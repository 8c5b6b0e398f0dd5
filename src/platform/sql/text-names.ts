const names = new Map<string, string>();

/** What a text that no file has word for word is called: several of them are one. */
export const NO_NAME = 'unnamed';

/** Keeps what a text is called; gives the text back. */
export function nameText(text: string, name: string): string {
  names.set(text, name);
  return text;
}

/** The name of a text, e.g. `store/dispatch/claim`. */
export const nameOfText = (text: string): string => names.get(text) ?? NO_NAME;

const FILE = /\/src\/(?:embedded\/|demo\/)?(?<path>.+)\.sql$/u;

/** The name of the file of a text: its path below `src`, without the folder `sql` or `queries`. */
export const nameOfFile = (pathname: string): string =>
  FILE.exec(pathname)?.groups?.path?.replace(/\/(?:sql|queries)(?=\/)/gu, '') ?? NO_NAME;
