import { readFileSync } from 'node:fs';
import type Handlebars from 'handlebars';
import { dropUndrawn } from '../../../domain/drawn-text.ts';
import type { LetterFacts, LetterMail } from '../../../domain/relance/letter.ts';
import { loadWhenUsed } from '../../../platform/load-when-used.ts';
import type { AccountTable, LetterContent, LetterRow } from '../letter-content.ts';
import { rewriteStrings } from '../rewrite-strings.ts';
import { tell, tellPrevenance, tellReleve } from '../tell.ts';
import { setMailSubject } from '../templates/set-letter.ts';
import { plainText } from '../words/paragraph.ts';
import { wordsOf } from '../write-head.ts';
import { writeLetter } from '../write-letter.ts';
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

/** A column of the table, as a mail lays it out. */
interface MailColumn {
  readonly key: keyof LetterRow;
  readonly title: string;
  readonly figure: boolean;
  readonly whole: boolean;
  readonly strong: boolean;
}

interface MailView extends LetterContent {
  readonly columns: readonly MailColumn[];
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
interface PlainView
  extends Omit<MailView, 'opening' | Later | 'table' | 'deductions' | 'totals' | 'accounts' | 'informed'> {
  readonly before: readonly string[];
  readonly afterTable: readonly string[];
  readonly after: readonly string[];
  readonly table: string;
  readonly deductions: string;
  readonly totals: string;
  readonly informed: { readonly sentence: string; readonly table: string } | null;
  readonly accounts: readonly ReturnType<typeof plainAccount>[];
  readonly rule: string;
}

// A narrow no-break space shows as a box in older Outlook.
const mailSafe = (value: string): string =>
  dropUndrawn(value)
    .replace(/[\t\n\r]/g, ' ')
    .replaceAll('\u202f', '\u00a0');

const FIGURES: ReadonlySet<keyof LetterRow> = new Set(['daysLate', 'amount', 'left']);
/** Never broken over two lines. */
const WHOLE: ReadonlySet<keyof LetterRow> = new Set(['issued', 'due', 'amount', 'left']);

const columnsOf = ({ columns, words }: LetterContent['table']): readonly MailColumn[] =>
  columns.map((key) => ({
    key,
    title: words[key],
    figure: FIGURES.has(key),
    whole: WHOLE.has(key),
    strong: key === 'left',
  }));

function viewMail(facts: LetterFacts): MailView {
  const words = wordsOf(facts);
  const content = writeLetter(facts);
  const subject = setMailSubject(facts);
  const { preheader, moreRows } = mailTexts(facts);
  const shown = showRows(content);
  return rewriteStrings(
    {
      ...content,
      ...shown.content,
      columns: columnsOf(content.table),
      title: facts.sandbox ? `${words.mail.sandboxMark} ${subject}` : subject,
      preheader,
      moreRows: shown.hidden > 0 ? moreRows(shown.hidden) : '',
      // The code itself stays on paper: programs hide pictures, and who reads on a telephone cannot scan its own screen.
      attachedLetter: content.bank.code?.payload ? words.mail.attachedLetterWithCode : words.mail.attachedLetter,
      banner: facts.sandbox ? words.mail.sandboxBanner : '',
      accent: content.formal ? '#8a1c1c' : '#1f3b5c',
      accentDark: content.formal ? '#e08a8a' : '#7fa6d6',
    },
    mailSafe,
  );
}

/** What the mail of each kind says of itself, beside its text. */
function mailTexts(facts: LetterFacts) {
  const { mail, kinds } = wordsOf(facts);
  switch (facts.kind) {
    case 'rappel':
      return { preheader: mail.preheader(tell(facts)), moreRows: mail.moreLines };
    case 'prevenance':
      return { preheader: kinds.prevenance.preheader(tellPrevenance(facts)), moreRows: mail.moreLines };
    case 'releve':
      return { preheader: kinds.releve.preheader(tellReleve(facts)), moreRows: kinds.releve.moreRows };
  }
}

/** The first rows of all tables together, and how many are in the letter alone: balances stay those of all of them. */
function showRows({ table, accounts, informed }: LetterContent) {
  let left = MOST_ROWS;
  const take = <Row>(rows: readonly Row[]): readonly Row[] => {
    const taken = rows.slice(0, left);
    left -= taken.length;
    return taken;
  };
  const all = [table, ...accounts, ...(informed ? [informed] : [])];
  const count = all.reduce((sum, { rows }) => sum + rows.length, 0);
  const content = {
    table: { ...table, rows: take<LetterRow>(table.rows) },
    accounts: accounts.map((account) => ({ ...account, rows: take(account.rows) })),
    informed: informed && left > 0 ? { ...informed, rows: take(informed.rows) } : null,
  };
  return { content, hidden: Math.max(0, count - MOST_ROWS) };
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
  const { words, rows } = view.table;
  const columns: Column[] = view.columns.map(({ key, title, figure }) => ({
    title,
    cells: rows.map((row) => row[key]),
    right: figure,
  }));
  const taken = view.deductions;
  const totals = [...view.totals.steps, view.totals.total].filter(({ label }) => label !== '');
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
    informed: plainInformed(view),
    accounts: view.accounts.map(plainAccount),
    rule: '-'.repeat(PLAIN_WIDTH),
  };
}

function plainInformed({ informed, table: { words } }: MailView): PlainView['informed'] {
  if (!informed) return null;
  const { sentence, rows } = informed;
  const table = alignTable([
    { title: words.piece, cells: rows.map(({ piece }) => piece), right: false },
    { title: words.due, cells: rows.map(({ due }) => due), right: false },
    { title: words.left, cells: rows.map((row) => row.left), right: true },
  ]);
  return { sentence: wrap(sentence), table };
}

/** Without what lines are called: a mail of fixed width holds no more, and the letter has it. */
function plainAccount({ title, columns, rows, opening, closing, notes }: AccountTable) {
  const table: Column[] = columns.flatMap(({ title: name, figure, grows }, at) =>
    grows ? [] : [{ title: name, cells: rows.map((row) => row[at] ?? ''), right: figure }],
  );
  return {
    title,
    table: [opening ? `${opening.label}  ${opening.amount}` : '', alignTable(table)]
      .filter((part) => part !== '')
      .join('\n'),
    closing: `${closing.label}  ${closing.amount}`,
    notes: notes.map((note) => wrap(note)),
  };
}

/**
 * Facts → subject, HTML and text of the mail. The HTML is escaped throughout; totals cover all lines, shown or not. What only a preview
 * shows is written when it is read.
 */
export function writeMail(facts: LetterFacts): LetterMail {
  const view = viewMail(facts);
  return {
    subject: shorten(view.title, facts),
    html: html(view),
    get text() {
      return text(viewPlain(view));
    },
    get before() {
      return before(view);
    },
    get after() {
      return [...afterTable(view), ...after(view)];
    },
  };
}

/** Cuts the middle out of an overlong subject, never our reference at its end. */
function shorten(subject: string, facts: LetterFacts): string {
  if (subject.length <= LONGEST_SUBJECT) return subject;
  const end = `… [${facts.reference}]`;
  return `${subject.slice(0, LONGEST_SUBJECT - end.length)}${end}`;
}
