import type { Language } from '../../../domain/language.ts';
import type { RunLine } from '../../../domain/runs/run.ts';
import type { RunView } from '../../../use-cases/runs/show-run.ts';
import { FILE_NAMES } from '../file-names.ts';
import { formatDay } from '../format.ts';
import { colon } from '../joints.ts';
import { escaped } from '../page.ts';
import { sayAmountsOf } from './name-line.ts';
import { runPageWords, runsWords } from './runs-words.ts';

const STYLE = `body{font:15px/1.5 'Segoe UI',system-ui,sans-serif;color:#242424;margin:2rem auto;max-width:60rem;padding:0 1rem}
h1{font-size:1.35rem}table{border-collapse:collapse;width:100%}th,td{padding:.4rem .6rem;border-bottom:1px solid #d1d1d1;text-align:left}
td.amount{text-align:right;white-space:nowrap}a{color:#4f52b2}`;

const page = (language: Language, title: string, body: string): string => `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>${STYLE}</style><body><h1>${escaped(title)}</h1>${body}</body></html>`;

/** That a link opens nothing, or no longer. */
export function messagePage(language: Language, which: 'unknown' | 'expired'): string {
  const [title = '', text = ''] = runPageWords(language)[which];
  return page(language, title, `<p>${escaped(text)}</p>`);
}

/** The customers of a run with what is asked of them, each letter and its mail a link, and its report as files. */
export function runHtml(
  language: Language,
  { run, lines }: RunView,
  files: readonly { readonly kind: keyof typeof FILE_NAMES; readonly url: string }[],
  lettersOf: (line: RunLine) => readonly string[],
): string {
  const words = runPageWords(language);
  const rows = lines.filter(({ shown }) => shown !== null).map((line) => rowOf(language, run, line, lettersOf(line)));
  const headers = words.headers.map((one) => `<th scope="col">${escaped(one)}</th>`).join('');
  const table = `<table><thead><tr>${headers}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  const report = files.map(({ kind, url }) => `<a href="${escaped(url)}">${escaped(FILE_NAMES[kind])}</a>`);
  const intro = `<p>${escaped(words.intro)}</p><p>${escaped(words.report)}${colon(language)}${report.join(' · ')}</p>`;
  return page(language, words.title(formatDay(run.day, language)), `${intro}${table}`);
}

function rowOf(language: Language, run: RunView['run'], line: RunLine, letters: readonly string[]): string {
  const words = runPageWords(language);
  const { shown } = line;
  const links = letters.map(
    (url, index) =>
      `<a href="${escaped(url)}" target="_blank" rel="noopener">${escaped(words.letter(index))}</a> <a href="${escaped(`${url}/mail`)}" target="_blank" rel="noopener">${escaped(words.mail)}</a>`,
  );
  const cells = [line.name, line.tiers, shown && run.kind === 'rappel' ? String(shown.level) : ''].map(
    (text) => `<td>${escaped(text)}</td>`,
  );
  const amount = sayAmountsOf(line, language);
  const state = runsWords(language).lineStates[line.state];
  return `<tr>${cells.join('')}<td class="amount">${escaped(amount)}</td><td>${escaped(state)}</td><td>${links.join(' · ')}</td></tr>`;
}
