/** An address as mails write it: between `<` and `>` it becomes a link to itself. */
const OPENING = /<(?![^\s<>@]+@[^\s<>]+>)/gu;
const CLOSING = /(?<!<[^\s<>@]+@[^\s<>]+)>/gu;
/** Inside a word it is a sign like others. */
const UNDERLINE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What begins a title, a list or a rule, with what makes it one. */
const TITLE = /^#/u;
const LIST = /^[+-](?=\s|-|$)/u;
const NUMBERED = /^(\d{1,9})([.)])(?=\s)/u;
const DOTS: Readonly<Record<string, string>> = { '.': '․', ')': '❩' };

/**
 * The title of what is ticked, or of a card, as it is written: clients read Markdown there too (`useMarkdownInRadioButtonAndCheckbox` of
 * the Adaptive Cards SDK; every TextBlock), while a backslash would be seen on those that do not. Its signs become others that look the
 * same.
 */
export const plainTitle = (text: string): string =>
  text
    .trim()
    .replace(TITLE, '＃')
    .replace(LIST, '‐')
    .replace(NUMBERED, (_, number: string, dot: string) => `${number}${DOTS[dot]}`)
    .replaceAll('*', '∗')
    .replaceAll('`', 'ˋ')
    .replaceAll('~~', '∼∼')
    .replaceAll('[', '［')
    .replaceAll(']', '］')
    .replace(OPENING, '‹')
    .replace(CLOSING, '›')
    .replace(UNDERLINE, '＿');
