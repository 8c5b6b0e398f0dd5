import type { Story } from '../story.ts';

const NOBODYS = { data: { company: 'ALPHA', key: 'nothing' } };

/** What platforms say of electronic invoices. */
export function tellEInvoices(story: Story): void {
  story.chapter('einvoicing');
  story.said('efactures');
  story.said('efactures', { who: 'zoe', as: 'efactures-without-rights' });
  story.pressed('einvoicing.show', 'gone', NOBODYS);
  story.pressed('einvoicing.settle', 'gone', NOBODYS);
}
