import { expect, test } from 'vitest';
import { createLetterRenderer } from '../../../src/channels/letters/letter-renderer.ts';
import { linesIn } from '../../../src/domain/relance/letter.ts';
import { anInvoice } from '../../builders/entry.ts';
import { useOffices } from '../bench/office-suite.ts';
import { SOPHIE } from '../bench/people.ts';
import { factsOf, plainRenderer } from '../bench/plain-renderer.ts';
import { addCustomers, approve, prepare, runToEnd } from './run-office.ts';

const COLLEAGUE = 'paul.commercial@bijou.example';
/** What each customer alone is to read. */
const OWN = {
  C001: ['C001', 'Maison C001', 'compta@c001.example', 'FA-ROUGE', '1\u202f111,11'],
  C002: ['C002', 'Maison C002', 'compta@c002.example', 'FA-VERTE', '2\u202f222,22'],
} as const;
const openOffice = useOffices();

test('E8: of a run over two customers with one colleague in copy of both, no mail holds anything of the other', async () => {
  const office = await openOffice([
    anInvoice({ ecNo: 1, tiers: 'C001', piece: 'FA-ROUGE', amount: 1_111_11 }),
    anInvoice({ ecNo: 2, tiers: 'C002', piece: 'FA-VERTE', amount: 2_222_22 }),
  ]);
  addCustomers(office, 2);
  const { store, company, clock } = office;
  for (const code of ['C001', 'C002']) {
    const draft = await store.openDraft(company.code, code, company.currency, SOPHIE, clock.now());
    await store.saveChoices(draft.id, draft.version, { ...draft.choices, cc: [COLLEAGUE] }, SOPHIE, clock.now());
  }
  const run = await prepare(office);
  await approve(office, run);
  // The words are those of the product; the letter as a file tells its facts, so that they can be read.
  const { renderMail } = createLetterRenderer({ onUnprintable: () => undefined });
  await runToEnd(office, run.id, { renderer: { ...plainRenderer, renderMail } });
  const mails = office.m365.sentMessages();
  expect(mails.map(({ to, cc, bcc }) => [to, cc, bcc])).toEqual([
    [['compta@c002.example'], [COLLEAGUE], []],
    [['compta@c001.example'], [COLLEAGUE], []],
  ]);
  for (const [code, other] of [
    ['C001', 'C002'],
    ['C002', 'C001'],
  ] as const) {
    const mail = mails.find(({ to }) => to.includes(`compta@${code.toLowerCase()}.example`));
    const facts = factsOf(mail?.attachments[0]?.content ?? new Uint8Array());
    expect([mail?.attachments.length, linesIn(facts).map(({ piece }) => piece)]).toEqual([1, [OWN[code][3]]]);
    const { attachments, ...rest } = mail ?? { attachments: [] };
    const content = JSON.stringify([rest, attachments.map(({ name }) => name), facts]).replaceAll('\u00a0', '\u202f');
    expect(OWN[code].filter((one) => !content.includes(one))).toEqual([]);
    expect(OWN[other].filter((one) => content.includes(one))).toEqual([]);
  }
});
