import type { edits as french } from '../../fr/recovery/edits.ts';

export const edits: typeof french = {
  edit: 'Edit…',
  changes: 'Changes',
  titles: { file: 'Edit the file', dispute: 'Edit the dispute' },
  changesTitle: 'Who changed what',
  items: 'Instalments of the file',
  newOwner: (name) => `New person in charge; empty: ${name}`,
  expected: 'Resolution expected on; empty: no day',
  third: 'Third party to add, change or take out (without a name: taken out)',
  thirdNeeded: 'Say which third party: bailiff, lawyer or insurer.',
  unchanged: 'None',
  result: 'Outcome so far',
  fields: {
    ...{
      motif: 'reason',
      note: 'note',
      owner: 'person in charge',
      expected: 'expected resolution',
      contact: 'contact',
    },
    ...{ thirdParties: 'third parties', priority: 'priority', expectedLoss: 'expected loss', provision: 'provision' },
    ...{ result: 'outcome', items: 'instalments' },
  },
  none: 'nothing',
  change: (at, who, field, from, to) => `${at}, ${who} – ${field}: ${from} → ${to}`,
  itemsChange: (at, who, out, into) => `${at}, ${who} – instalments: taken out ${out}, added ${into}`,
  earlier: (count) => `and ${count} earlier ones`,
  meanwhile: (who, fields) =>
    `${who} changed this meanwhile: ${fields}. What you wrote is kept below; the rest is as it is now. Save again.`,
  meanwhileOtherwise: 'This has changed meanwhile. What you wrote is kept below; the rest is as it is now. Save again.',
  said: 'It is changed.',
  nothing: 'Nothing was changed.',
};
