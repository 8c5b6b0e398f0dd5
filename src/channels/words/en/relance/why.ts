import type { why as french } from '../../fr/relance/why.ts';

const plural = (count: number, one: string, many: string) => (Math.abs(count) === 1 ? one : many);

export const why: typeof french = {
  title: (name, currency) => `Why? ${name} (${currency})`,
  decides: 'The plan that decides',
  plan: (name) => (name === undefined ? 'The company’s plan' : `Plan “${name}”`),
  step: (plan, rank, name, days, interval) =>
    `${plan}, level ${rank}${name === '' ? '' : ` (${name})`} at ${days} ${plural(days, 'day', 'days')} late${
      interval === 0 ? '' : `, ${interval} ${plural(interval, 'day', 'days')} after the reminder before`
    }`,
  proposed: 'What is proposed',
  held: 'What is held back',
  warnings: 'Good to know',
  line: (piece, days, left, before, rank) =>
    `${piece} · ${days} ${plural(days, 'day', 'days')} · ${left} · ${before} → L${rank}`,
  chosen: (rank: number, by: string, reason: string) => `Level L${rank} chosen by ${by}: ${reason}`,
  never: 'never reminded',
  reminded: (rank, on) => `L${rank} on ${on}`,
  corrections: 'Corrected levels',
  corrected: (piece, count, by, on, reason) =>
    `${piece}: ${count} ${plural(count, 'reminder counts', 'reminders count')} since ${on}, by ${by}: ${reason}`,
  counted: (sage, ours) => `Sage: ${sage}; our letters: ${ours}.`,
  sageCount: (level, on) => (on === null ? `L${level}` : `L${level} on ${on}`),
  correct: 'Correct the level',
  heldLine: (piece, left, why) => `${piece} (${left}): ${why}`,
  basis: (today, at) => `Decided for ${today}, from Sage as read on ${at}.`,
};
