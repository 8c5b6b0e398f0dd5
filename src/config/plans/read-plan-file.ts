import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { ZodIssue } from 'zod';
import { nearestName } from '../../domain/nearest-name.ts';
import { checkApplying } from '../../domain/plans/check-applying.ts';
import { checkBook, type PlanPlace, type PlanProblem } from '../../domain/plans/check-book.ts';
import { checkInSage, checkTexts, type KnownNames } from '../../domain/plans/check-names.ts';
import type { PlanBook } from '../../domain/plans/plan-book.ts';
import type { FormatProblem, ReadPlan, RulesProblem, WantedValue } from '../../domain/plans/plan-file.ts';
import { bookFields, bookSchema, planFields, rangeFields, segmentFields, stepFields } from './plan-schema.ts';

type Path = readonly (string | number)[];

/** A file that is longer is no plan: nothing of it is read. */
const LONGEST = 200_000;

/**
 * Reads a plan file and checks it: everything wrong with it at once, in the order of its lines. What is no YAML is told by its first
 * fault, which those after it follow from. `known`: what it may name; absent: names are not asked. Never throws.
 */
export function readPlanFile(text: string, known?: KnownNames): ReadPlan {
  const rules = (book: PlanBook) => [...checkBook(book), ...checkApplying(book)];
  if (!known) return readAs(text, rules);
  return readAs(
    text,
    (book) => [...rules(book), ...checkTexts(book, known)],
    (book) => checkInSage(book, known),
  );
}

/** The same of a file that was applied: what is asked since of those that are to be applied is not asked of it. */
export function readAppliedFile(text: string): ReadPlan {
  return readAs(text, checkBook);
}

type Check = (book: PlanBook) => readonly PlanProblem[];

function readAs(text: string, check: Check, warn: Check = () => []): ReadPlan {
  const lines = new LineCounter();
  if (text.length > LONGEST) return wrong([notYaml(null, `> ${LONGEST}`)]);
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken) return wrong([notYaml(lines.linePos(broken.pos[0]).line, broken.code)]);
  const file: File = { document, lines, said: toPlain(document) };
  const read = bookSchema.safeParse(file.said);
  if (!read.success) return wrong(read.error.issues.flatMap((issue) => problemsOf(issue, file)));
  const placed = (problem: PlanProblem): RulesProblem => ({ ...problem, line: lineOfPlace(problem.at, file) });
  const problems = check(read.data).map(placed);
  if (problems.length > 0) return wrong(problems);
  return { kind: 'plan', book: read.data, warnings: warn(read.data).map(placed).toSorted(byLine) };
}

interface File {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly said: unknown;
}

/** An alias that would unfold without end is refused by the library. */
function toPlain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    return null;
  }
}

const byLine = (a: Pick<RulesProblem, 'line'>, b: Pick<RulesProblem, 'line'>): number => (a.line ?? 0) - (b.line ?? 0);

const wrong = (problems: readonly (FormatProblem | RulesProblem)[]): ReadPlan => ({
  kind: 'wrong',
  problems: problems.toSorted(byLine),
});

const notYaml = (line: number | null, detail: string): FormatProblem => ({
  at: { plan: null, step: null, segment: null, field: '' },
  line,
  fault: { code: 'not-yaml', detail },
});

const WANTED: ReadonlySet<string> = new Set<WantedValue>([
  ...(['day', 'amount', 'whole', 'whole-from-0', 'whole-from-1', 'yes-no', 'text', 'mail', 'list', 'map'] as const),
]);
const isWanted = (message: string): message is WantedValue => WANTED.has(message);

function problemsOf(issue: ZodIssue, file: File): readonly FormatProblem[] {
  const { path } = issue;
  const at = placeOf(path, file);
  const line = lineOf(path, file);
  if (issue.code === 'unrecognized_keys') {
    const known = knownAt(path);
    return issue.keys.map((given) => ({
      at: { ...at, field: given },
      line: lineOf([...path, given], file),
      fault: { code: 'unknown-field', given, near: nearestName(given, known) },
    }));
  }
  const said = valueAt(file.said, path);
  if (said === undefined) return [{ at, line, fault: { code: 'missing' } }];
  const given = typeof said === 'object' ? JSON.stringify(said) : String(said);
  if (issue.code === 'invalid_enum_value') {
    return [{ at, line, fault: { code: 'one-of', given, among: issue.options.map(String) } }];
  }
  if (issue.code === 'invalid_type' && Array.isArray((issue as { options?: unknown }).options)) return [];
  const among = enumAt(path);
  if (among && !isWanted(issue.message)) return [{ at, line, fault: { code: 'one-of', given, among } }];
  return [{ at, line, fault: { code: 'not-a', given, wanted: isWanted(issue.message) ? issue.message : 'text' } }];
}

/** The names that a field takes, where it takes names. */
function enumAt(path: Path): readonly string[] | null {
  const field = path.at(-1);
  const fields: Readonly<Record<string, unknown>> = { ...planFields, ...stepFields };
  return typeof field === 'string' ? optionsOf(fields[field]) : null;
}

function optionsOf(schema: unknown): readonly string[] | null {
  const { options, _def } = (schema ?? {}) as {
    options?: readonly string[];
    _def?: { innerType?: unknown; schema?: unknown };
  };
  if (options) return options;
  const inner = _def?.innerType ?? _def?.schema;
  return inner ? optionsOf(inner) : null;
}

/** The fields that are known where a path leads. */
function knownAt(path: Path): readonly string[] {
  if (path.length === 0) return Object.keys(bookFields);
  if (path[0] === 'plans') return Object.keys(path.length > 2 ? stepFields : planFields);
  return Object.keys(path.at(-1) === 'montant' ? rangeFields : segmentFields);
}

function placeOf(path: Path, { said }: File): PlanPlace {
  const [top, second, , number] = path;
  const field = path.filter((part) => typeof part === 'string').at(-1) ?? '';
  const isPlan = top === 'plans' && typeof second === 'string';
  const isStep = isPlan && path[2] === 'etapes' && typeof number === 'number';
  return {
    plan: isPlan ? second : null,
    step: isStep ? { number: number + 1, name: nameAt(said, path.slice(0, 4)) } : null,
    segment:
      top === 'segments' && typeof second === 'number' ? nameAt(said, path.slice(0, 2)) || `${second + 1}` : null,
    field: String(field),
  };
}

function nameAt(said: unknown, path: Path): string {
  const name = valueAt(said, [...path, 'nom']);
  return typeof name === 'string' ? name : '';
}

const valueAt = (said: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, part) => (value as Readonly<Record<string | number, unknown>> | undefined)?.[part],
    said,
  );

/** The line of a value; where there is none, that of what should hold it. */
function lineOf(path: Path, { document, lines }: File): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const own = path.slice(0, length);
    const parent = length === 1 ? document.contents : document.getIn(own.slice(0, -1), true);
    const key = isMap(parent) ? parent.items.find((item) => String(item.key) === String(own.at(-1)))?.key : null;
    const node = isNode(key) ? key : document.getIn(own, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}

/** The line of what a rule found, from where it says it is. */
function lineOfPlace({ plan, step, segment, field }: PlanPlace, file: File): number | null {
  const inside = field === '' ? [] : field.split('.');
  if (plan !== null) return lineOf(['plans', plan, ...(step ? ['etapes', step.number - 1] : []), ...inside], file);
  if (segment === null) return lineOf(inside, file);
  const segments = valueAt(file.said, ['segments']);
  const at = Array.isArray(segments) ? segments.findIndex((one) => one?.nom === segment) : -1;
  return lineOf(['segments', at, ...inside], file);
}
