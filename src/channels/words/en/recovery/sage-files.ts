import { formatCount } from '../../format.ts';
import type { sageFiles as french } from '../../fr/recovery/sage-files.ts';

export const sageFiles: typeof french = {
  heading: (count) => (count === 1 ? 'A file in Sage' : `${formatCount(count, 'en')} files in Sage`),
  title: 'Recovery files of Sage (history)',
  unread: 'The files of Sage cannot be read here (“doctor” says why).',
  none: 'Sage has no file of this customer.',
  open: 'See',
  more: (count) => `and ${formatCount(count, 'en')} more`,
  line: (number, days, motif) => [number, days, motif].filter((part) => part !== '').join(' · '),
  since: (day) => `opened on ${day}`,
  span: (from, until) => `opened on ${from}, closed on ${until}`,
  owner: (name) => `with ${name}`,
  contact: (name) => `Contact: ${name}`,
  resolution: (title) => `resolution: ${title}`,
  codes: (status, priority, result) => `Codes of Sage: status ${status}, priority ${priority}, result ${result}`,
  loss: (value) => `probable loss ${value}`,
  provision: (amount) => `provision ${amount}`,
  intervention: (day, step, status) => `${day} · ${step} (status ${status})`,
  noStep: (type) => `intervention of type ${type}`,
  promised: (day) => `promised for ${day}`,
  alert: (day) => `alert on ${day}`,
  noDay: 'no date',
  headers: ['Sage file', 'Opened', 'Closed', 'Status', 'Reason', 'With', 'Documents', 'Interventions'],
};
