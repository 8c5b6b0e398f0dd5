import type { FormerLetter } from './former-letters.ts';

const letter = (tiers: string, ecNo: number, state: string, facts: Partial<FormerLetter> = {}): FormerLetter => ({
  tiers,
  ecNo,
  state,
  mail: 'none',
  ...facts,
});

/** At every step, and on both sides of each step outside that a dead worker may have made without writing it down. */
export const UNDER_WAY: readonly (readonly [string, FormerLetter])[] = [
  ['approved', letter('APPROUVE', 101, 'approved')],
  ['approved, at the second level', letter('NIVEAU2', 102, 'approved', { level: 2 })],
  ['approved, claimed by a worker that died', letter('PRIS', 103, 'approved', { claimed: true })],
  ['rendered', letter('RENDU', 104, 'rendered')],
  ['about to be drafted, and no draft made', letter('SANS', 105, 'drafting', { claimed: true })],
  ['about to be drafted, and the draft made', letter('AVEC', 106, 'drafting', { claimed: true, mail: 'draft' })],
  ['drafted', letter('BROUILLON', 107, 'drafted', { mail: 'draft' })],
  ['with its letter attached', letter('JOINT', 108, 'attached', { mail: 'attached' })],
  ['about to be sent, and not sent', letter('PRET', 109, 'sending', { claimed: true, mail: 'attached' })],
  ['about to be sent, and sent', letter('PARTI', 110, 'sending', { claimed: true, mail: 'sent' })],
  ['taken by the mailbox', letter('ACCEPTE', 111, 'accepted', { mail: 'sent' })],
  ['sent and not yet filed', letter('CONFIRME', 112, 'confirmed', { mail: 'sent' })],
  ['filed, its levels not yet recorded', letter('CLASSE', 113, 'filed', { mail: 'sent' })],
  ['its levels recorded', letter('INSCRIT', 114, 'recorded', { mail: 'sent' })],
  ['approved, by post', letter('POSTE', 115, 'approved', { by: 'post' })],
  ['rendered, by post', letter('POSTE2', 116, 'rendered', { by: 'post' })],
];

const ERROR = { code: 'graph-timeout', detail: 'No answer', at: '2026-03-02T08:33:00.000Z' };
const DOUBTFUL = { state: 'to-check', checkFrom: 'sending', error: ERROR };

/** To check: one that left, one that did not, one refused before it left; then those that are over. */
export const TO_CHECK = {
  left: letter('DOUTE', 201, 'to-check', { ...DOUBTFUL, mail: 'sent' }),
  stayed: letter('RESTE', 202, 'to-check', { ...DOUBTFUL, mail: 'attached' }),
  unsent: letter('REFUSE', 203, 'to-check', { checkFrom: 'drafting', error: { ...ERROR, code: 'mailbox-full' } }),
};

export const OVER: readonly FormerLetter[] = [
  letter('FAIT', 211, 'done', { mail: 'sent' }),
  letter('ARRETE', 212, 'stopped', { error: { ...ERROR, code: 'changed', detail: 'nothing-left' } }),
  letter('ANNULE', 213, 'cancelled'),
];

export const LETTERS: readonly FormerLetter[] = [
  ...UNDER_WAY.map(([, one]) => one),
  ...Object.values(TO_CHECK),
  ...OVER,
];
