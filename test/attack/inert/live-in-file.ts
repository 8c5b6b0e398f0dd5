import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readWithPdfJs } from '../../channels/letters/pdfjs.ts';
import { EVALUATED, MARK } from '../corpus.ts';

/** A sign that begins a tag, or ends an attribute, right where a marker is. */
const TAG = /<(?:b|i|img|at|zzq)\b[^>]*>?[^<]{0,20}/giu;
const ATTRIBUTE = /<[^>]*\stitle="zzq"/u;

/** What of the markers a browser or a mail reader would draw as anything but text. */
export function liveInHtml(html: string): readonly string[] {
  const tags = [...html.matchAll(TAG)].map(([tag]) => tag).filter((tag) => tag.includes(MARK));
  return [
    ...tags.map((tag) => `a tag: ${tag}`),
    ...(ATTRIBUTE.test(html) ? ['an attribute'] : []),
    ...(EVALUATED.test(html) ? ['a sum was made'] : []),
  ];
}

/** A PDF is inert where what was typed is drawn as it was typed: no sum is made, no form nor script nor address of somebody else is in it. */
export async function liveInPdf(pdf: Uint8Array): Promise<readonly string[]> {
  const bytes = Buffer.from(pdf).toString('latin1');
  const acting = ['/JavaScript', '/Launch', '/EmbeddedFile', '/SubmitForm'].filter((name) => bytes.includes(name));
  const text = await readWithPdfJs(pdf);
  return [...acting.map((name) => `a PDF that acts: ${name}`), ...(EVALUATED.test(text) ? ['a sum was made'] : [])];
}

const FORMULA = /^\s*[=+\-@]/u;

export function liveInCsv(csv: string): readonly string[] {
  const rows: string[][] = parse(csv, { bom: true, delimiter: ';', relax_column_count: true });
  return rows
    .flat()
    .filter((cell) => cell.includes(MARK) && FORMULA.test(cell))
    .map((cell) => `a formula: ${cell}`);
}

/** Cells of a workbook are texts, numbers and days; a formula is an element of its own. */
export function liveInWorkbook(bytes: Uint8Array): readonly string[] {
  const files = Object.entries(unzipSync(bytes));
  const outside = files.filter(([name]) => /externalLink|vbaProject|hyperlink/iu.test(name)).map(([name]) => name);
  const formulas = files
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .flatMap(([, part]) => [...strFromU8(part).matchAll(/<f[ >][^<]*/gu)].map(([formula]) => formula));
  return [...outside.map((name) => `a part that acts: ${name}`), ...formulas.map((one) => `a formula: ${one}`)];
}

/** A name that leads nowhere else than where it is put. */
export const liveInFileName = (name: string): readonly string[] =>
  /[/\\\p{Cc}]|^\.{1,2}$/u.test(name) ? [`a name that leads elsewhere: ${JSON.stringify(name)}`] : [];

const namedIn = (disposition: string): string => /filename\*=UTF-8''([^;]*)/u.exec(disposition)?.[1] ?? '';

/** What of the markers is alive in what a browser was given. */
export async function liveInAnswer(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  body: Buffer,
): Promise<readonly string[]> {
  const type = String(headers['content-type'] ?? '');
  const name = decodeURIComponent(namedIn(String(headers['content-disposition'] ?? '')));
  const live = [...liveInFileName(name)];
  if (headers['x-content-type-options'] !== 'nosniff') live.push('its type is guessed');
  if (type.startsWith('text/html')) return [...live, ...liveInHtml(body.toString('utf8'))];
  if (type.startsWith('text/csv')) return [...live, ...liveInCsv(body.toString('utf8'))];
  if (type.startsWith('application/pdf')) return [...live, ...(await liveInPdf(body))];
  if (type.includes('spreadsheetml')) return [...live, ...liveInWorkbook(body)];
  return [...live, `a type that nobody expects: ${type}`];
}
