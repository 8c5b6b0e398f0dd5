import type { runPage as french } from '../../fr/runs/page.ts';

export const runPage: typeof french = {
  title: (day) => `Letters of the run of ${day}`,
  intro:
    'Each letter is as it would leave now. Where an account changes, its letter no longer opens and does not leave with the run.',
  headers: ['Customer', 'Code', 'Level', 'Total', 'State', 'Letter'],
  letter: (index) => (index === 0 ? 'PDF' : `PDF ${index + 1}`),
  mail: 'e-mail',
  report: 'Report',
  unknown: ['Unknown link', 'This link opens no run. Open it again from the card of the run in Teams.'],
  expired: [
    'Link expired',
    'These letters can be read for a few minutes only. Open them again from the card of the run in Teams.',
  ],
};
