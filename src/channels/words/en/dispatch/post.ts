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
  postedBy: (name: string, at: string) => `posted by ${name} on ${at}`,
  tracking: (number: string) => `tracking ${number}`,
  proof: (name: string) => `proof: ${name}`,
};
