import { describe, expect, test } from 'vitest';
import { decide } from '../../../../src/domain/company/room-setting.ts';
import { day } from '../../../../src/domain/day.ts';
import { monthlyReleve, prevenanceWindow, wantsReleve } from '../../../../src/domain/relance/kinds/due-letters.ts';
import { LETTERS, type LettersSetting } from '../../../../src/domain/relance/kinds/letters-setting.ts';
import { saysTheSame } from '../../../../src/domain/relance/kinds/releve.ts';
import { releveKey } from '../../../../src/domain/relance/kinds/reservation-keys.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { releveFacts, releveRow } from '../../../store/letters-of-kinds.ts';

const withReleve = (releve: Partial<LettersSetting['releve']>) => ({
  settings: decide(LETTERS, { ...LETTERS.byDefault, releve: { ...LETTERS.byDefault.releve, ...releve } }),
});

describe('letters that are due', () => {
  test('C1, C7: a prévenance speaks of the days after today, as far as the delay', () => {
    expect(prevenanceWindow({}, day('2026-02-26'))).toEqual({ from: '2026-02-27', until: '2026-03-05' });
  });

  test.each([
    ['2026-03-01', 1, '2026-02-01', '2026-02-28'],
    ['2026-03-31', 1, '2026-02-01', '2026-02-28'],
    ['2026-03-04', 5, '2026-01-01', '2026-01-31'],
    ['2026-03-05', 5, '2026-02-01', '2026-02-28'],
    ['2026-01-02', 1, '2025-12-01', '2025-12-31'],
    ['2024-03-01', 1, '2024-02-01', '2024-02-29'],
  ])('on %s, due from the %ith, the relevé is of %s to %s', (today, dueOn, from, until) => {
    const movements = withReleve({ of: 'movements', day: dueOn });
    expect(monthlyReleve(movements, day(today))).toEqual({ of: 'movements', from, until });
    expect(monthlyReleve(withReleve({ day: dueOn }), day(today))).toEqual({ of: 'open-items', from: null, until });
  });

  test.each([
    ['nobody said so', {}, {}, false],
    ['everybody gets one', { everybody: true }, {}, true],
    ['everybody, and Sage says « hors rappel/relevé »', { everybody: true }, { notReminded: true }, false],
    ['named, though « hors rappel »', { tiers: ['CARAT'] }, { notReminded: true }, true],
    ['named, and en sommeil', { tiers: ['CARAT'] }, { asleep: true }, false],
  ] as const)('a monthly relevé where %s', (_, releve, tiers, isWanted) => {
    expect(wantsReleve(withReleve(releve), aTiers(tiers))).toBe(isWanted);
  });

  test('a relevé of open items is told by its last day, one of movements by both', () => {
    const facts = releveFacts({ from: day('2026-02-03') });
    expect(releveKey('CARAT', facts)).not.toBe(releveKey('CARAT', releveFacts()));
    expect(releveKey('CARAT', { ...facts, of: 'open-items' })).toBe(
      releveKey('CARAT', releveFacts({ of: 'open-items' })),
    );
  });

  test.each([
    ['what a line is called', { label: 'Autre' }, true],
    ['its amount', { debit: releveRow().credit }, false],
    ['its due day', { due: day('2026-03-13') }, false],
    ['its document', { piece: 'FA2' }, false],
  ] as const)('a relevé of which Sage says %s otherwise by now', (_, row, isSame) => {
    const [account] = releveFacts().accounts;
    if (!account) throw new Error('One account');
    expect(saysTheSame(releveFacts(), { accounts: [{ ...account, rows: [releveRow(row)] }] })).toBe(isSame);
  });
});
