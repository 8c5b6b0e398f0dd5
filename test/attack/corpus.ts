/** In all that is injected, so that it is found wherever it went. */
export const MARK = 'zzq';

/** What a language that evaluated an injected sum would leave. */
export const EVALUATED = /zzqA\s?2\s?zzqB/u;

/** For whom a marker is meant: whoever reads text in that language. */
export interface Marker {
  readonly language: string;
  readonly text: string;
}

/** Harmless: each shows that it was read as its language, and does nothing. None is longer than a column of Sage for names (35). */
export const MARKERS: readonly Marker[] = [
  { language: 'HTML', text: '<b>zzq</b><img src=x alt=zzq>' },
  { language: 'HTML attribute', text: '" title="zzq" x=\'zzq' },
  { language: 'HTML entity', text: '&lt;b&gt;zzq&#60;i>' },
  { language: 'Markdown emphasis', text: '**zzq** _zzq_ ~~zzq~~ `zzq`' },
  { language: 'Markdown link', text: '[zzq](https://zzq.example)' },
  { language: 'Markdown image', text: '![zzq](https://zzq.example)' },
  { language: 'Markdown block', text: '# zzq' },
  { language: 'mention', text: '<at>zzq</at>' },
  { language: 'card template', text: `zzqA\${1+1}zzqB \${name}` },
  { language: 'Handlebars', text: 'zzqA{{1+1}}zzqB {{{this}}}' },
  { language: 'Typst', text: 'zzqA#(1+1)zzqB #strong[zzq]' },
  { language: 'Typst math', text: '$zzq$ *zzq* \\u{41} @zzq <zzq>' },
  { language: 'formula =', text: '=1+1+zzq' },
  { language: 'formula +', text: '+1+1+zzq' },
  { language: 'formula -', text: '-1+1+zzq' },
  { language: 'formula @', text: '@SUM(zzq)' },
  { language: 'formula after a blank', text: ' \t=1+1+zzq' },
  { language: 'cell separator', text: 'zzq;"=1+1";zzq' },
  { language: 'SQL quote', text: "zzq'; --" },
  { language: 'SQL condition', text: "zzq' OR '1'='1" },
  { language: 'SQL pattern', text: 'zzq%_[a-z]%' },
  { language: 'mail header', text: 'zzq\r\nBcc: zzq@zzq.example' },
  { language: 'path', text: '../zzq/..\\zzq' },
  { language: 'path, encoded', text: '..%2fzzq%00' },
  { language: 'log line', text: 'zzq\n{"level":50,"msg":"zzq"}' },
  { language: 'order of writing', text: '\u202ezzq\u202c' },
  { language: 'prototype', text: '__proto__ zzq' },
];

/** As codes of customers, which are 17 signs: they stand in addresses, folders and keys. */
export const CODES: readonly string[] = [
  '<b>zzq</b>',
  `zzqA\${1+1}zzqB`,
  '=1+zzq',
  "zzq';--",
  '../zzq',
  'zzq%2f..',
  '**zzq**',
];
