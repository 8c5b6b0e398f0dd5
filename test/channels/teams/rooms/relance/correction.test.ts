import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPlan } from '../../../../builders/company.ts';
import { Stage } from '../../harness/stage.ts';

const HERE = { company: 'BIJOU', code: 'CARAT', currency: 'EUR' };

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

describe('buttons', () => {
  it('correct how many reminders count from « Pourquoi ? », and the card and its why say so', async () => {
    expect(await stage.press('account.why', HERE)).toContain('"verb":"correction.form"');
    expect(await stage.press('correction.form', HERE)).toContain('Corriger le niveau d’une échéance');
    const said = { ...HERE, ecNo: '2', count: '0', reason: ' Partie à tort ' };
    expect(await stage.press('correction.save', { ...said, reason: '' })).toContain('Un motif est nécessaire');
    expect(await stage.press('correction.save', { ...said, count: 'x' })).toContain('n’est pas un nombre de relances');
    expect(await stage.press('correction.save', { ...said, ecNo: '' })).toContain('Choisissez une échéance.');
    await stage.press('correction.save', said);
    expect(stage.desk.calls).toContain('correct 2 0 Partie à tort');
    const why = await stage.press('account.why', HERE);
    expect(why).toContain('Niveaux corrigés');
    expect(why).toContain('0 relance comptée depuis le 02/03/2026, par Sophie Lambert');
  });

  it('« Pourquoi ? » names the plan and the steps that decide, a level each', async () => {
    const why = (await stage.press('account.why', HERE)).replaceAll(/[\u00a0\u202f]/gu, ' ');
    expect(why).toContain('Le plan qui décide');
    const steps = aPlan().levels.map(
      ({ rank, fromDaysLate, minDaysSinceLast }) =>
        `Plan « Grands comptes », niveau ${rank} à ${fromDaysLate} jours de retard, ${minDaysSinceLast} jours après la relance précédente`,
    );
    const told = steps.map((step) => why.includes(step));
    expect(told).toEqual([true, true, false, false]);
  });
});
