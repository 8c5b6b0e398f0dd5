import type { plans as french } from '../../fr/plans/plans.ts';

export const plans: typeof french = {
  title: (company: string): string => `Reminder plan — ${company}`,
  customerTitle: (customer: string): string => `Reminder plan — ${customer}`,
  help: {
    plan: { say: 'plan', does: 'the reminder plan in force; “plan Dupont”: the one that a customer follows, and why' },
  },
  cardTitle: 'Reminder plan',
  button: 'Reminder plan',
  seeCompany: 'Company’s plan',
  seeAccount: 'See the account',
  refresh: 'Refresh',
  which: (codes: string, say = 'plan'): string =>
    `Of which company (${codes})? For example “${say} ${codes.split(', ')[0] ?? ''}”.`,
  noCompany: 'You have the right “reading” in no company: ask your administrator for it.',
  toCall: 'Call',
  toHandOver: 'Hand the file over',
  dueTask: (verb: string, step: string, plan: string, total: string, count: number, days: number): string =>
    `${verb}: ${total} on ${count} instalment${count > 1 ? 's' : ''}, up to ${days} day${days > 1 ? 's' : ''} late (step “${step}” of the plan “${plan}”)`,
  afterLast: {
    motif: 'Past the last reminder level',
    task: (total, count, days, last) =>
      `Open a file: ${total} on ${count} instalment${count > 1 ? 's' : ''}, up to ${days} day${days > 1 ? 's' : ''} late (last level reached${last === null ? '' : ` on ${last}`}, time to pay over: no letter leaves any more)`,
    repeats: 'After the last level its letter leaves again once the time that it gives is over.',
    asks: 'After the last level, no further letter: a task “open a file”.',
    handsOver: 'After the last level, no further letter.',
  },
  unnamedTitle: 'Plan of the companies file',
  from: (amount: string): string => `from ${amount}`,
  since: (days: string): string => `${days} after the last`,
  see: 'See the plan',
  version: (number: number, from: string, by: string, at: string): string =>
    `Version ${number}, in force from ${from}, applied by ${by} on ${at}`,
  ofFile: 'Plan of the companies file: no plan that was applied is in force today.',
  none: 'No plan is in force today: nothing can be reminded.',
  headers: ['Step', 'When', 'Minimum', 'Interval', 'Sent'],
  when: {
    before: (days: number): string => `D−${days}`,
    late: (days: number): string => `D+${days}`,
  },
  interval: (days: number): string => (days === 0 ? '—' : `${days} d`),
  levels: { 1: 'level 1', 2: 'level 2', 3: 'level 3', 4: 'formal notice' },
  kinds: {
    prevenance: 'notice before due',
    rappel: 'reminder',
    releve: 'statement',
    appel: 'call',
    courrier: 'letter by post',
    recommande: 'registered letter',
    'mise-en-demeure': 'formal notice',
    transmission: 'handing over',
  },
  ways: { mail: 'e-mail', post: 'post', registered: 'registered' },
  task: 'task',
  tones: {
    cordial: 'note: friendly tone',
    neutre: 'note: neutral tone',
    ferme: 'note: firm tone',
    solennel: 'note: solemn tone',
  },
  service: (name: string): string => `service ${name}`,
  template: (name: string): string => `text “${name}”`,
  fee: (amount: string): string => `costs ${amount}`,
  penalties: { none: 'without penalties', amounts: 'penalties in figures' },
  grouping: (oneLetter: boolean): string =>
    oneLetter ? 'One letter per customer, at the highest level.' : 'One letter per level.',
  order: (byAge: boolean): string =>
    byAge ? 'The highest level whose delay is reached.' : 'One level after the other.',
  payWithin: (days: number): string => `A letter asks for payment within ${days} days.`,
  waiting: (shown: boolean): string =>
    shown
      ? 'An instalment that is late and has not reached its delay yet is shown in the letter, without being claimed.'
      : 'An instalment that is late and has not reached its delay yet is not in the letter.',
  segmentsTitle: 'Segments, in this order',
  segment: (name: string, plan: string, criteria: string): string => `${name} → ${plan}: ${criteria}`,
  codes: (beginnings: string): string => `code that begins with ${beginnings}`,
  country: (names: string): string => `country ${names}`,
  payers: (codes: string): string => `payer ${codes}`,
  statistic: (number: number, values: string): string => `statistic ${number} = ${values}`,
  amount: (from: string | null, until: string | null): string =>
    [from === null ? '' : `late from ${from}`, until === null ? '' : `late under ${until}`]
      .filter((part) => part !== '')
      .join(', '),
  customersTitle: (count: number): string =>
    count === 1 ? '1 customer follows a plan chosen for them' : `${count} customers follow a plan chosen for them`,
  planOf: (name: string): string => `Plan “${name}”`,
  historyTitle: 'Versions applied',
  noHistory: 'No version was applied.',
  why: {
    customer: 'because it is chosen for this customer',
    segment: (name: string): string => `because the customer is in the segment “${name}”`,
    company: 'because it is the company’s',
  },
  followed: (currency: string, plan: string, why: string): string => `In ${currency}: plan “${plan}”, ${why}.`,
  followedOfFile: (currency: string): string => `In ${currency}: plan of the companies file, which everybody follows.`,
  notReminded: 'This customer is “no reminders” in Sage: no step leaves.',

  stop: {
    title: 'Stop reminding a customer',
    hint: 'All stays owed and counted; no letter leaves until the evening of this day, then reminders go on by themselves.',
    reason: 'Reason',
    reasonExample: 'For example: audit under way',
    reasonNeeded: 'Say why.',
    until: 'Last day',
    untilNeeded: 'Say until when.',
    typeDay: 'DD/MM/YYYY',
    save: 'Stop reminding',
    lift: 'Go on reminding',
    cancel: 'Cancel',
    heading: 'Reminders stopped',
    held: (until: string | null, by: string, reason: string): string =>
      `reminders of the customer stopped ${until === null ? '' : `until ${until} `}by ${by}: ${reason}`,
    stopped: (until: string | null, by: string, reason: string): string =>
      `Reminders stopped ${until === null ? '' : `until ${until} `}by ${by}: ${reason}`,
    already: 'Reminders of this customer were stopped already.',
    gone: 'This stop was no longer in force.',
    resumed: 'Reminders of this customer go on.',
  },

  place: {
    line: (line: number): string => `line ${line}`,
    plan: (name: string): string => `plan “${name}”`,
    step: (number: number, name: string): string => (name === '' ? `step ${number}` : `step ${number} “${name}”`),
    segment: (name: string): string => `segment “${name}”`,
    field: (name: string): string => `field “${name}”`,
  },
  wanted: {
    day: 'a day, YYYY-MM-DD',
    amount: 'an amount of at least 0 with at most two decimals (15 or 15.50)',
    whole: 'a whole number of days, from −999 to 999',
    'whole-from-0': 'a whole number from 0',
    'whole-from-1': 'a whole number from 1',
    'yes-no': 'true or false',
    text: 'a text',
    mail: 'an e-mail address',
    list: 'a list of at least one element, one per line after a dash',
    map: 'fields “name: value”',
  },
  fault: {
    notYaml: (detail: string): string => `not readable YAML (${detail}): fix the indent, the colons or the quotes.`,
    missing: 'it is missing: add it.',
    unknownField: (given: string, near: string | null): string =>
      near === null ? `“${given}” is not a field: take it out.` : `“${given}” is not a field: did you mean “${near}”?`,
    oneOf: (given: string, among: string): string => `“${given}” does not fit: choose among ${among}.`,
    notA: (given: string, wanted: string): string => `“${given}” does not fit: it takes ${wanted}.`,
    unknownPlan: (at: string, given: string, near: string | null): string =>
      near === null
        ? `${at} follows the plan “${given}”, which is not in “plans”: add it or name another.`
        : `${at} follows the plan “${given}”, which is not in “plans”: did you mean “${near}”?`,
    noReminder: 'no step is a reminder: add at least one rappel.',
    nameTwice: 'another step has this name: give this one another.',
    noticeNotBefore: (given: number): string =>
      `a notice leaves before the due date, and ${given} is not before: write a negative number, such as −5.`,
    beforeDue: (kind: string, given: number): string =>
      `${given} is before the due date, and only a notice leaves before (here: ${kind}): write a number of days late.`,
    levelNotHere: (kind: string): string => `this step (${kind}) has no level to say: take the field out.`,
    levelOutOfRange: (given: number): string =>
      `there is no level ${given}: reminders go from 1 to 3, then comes the formal notice.`,
    levelNotNext: (given: number, expected: number): string =>
      `level ${given} does not follow: write ${expected}, or add the step that is missing before this one.`,
    delayNotRising: (given: number, before: number): string =>
      `${given} days is not after the reminder before (${before} days): write at least ${before + 1}.`,
    formalAlone: 'a formal notice follows at least one reminder: add one before it.',
    penaltiesNeeded: 'the text of level 3 and of the formal notice speaks of penalties: write mention or montants.',
    feeTooHigh: (given: string, most: string): string =>
      `${given} is over the flat indemnity of ${most} (art. D441-5 C. com.), beyond which proof is needed: write ${most} at most.`,
    automatic: 'a letter leaves approved by a person, alone or in a run: write a-approuver.',
    ownerNeeded: (kind: string): string =>
      `this step (${kind}) opens a task that is nobody’s: add “responsable” with an e-mail address.`,
    ownerNotHere: (kind: string): string => `this step (${kind}) opens no task: take the field out.`,
    intervalTooShort: (given: number, least: number): string =>
      `${given} days since the reminder before, and two letters of one debt never leave on one day: write at least ${least}, for example “intervalle: 10”.`,
    fieldNotHere: (kind: string): string => `this step (${kind}) does nothing with it: take the field out.`,
    kindTwice: (kind: string): string => `a debt is announced once: keep one step “${kind}” in the plan.`,
    noSuchText: (given: string, file: string, near: string | null): string =>
      `no approved text is called “${given}” for this letter: ${near === null ? `have ${file} approved, or take the field out` : `did you mean “${near}”? Else have ${file} approved`}.`,
    noSuchCustomer: (given: string, near: string | null): string =>
      `Sage has no customer “${given}”: ${near === null ? 'look at the code.' : `did you mean “${near}”?`}`,
    noSuchService: (given: string, near: string | null): string =>
      `no contact in Sage is of the service “${given}”: ${near === null ? 'look at the name, else the letter goes to the services of the company.' : `did you mean “${near}”?`}`,
    segmentWithoutCriterion:
      'no criterion: add codes, pays, payeurs, statistiques or montant, or take the segment out.',
    noSuchStatistic: (given: number): string => `there is no statistic ${given}: Sage has 1 to 10.`,
    emptyRange: 'no amount is both from “de” and under “moins-de”: swap them.',
  },
};
