import type { letters as french } from '../../fr/dispatch/past-letters.ts';

export const letters: typeof french = {
  which: 'Of which customer? For example: “letters customer Dupont”.',
  see: 'Its letters',
  title: 'Letters sent and under way',
  none: 'No letter to this customer.',
  unreadable: (count) =>
    count === 1
      ? 'I cannot read one of the letters: tell the administrator.'
      : `I cannot read ${count} of the letters: tell the administrator.`,
  line: (level, day, total) => `${level} · ${day} · ${total}`,
  to: (reference, recipient) => `${reference} · ${recipient}`,
  annul: 'Annul this letter',
  openLetter: 'Letter',
  page: (page, pages) => `Page ${page} of ${pages}`,
  newer: '◀ Newer',
  older: 'Older ▶',
  formTitle: 'Annul a letter that left',
  formHint:
    'The letter has left: annulling it here does not call it back from the customer. The next reminder counts from the letter before; the history, the dossier and reports record the annulment.',
  formHintOther:
    'The letter has left: annulling it here does not call it back from the customer. The same may be sent again; the history, the dossier and reports record the annulment.',
  reason: 'Reason',
  reasonExample: 'For example: wrong addressee, wrong customer…',
  reasonNeeded: 'A reason is needed (2 to 500 characters).',
  save: 'Annul the letter',
  back: 'Back',
  done: (level, day) => `${level} of ${day} annulled: the next reminder counts from the letter before.`,
  doneOther: (letter, day) => `${letter} of ${day} annulled: the same may be sent again.`,
  doneWithLater: (level, day, later, on) =>
    `${level} of ${day} annulled. ${later} of ${on}, which left after it, still counts: annul it too if it should not have left.`,
  rechecked: (count) =>
    count === 1
      ? 'A letter under way is checked again before it leaves.'
      : `${count} letters under way are checked again before they leave.`,
  leaving: 'A letter is leaving just now, too late to check it again: check it yourself.',
};
