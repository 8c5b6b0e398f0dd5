import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { composeLetters } from '../../../src/domain/relance/compose-letter.ts';
import { aCompany, aPolicy, levelsWith } from '../../builders/company.ts';
import { decide, lettersOf } from '../../builders/decision.ts';
import { aLetterContext, compose } from '../../builders/letter.ts';
import { anItem, aReceiptItem } from '../../builders/open-item.ts';
import { aTiers } from '../../builders/tiers.ts';

const old = (ecNo: number, sageLevel: number) => anItem({ ecNo, due: '2025-11-22', sageLevel });
const perLevel = aPolicy({ oneLetter: false });

describe('the facts of a letter', () => {
  it('are those of the proposal, to the cent', () => {
    const decision = decide([anItem(), aReceiptItem({ amount: 300_00 })]);
    const [letter] = lettersOf(decision);
    const [facts] = compose(decision);
    const { lines, deductions, lateTotal, deducted, total, level } = letter ?? {};
    expect(facts).toMatchObject({ lines, deductions, lateTotal, deducted, total, level, currency: 'EUR' });
    expect(facts?.total).toBe(700_00);
  });

  it('name who writes, to whom, and until when to pay', () => {
    expect(compose(decide([anItem()]))).toMatchObject([
      {
        reference: 'REL-2026-000042',
        date: '2026-03-02',
        payBy: '2026-03-10',
        company: { name: 'Bijou SA' },
        replyTo: 'relance@bijou.example',
        tiers: { code: 'CARAT', attention: 'Claire Morel', addressLines: ['12 rue de la République', '69002 LYON'] },
        flatIndemnity: 40_00,
      },
    ]);
  });

  it('take the time to pay from the plan', () => {
    const company = aCompany({ policy: aPolicy({ payWithinDays: 15 }) });
    expect(compose(decide([anItem()]), { company })).toMatchObject([{ payBy: '2026-03-17' }]);
  });

  it.each([
    ['registered', { registered: true }],
    ['post', { registered: false }],
    ['mail', {}],
    [undefined, {}],
  ] as const)('say of a level whose way is %s whether it goes en recommandé', (way, said) => {
    const policy = aPolicy({ levels: levelsWith(way === undefined ? {} : { way }) });
    const [letter] = compose(decide([anItem()], { policy }), { company: aCompany({ policy }) });
    expect(letter && 'registered' in letter ? { registered: letter.registered } : {}).toEqual(said);
  });

  it('do not repeat the name of the customer as the person to address', () => {
    expect(compose(decide([anItem()]), { attention: aTiers().name })).toMatchObject([{ tiers: { attention: '' } }]);
  });

  it('give a second letter its own reference and only the copies of its own invoices', () => {
    const decision = decide([old(1, 0), old(2, 2)], { policy: perLevel });
    const copies = ['FA0001.pdf', 'FA0002.pdf'];
    expect(compose(decision, { copies }).map((one) => [one.reference, one.level, one.copies])).toEqual([
      ['REL-2026-000042', 3, ['FA0002.pdf']],
      ['REL-2026-000042-2', 1, ['FA0001.pdf']],
    ]);
  });

  it('K1: bear the company that the customer owes, whatever the code', () => {
    const decision = decide([anItem()]);
    const other = aCompany({ code: 'PERLE', identity: { ...aCompany().identity, name: 'Perle SAS' } });
    const names = [aCompany(), other].flatMap((company) =>
      compose(decision, { company }).map((one) => one.company.name),
    );
    expect(names).toEqual(['Bijou SA', 'Perle SAS']);
  });

  it('are not made up where no plan is in force', () => {
    const decision = decide([anItem()]);
    if (decision.kind !== 'proposal') throw new Error('Not a proposal');
    expect(() => composeLetters(decision, aLetterContext({ today: day('1999-01-01') }))).toThrow(RangeError);
  });
});
