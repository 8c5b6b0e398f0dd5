import { readFileSync } from 'node:fs';
import type Handlebars from 'handlebars';
import { dropUndrawn } from '../../../domain/drawn-text.ts';
import type { LetterFacts, LetterMail } from '../../../domain/relance/letter.ts';
import { loadWhenUsed } from '../../../platform/load-when-used.ts';
import type { LetterContent } from '../letter-content.ts';
import { rewriteStrings } from '../rewrite-strings.ts';
import { plainText } from '../words/paragraph.ts';
import { tell, wordsOf, writeLetter, writeMailSubject } from '../write-letter.ts';
import { alignTable, type Column } from './align-table.ts';

/** Rows shown in a mail; the attached letter has them all. Longer mails are cut by mail programs, and nobody reads them. */
const MOST_ROWS = 50;
/** Graph's limit for a subject. */
const LONGEST_SUBJECT = 255;
const PLAIN_WIDTH = 76;

const handlebars = loadWhenUsed<typeof Handlebars>('handlebars');
function compile<T>(file: string, noEscape: boolean): (view: T) => string {
  let template: Handlebars.TemplateDelegate<T> | undefined;
  return (view) => {
    template ??= handlebars().compile<T>(readFileSync(new URL(file, import.meta.url), 'utf8'), {
      noEscape,
      strict: true,
    });
    return template(view);
  };
}
const html = compile<MailView>('./mail-html.hbs', false);
const text = compile<PlainView>('./mail-text.hbs', true);

interface MailView extends LetterContent {
  readonly title: string;
  readonly preheader: string;
  readonly moreRows: string;
  readonly attachedLetter: string;
  readonly banner: string;
  readonly accent: string;
  /** The same where the program shows mails dark. */
  readonly accentDark: string;
}

type Later = 'afterTable' | 'afterPayment' | 'personal' | 'closing';

/** The same texts, already wrapped and aligned for a fixed-width face. */
interface PlainView extends Omit<MailView, 'opening' | Later | 'table' | 'deductions' | 'totals'> {
  readonly before: readonly string[];
  readonly afterTable: readonly string[];
  readonly after: readonly string[];
  readonly table: string;
  readonly deductions: string;
  readonly totals: string;
  readonly rule: string;
}

// A narrow no-break space shows as a box in older Outlook.
const mailSafe = (value: string): string =>
  dropUndrawn(value)
    .replace(/[\t\n\r]/g, ' ')
    .replaceAll('\u202f', '\u00a0');

function viewMail(facts: LetterFacts): MailView {
  const words = wordsOf(facts);
  const told = tell(facts);
  const content = writeLetter(facts);
  const subject = writeMailSubject(facts);
  const hidden = content.table.rows.length - MOST_ROWS;
  return rewriteStrings(
    {
      ...content,
      table: { ...content.table, rows: content.table.rows.slice(0, MOST_ROWS) },
      title: facts.sandbox ? `${words.mail.sandboxMark} ${subject}` : subject,
      preheader: words.mail.preheader(told),
      moreRows: hidden > 0 ? words.mail.moreLines(hidden) : '',
      attachedLetter: words.mail.attachedLetter,
      banner: facts.sandbox ? words.mail.sandboxBanner : '',
      accent: content.formal ? '#8a1c1c' : '#1f3b5c',
      accentDark: content.formal ? '#e08a8a' : '#7fa6d6',
    },
    mailSafe,
  );
}

function wrap(line: string): string {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= PLAIN_WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

const before = (view: MailView): string[] => view.opening.map(plainText);
const afterTable = (view: MailView): string[] => view.afterTable.map(plainText);
const after = (view: MailView): string[] => [...view.afterPayment, ...view.personal, ...view.closing].map(plainText);

function viewPlain(view: MailView): PlainView {
  const { words, rows, showLevel } = view.table;
  const columns: Column[] = [
    { title: words.piece, cells: rows.map((row) => row.piece), right: false },
    { title: words.issued, cells: rows.map((row) => row.issued), right: false },
    { title: words.due, cells: rows.map((row) => row.due), right: false },
    { title: words.daysLate, cells: rows.map((row) => row.daysLate), right: true },
    ...(showLevel ? [{ title: words.level, cells: rows.map((row) => row.level), right: false }] : []),
    { title: words.amount, cells: rows.map((row) => row.amount), right: true },
    { title: words.left, cells: rows.map((row) => row.left), right: true },
  ];
  const taken = view.deductions;
  const totals = [...view.totals.steps, view.totals.total];
  return {
    ...view,
    before: before(view).map(wrap),
    afterTable: afterTable(view).map(wrap),
    after: after(view).map(wrap),
    legal: view.legal.map(wrap),
    table: alignTable(columns),
    deductions: alignTable([
      { title: words.deductions, cells: taken.map((one) => one.label), right: false },
      { title: words.on, cells: taken.map((one) => one.on), right: false },
      { title: words.deductionAmount, cells: taken.map((one) => one.amount), right: true },
    ]),
    totals: alignTable([
      { cells: totals.map((one) => one.label), right: false },
      { cells: totals.map((one) => one.amount), right: true },
    ]),
    rule: '-'.repeat(PLAIN_WIDTH),
  };
}

/** Facts → subject, HTML and text of the mail. The HTML is escaped throughout; totals cover all lines, shown or not. */
export function writeMail(facts: LetterFacts): LetterMail {
  const view = viewMail(facts);
  return {
    subject: shorten(view.title, facts),
    html: html(view),
    text: text(viewPlain(view)),
    before: before(view),
    after: [...afterTable(view), ...after(view)],
  };
}

/** Cuts the middle out of an overlong subject, never our reference at its end. */
function shorten(subject: string, facts: LetterFacts): string {
  if (subject.length <= LONGEST_SUBJECT) return subject;
  const end = `… [${facts.reference}]`;
  return `${subject.slice(0, LONGEST_SUBJECT - end.length)}${end}`;
}
