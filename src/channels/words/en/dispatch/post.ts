import { formatCount } from '../../format.ts';
import type { post as french } from '../../fr/dispatch/post.ts';

const letters = (count: number): string => `${formatCount(count, 'en')} ${count === 1 ? 'letter' : 'letters'}`;

export const post: typeof french = {
  cover: {
    title: (day: string) => `Letters to post, ${day}`,
    summary: (count: number, registered: number) =>
      registered === 0 ? letters(count) : `${letters(count)}, ${formatCount(registered, 'en')} of them registered`,
    order: 'In the order of the pages: France by postcode, then other countries.',
    completeFirst: (count: number) =>
      count === 1
        ? 'The first address is to be completed.'
        : `The first ${formatCount(count, 'en')} addresses are to be completed.`,
    bothSides: 'Print on both sides: each letter begins on a sheet of its own.',
    oneSide: 'Print on one side only.',
    columns: {
      number: 'No.',
      customer: 'Customer',
      address: 'Address',
      pages: 'Pages',
      reference: 'Reference',
      kind: 'Post',
    },
    registered: 'Registered',
    simple: 'Ordinary',
    toComplete: 'Address to be completed: no postcode',
  },
  registered: 'registered letter',
  simple: 'ordinary letter',
  toPost: 'to be posted',
  specimen: 'specimen, not to be posted',
  postedBy: (name: string, at: string) => `posted by ${name} on ${at}`,
  tracking: (number: string) => `tracking ${number}`,
  proof: (name: string) => `proof: ${name}`,
  openProof: 'Proof',
  follow: 'Follow this letter',
  list: {
    title: (count: number) =>
      count === 0
        ? 'Letters by post'
        : count === 1
          ? '1 letter by post'
          : `${formatCount(count, 'en')} letters by post`,
    waiting: (count: number) => (count === 0 ? 'all posted' : `${formatCount(count, 'en')} to be posted`),
    none: 'No letter by post in this run, or none filed yet.',
    complete: 'address to be completed',
    see: 'View',
    openPdf: 'Open the PDF',
    file: 'File the PDF',
    filed: (name: string) => `Filed in the company’s site: ${name}`,
    openFiled: 'Filed PDF',
    allPosted: 'All are posted',
    noted: (count: number) =>
      count === 1 ? '1 letter noted as posted.' : `${formatCount(count, 'en')} letters noted as posted.`,
    back: 'View the run',
    page: (page: number, pages: number) => `Page ${page} of ${formatCount(pages, 'en')}`,
    previous: '◀ Previous page',
    next: 'Next page ▶',
  },
  form: {
    title: 'Follow a letter',
    hint: 'The number is that of the registered letter. The proof is a file in the customer’s folder.',
    registered: 'Registered',
    posted: 'Posted',
    trackingLabel: 'Tracking number',
    trackingExample: 'As printed on the registered letter',
    proofLabel: 'Proof (receipt, acknowledgement)',
    noProof: 'None',
    noFiles: 'The SharePoint folder does not answer: the proof can be given later.',
    save: 'Save',
    back: 'Back',
    saved: 'Noted.',
    badTracking: (given: string) => `“${given}” is not a tracking number: 11 to 15 digits and letters.`,
    noFile: 'This file is no longer in the folder: choose another one.',
    noLetter: 'This letter is no longer to be followed: it was annulled, or is not in this company any more.',
    postedAlready: 'These letters were posted already.',
  },
};
