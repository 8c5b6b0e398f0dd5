import type { Language } from '../../../domain/language.ts';
import { guideWords } from './guide-words.ts';

/** A chapter, as HTML. */
interface PageChapter {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

/**
 * Colours of Teams in its light and its dark, each 4.5 to 1 at least before its ground. Printed: light, without the list of
 * chapters, a picture never cut, a chapter's first lines never alone at the foot of a sheet.
 */
const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--text:#242424;--quiet:#5c5c5c;--accent:#4f52b2;--line:#d6d6d6;--soft:#f5f5f5}
@media (prefers-color-scheme:dark){:root{--ground:#1f1f1f;--text:#f0f0f0;--quiet:#b3b3b3;--accent:#a6a7f0;--line:#474747;--soft:#2b2b2b}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.6 'Segoe UI',system-ui,sans-serif;overflow-wrap:break-word}
a{color:var(--accent)}
.sheet{max-width:70rem;margin:0 auto;padding:2rem 1.25rem 5rem}
header p,figcaption,footer{color:var(--quiet)}
h1{font-size:2rem;line-height:1.2;margin:0}
header{position:relative;margin-bottom:2rem}
header p{margin:.4rem 0 0}
.other{font-size:.875rem}
h2{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
h3{font-size:1.1rem;margin:1.75rem 0 .5rem}
section{padding:2.25rem 0 .5rem;border-top:1px solid var(--line);max-width:46rem}
section:first-of-type{padding-top:0;border-top:0}
nav h2{font-size:1rem;margin:0 0 .5rem}
nav ol{margin:0;padding:0 0 0 2rem}
nav li{margin:.3rem 0}
nav a{text-decoration:none}
nav a:hover,nav a:focus{text-decoration:underline}
p,ul,ol{margin:.6rem 0}
li{margin:.25rem 0}
code{font:.92em/1.4 Consolas,'Cascadia Mono',ui-monospace,monospace;background:var(--soft);border:1px solid var(--line);border-radius:4px;padding:.05em .35em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .6rem;border-bottom:1px solid var(--line)}
th{color:var(--quiet);font-weight:600}
blockquote{margin:1rem 0;padding:.6rem 1rem;border-left:4px solid var(--accent);background:var(--soft);border-radius:0 6px 6px 0}
blockquote p{margin:.2rem 0}
figure{margin:1.25rem 0}
figure img{display:block;max-width:100%;height:auto;border:1px solid var(--line);border-radius:8px;background:#fff}
figcaption{font-size:.875rem;margin-top:.4rem}
.up{font-size:.875rem}
footer{border-top:1px solid var(--line);margin-top:2rem;padding-top:1rem;font-size:.875rem}
@media (min-width:60rem){
header .other{position:absolute;top:.4rem;right:0}
nav+main .up{display:none}.columns{display:grid;grid-template-columns:15rem minmax(0,1fr);gap:3.5rem;align-items:start}
nav{position:sticky;top:1.5rem;max-height:calc(100vh - 3rem);overflow:auto}
}
@media (max-width:59.99rem){nav{background:var(--soft);border:1px solid var(--line);border-radius:8px;padding:1rem;margin-bottom:2rem}}
@media (max-width:30rem){h1{font-size:1.6rem}h2{font-size:1.3rem}main ul,main ol{padding-left:1.4rem}.sheet{padding:1.25rem 1rem 3rem}}
@media print{
:root{color-scheme:light;--ground:#fff;--text:#000;--quiet:#444;--accent:#000;--line:#bbb;--soft:#f5f5f5}
nav,.up,.other{display:none}.columns{display:block}.sheet,section{max-width:none}.sheet{padding:0}
body{font-size:11pt}h2,h3{break-after:avoid}figure,tr,blockquote{break-inside:avoid}figure img{max-height:12cm;max-width:75%;width:auto}
}`;

/** Where the list of chapters stands on the page. */
const CONTENTS = 'sommaire';

/** The same guide in the other language: where it is served. */
export interface OtherGuide {
  readonly language: Language;
  readonly path: string;
}

/** The guide as one page of HTML, chapters in their order after a list of them, with a way to the other language. */
export function guidePage(language: Language, chapters: readonly PageChapter[], other: OtherGuide): string {
  const words = guideWords(language);
  const tongue = `lang="${other.language}" hreflang="${other.language}"`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title><link rel="alternate" hreflang="${other.language}" href="${other.path}"><style>${STYLE}</style></head>
<body><div class="sheet">
<header><h1>${words.title}</h1><p>${words.about}</p><p class="other"><a href="${other.path}" ${tongue}>${guideWords(other.language).inThisLanguage}</a></p></header>
<div class="columns">
<nav id="${CONTENTS}" aria-label="${words.contents}"><h2>${words.contents}</h2><ol>
${chapters.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join('\n')}
</ol></nav>
<main>
${chapters.map((chapter) => writeSection(chapter, words.toContents)).join('\n')}
<footer><p>${words.foot}</p></footer>
</main></div></div></body></html>`;
}

const writeSection = ({ id, title, html }: PageChapter, toContents: string): string =>
  `<section id="${id}"><h2>${title}</h2>\n${html.replaceAll('<table>', '<div class="scroll"><table>').replaceAll('</table>', '</table></div>')}<p class="up"><a href="#${CONTENTS}">${toContents}</a></p></section>`;
