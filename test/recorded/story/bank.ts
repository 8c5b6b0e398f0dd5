import type { Story } from '../story.ts';

const NOBODYS = { data: { company: 'ALPHA', key: 'nothing' } };

/** What the bank has and Sage has not, where no statement was read yet. */
export function tellBank(story: Story): void {
  story.chapter('bank');
  story.said('encaissements');
  story.said('encaissements', { who: 'zoe', as: 'encaissements-without-rights' });
  story.pressed('bank.entry', 'gone', NOBODYS);
  story.pressed('bank.settle', 'gone', NOBODYS);
}
