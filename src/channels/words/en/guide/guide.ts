import type { guide as fr } from '../../fr/guide/guide.ts';

export const guide: typeof fr = {
  title: 'Relance: user guide',
  about: 'The receivables desk, in Microsoft Teams. Task by task, with what you write and what you see.',
  contents: 'Contents',
  toContents: 'Back to the contents',
  inThisLanguage: 'This guide in English',
  foot: 'The pictures show a made-up company, in the trial version of Relance. This page prints well: a paper copy is all a beginner needs.',
};
