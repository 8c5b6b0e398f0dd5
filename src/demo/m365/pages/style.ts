/** The one style sheet of the pages: dark on light, one column on a telephone. */
export const styleSheet = `
:root { color-scheme: light; --ink: #1d2733; --soft: #5b6878; --line: #dfe4ea; --paper: #fff; --ground: #f4f6f8; --accent: #1f5fa8; --warn: #8a5a00; --warn-ground: #fff4d9; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", sans-serif; }
header.top { background: var(--paper); border-bottom: 1px solid var(--line); }
header.top nav { max-width: 68rem; margin: 0 auto; padding: .75rem 1rem; display: flex; gap: 1.5rem; align-items: baseline; flex-wrap: wrap; }
header.top strong { margin-right: auto; }
main { max-width: 68rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2rem 0 .75rem; }
a { color: var(--accent); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.25rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; }
.big { font-size: 2rem; font-weight: 600; line-height: 1.2; }
.soft { color: var(--soft); }
.note { background: var(--warn-ground); color: var(--warn); border-radius: 8px; padding: .6rem .9rem; margin: 0 0 1rem; }
.tag { background: var(--warn-ground); color: var(--warn); border-radius: 6px; padding: .05rem .45rem; font-size: .82rem; white-space: nowrap; }
.crumbs { color: var(--soft); overflow-wrap: anywhere; }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .55rem .9rem; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child td { border-bottom: 0; }
th { font-size: .82rem; font-weight: 600; color: var(--soft); white-space: nowrap; }
td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.date { white-space: nowrap; }
dl.headers { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1rem; }
dl.headers dt { color: var(--soft); }
dl.headers dd { margin: 0; overflow-wrap: anywhere; }
ul.pieces { list-style: none; padding: 0; margin: 0 0 1rem; display: flex; flex-wrap: wrap; gap: .5rem; }
ul.pieces li { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .35rem .75rem; }
iframe.mail { width: 100%; height: 75vh; min-height: 28rem; border: 1px solid var(--line); border-radius: 10px; background: #fff; }
@media (max-width: 34rem) {
  .stack thead, .stack td.pieces { display: none; }
  .stack tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .stack td { display: block; border: 0; padding: .1rem .9rem; }
  dl.headers { grid-template-columns: 1fr; gap: 0; } dl.headers dd { margin-bottom: .5rem; } }
`;
