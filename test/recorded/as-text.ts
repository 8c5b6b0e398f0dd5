/** A part of a card, as Teams gets it. */
type Part = Readonly<Record<string, unknown>>;
type Lines = readonly string[];

/** Begins the line of what can be pressed. */
const ACT = '▸ ';
/** Ends the line of a button that also sends the fields of its card. */
const TYPED = ' + what is typed';

/**
 * What people read of an answer, in its order, and what its buttons and fields send, a line each. How it looks is left out, and what
 * stands in for buttons on an old Teams. A part of a kind that is not known here is written whole: nothing goes unseen.
 */
export const asText = (said: unknown): string => linesOf(said).join('\n');

function linesOf(value: unknown): Lines {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value !== 'object' || value === null) return [String(value)];
  const part = value as Part;
  const hidden = part.isVisible === false ? [`(${part.id}: hidden at first)`] : [];
  const own = KINDS[String(part.type)] ?? ((other: Part) => [JSON.stringify(other)]);
  return [...hidden, ...own(part), ...linesOf(part.selectAction)];
}

const KINDS: Readonly<Record<string, (part: Part) => Lines>> = {
  AdaptiveCard: ({ body, actions }) => card([...linesOf(body), ...linesOf(actions)], hasField(body)),
  TextBlock: ({ text, style }) => [style === 'heading' ? `# ${text}` : String(text)],
  RichTextBlock: ({ inlines }) => richText(inlines as readonly (string | Part)[]),
  Container: ({ items }) => linesOf(items),
  Column: ({ items }) => linesOf(items),
  ColumnSet: ({ columns }) => sideBySide(columns),
  Table: ({ rows }) => linesOf(rows),
  TableRow: ({ cells }) => sideBySide(cells),
  TableCell: ({ items }) => linesOf(items),
  ActionSet: ({ actions }) => linesOf(actions),
  'Action.Execute': ({ title, verb, data, associatedInputs, tooltip }) => {
    const sent = `${verb} ${JSON.stringify(data)}${associatedInputs === 'none' ? '' : TYPED}`;
    return [`${ACT}${title ?? ''} = ${sent}${tooltip === undefined ? '' : ` (${tooltip})`}`];
  },
  'Action.OpenUrl': ({ title, url }) => [`${ACT}${title ?? ''} = ${url}`],
  'Action.ToggleVisibility': ({ title, targetElements }) => [`${ACT}${title} = shows ${targetElements}`],
  'Input.Text': field,
  'Input.Number': field,
  'Input.Date': field,
  'Input.ChoiceSet': field,
  'Input.Toggle': field,
  'Chart.HorizontalBar': chart,
  'Chart.HorizontalBar.Stacked': chart,
  'Chart.Line': chart,
  // What the message extension answers.
  message: ({ text }) => [String(text)],
  result: ({ attachments }) =>
    (attachments as readonly Part[]).flatMap(({ content, preview }) => [
      ...found((preview as Part).content as Part),
      ...linesOf(content),
    ]),
};

const hasField = (part: unknown): boolean => JSON.stringify(part).includes('"type":"Input.');

/** Nothing is typed into a card without fields. */
const card = (lines: Lines, isForm: boolean): Lines => (isForm ? lines : lines.map((line) => line.replace(TYPED, '')));

/** One line, whose parts may be links. */
function richText(inlines: readonly (string | Part)[]): Lines {
  const line = inlines.map((one) => (typeof one === 'string' ? one : one.text)).join('');
  const links = inlines.flatMap((one) => (typeof one === 'string' ? [] : linesOf(one.selectAction)));
  // A link that is written out says where it goes.
  return [line, ...links.filter((link) => !line.includes(link.slice(`${ACT} = `.length)))];
}

/** Columns are one line; below, what can be pressed in them. */
function sideBySide(columns: unknown): Lines {
  const all = (columns as readonly Part[]).map(linesOf);
  const texts = all.map((lines) => lines.filter((line) => !line.startsWith(ACT)).join(' / '));
  const acts = all.flat().filter((line) => line.startsWith(ACT));
  return [texts.filter((text) => text !== '').join(' | '), ...acts].filter((line) => line !== '');
}

/** A field, what it holds, and what it may be given. */
function field({ id, label, title, value, placeholder, errorMessage, choices }: Part): Lines {
  const hints = [placeholder, errorMessage].filter((hint) => hint !== undefined).map((hint) => ` (${hint})`);
  const offered = ((choices ?? []) as readonly Part[]).map((choice) => `- ${choice.title} = ${choice.value}`);
  return [`${label ?? title} [${id} = ${value ?? ''}]${hints.join('')}`, ...offered];
}

function chart({ title, data }: Part): Lines {
  const numbers = JSON.stringify(data, (name, value) => (name === 'color' ? undefined : value));
  return [`${title}: ${numbers}`];
}

/** A line of what was found. */
const found = ({ title, text, tap }: Part): Lines => [`* ${title}: ${text}`, ...linesOf(tap)];
