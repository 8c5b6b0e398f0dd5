import { formatCount } from '../../format.ts';
import type { templates as fr } from '../../fr/templates/templates.ts';

const plural = (count: number, one: string, many: string) =>
  `${formatCount(count, 'en')} ${Math.abs(count) === 1 ? one : many}`;
const KIND = { rappel: 'Reminder', prevenance: 'Upcoming due date', releve: 'Statement of account' } as const;

/** The texts of letters in Teams. */
export const templates: typeof fr = {
  help: {
    say: 'templates',
    does: 'the texts of letters: which are in use, which wait for approval',
    menu: 'The texts of letters',
  },
  title: 'Texts of letters',
  from: {
    delivered: 'texts delivered with Relance',
    folder: 'folder beside the settings',
    sharepoint: 'folder “Modèles” of the SharePoint site',
  },
  none: 'All letters follow the delivered texts.',
  heading: (company, from) => `${company} · ${from}`,
  states: { 'to-approve': 'To approve', approved: 'In use', refused: 'Refused', invalid: 'To be corrected' },
  letter: (kind, level, language, segment) =>
    `${KIND[kind]}${level === null ? '' : ` ${level}`}, ${language === 'en' ? 'English' : 'French'}${segment === '' ? '' : `, ${segment}`}`,
  noLetter: 'Of which letter?',
  writtenBy: (name, at) => (name === '' ? `found on ${at}` : `${name}, found on ${at}`),
  decidedBy: {
    approved: (name, at) => `Approved by ${name} on ${at}`,
    refused: (name, at, reason) => `Refused by ${name} on ${at}: ${reason}`,
  },
  open: 'Open',
  refresh: 'Refresh',
  back: 'All texts',
  seeAll: 'See the texts',
  textTitle: 'The text',
  changesTitle: (isDelivered) =>
    isDelivered ? 'What differs from the delivered text' : 'What differs from the text in use',
  noChange: 'The same text.',
  moreFiles: (count) => `… and ${plural(count, 'more file', 'more files')}, at the terminal`,
  moreLines: (count) => `… and ${plural(count, 'more line', 'more lines')}`,
  problemsTitle: 'To be corrected',
  keeps: (isDelivered) =>
    isDelivered
      ? 'Until then letters follow the delivered text.'
      : 'Until then letters follow the last approved version.',
  approve: 'Approve this text',
  refuse: 'Refuse',
  withdraw: 'Take out of use',
  preview: 'Preview with a customer',
  previewTitle: 'Preview with a customer',
  previewHint: {
    rappel: 'Code, name or SIRET of a customer with overdue instalments. Nothing leaves.',
    prevenance: 'Code, name or SIRET of a customer with instalments that fall due soon. Nothing leaves.',
    releve: 'Code, name or SIRET of a customer with an account. Nothing leaves.',
  },
  customer: 'Customer',
  customerNeeded: 'Name a customer',
  show: 'Show',
  previewReady: (name) => `The text for ${name}`,
  previewNote: 'Nothing leaves. The links open for some minutes.',
  readMail: 'Read the e-mail',
  readPdf: 'Read the letter (PDF)',
  nothingLate: (name) => `${name} has nothing to be reminded of: choose a customer with overdue instalments.`,
  noCustomer: (given) => `No customer matches “${given}”.`,
  severalCustomers: (given, names) => `“${given}”: ${names}? Give the code.`,
  refuseTitle: 'Refuse this text?',
  refuseHint: 'Letters follow the version approved before, else the delivered text.',
  reason: 'Why',
  reasonExample: 'The tone is too dry for a first reminder',
  reasonError: 'Say why',
  said: {
    approved:
      'Approved: letters prepared from now on follow this text. Those approved before leave as they were shown.',
    refused: 'Refused: letters follow the version approved before, else the delivered text.',
  },
  notDecidedTitle: 'Nothing changed',
  notDecided: {
    over: 'Somebody has already decided.',
    invalid: 'This text must be corrected first.',
    own: 'You wrote this text: another administrator approves it.',
  },
  unknownTitle: 'Text not found',
  unknown: 'This version is no longer there: the file has changed since.',
  fileState: (name, state) => `${name}: ${state}`,
  morningTitle: 'Texts of letters',
  morning: (waiting, invalid) =>
    [
      ...(waiting > 0 ? [`${plural(waiting, 'text waits', 'texts wait')} for an administrator`] : []),
      ...(invalid > 0 ? [`${plural(invalid, 'text is', 'texts are')} to be corrected`] : []),
    ].join(', '),
};
