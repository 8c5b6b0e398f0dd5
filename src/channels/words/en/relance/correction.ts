import type { correction as french } from '../../fr/relance/correction.ts';

export const correction: typeof french = {
  title: 'Correct the level of an instalment',
  hint: 'The number says how many reminders count, until the next letter. Sage and the letters that left stay as they are; intervals run from the last reminder.',
  nothing: 'No overdue instalment on this page.',
  instalment: 'Instalment',
  instalmentNeeded: 'Choose an instalment.',
  choose: 'Choose',
  count: 'Reminders that count',
  countNeeded: 'Choose a number from 0 to 10.',
  counts: (count) =>
    count === 0 ? '0: as if never reminded' : count === 10 ? '10: never reminded again' : String(count),
  reason: 'Reason',
  reasonExample: 'For example: reminder sent by mistake, call counted…',
  reasonNeeded: 'A reason is needed (200 characters at most).',
  save: 'Correct',
  cancel: 'Cancel',
};
