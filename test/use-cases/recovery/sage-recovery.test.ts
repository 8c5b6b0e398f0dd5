import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { USUAL_MOTIFS, USUAL_SCENARIO } from '../../../src/domain/company/default-policy.ts';
import { day } from '../../../src/domain/day.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { openFile } from '../../../src/use-cases/recovery/files/open-file.ts';
import { showMatters } from '../../../src/use-cases/recovery/matters/show-matters.ts';
import { readChoices, readSageHistory } from '../../../src/use-cases/recovery/sage-recovery.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aSageFile } from '../../builders/sage-file.ts';
import { SOPHIE } from '../bench/people.ts';
import { openMatterDesk } from './matter-desk.ts';

const CARAT = { company: 'BIJOU', tiers: 'CARAT' };
const STEPS = [{ title: 'Huissier', delay: 12 }];
const openDesk = () => openMatterDesk([anInvoice({ ecNo: 1 })]);
const choicesOf = (desk: ReturnType<typeof openDesk>) => readChoices(desk.ports, desk.company, day('2026-03-02'));

describe('what people keep in Sage on a customer', () => {
  test('is shown beside what we keep, of that customer alone', async () => {
    const desk = openDesk();
    desk.books.sageFiles = new Map([
      ['CARAT', [aSageFile()]],
      ['ONYX', [aSageFile({ number: 'D9' })]],
    ]);
    expect(await showMatters(desk.ports, SOPHIE, CARAT)).toMatchObject({ sageFiles: [{ number: 'DR00012' }] });
    desk.books.sageFiles = new Map();
    expect(await showMatters(desk.ports, SOPHIE, CARAT)).toMatchObject({ sageFiles: [] });
  });

  test('stops nothing where the base has it not, or refuses it', async () => {
    const desk = openDesk();
    expect(await showMatters(desk.ports, SOPHIE, CARAT)).toMatchObject({ kind: 'matters', sageFiles: null });
    desk.books.fault = new OutsideFault('refused', 'sage-denied-229', 'no right');
    expect(await readSageHistory(desk.ports, desk.company, 'CARAT')).toBeNull();
    expect(await choicesOf(desk)).toMatchObject({ motifs: USUAL_MOTIFS, scenarios: [{ name: USUAL_SCENARIO.name }] });
    desk.books.fault = new Error('a bug');
    await expect(readSageHistory(desk.ports, desk.company, 'CARAT')).rejects.toThrow('a bug');
  });
});

describe('what a dispute or a file may begin with', () => {
  test('are the motifs of Sage where it has any, and its scenarios beside ours', async () => {
    const desk = openDesk();
    desk.books.recoveryLists = {
      motifs: ['Coffret abîmé'],
      scenarios: [
        { name: 'Contentieux', steps: STEPS },
        { name: USUAL_SCENARIO.name, steps: STEPS },
      ],
    };
    expect(await choicesOf(desk)).toEqual({
      motifs: ['Coffret abîmé'],
      scenarios: [
        USUAL_SCENARIO,
        { name: 'Contentieux', from: '2026-03-02', steps: [{ title: 'Huissier', delay: 12, means: 'other' }] },
      ],
    });
  });

  test('a file that follows a scenario of Sage has its first step to do after its delay', async () => {
    const desk = openDesk();
    desk.books.recoveryLists = { motifs: [], scenarios: [{ name: 'Contentieux', steps: STEPS }] };
    const request = {
      ...{ ...desk.ask, key: 'k1', ecNos: [1], motif: 'Prix', colleague: '', contact: '', thirdParties: [] },
      ...{ scenario: 'Contentieux', priority: 'usual' as const, expectedLoss: 0, provision: cents(0) },
    };
    expect(await openFile(desk.ports, SOPHIE, request)).toMatchObject({
      matter: { facts: { scenario: 'Contentieux', interventions: [{ step: 0, state: 'todo', day: '2026-03-14' }] } },
    });
    expect(await openFile(desk.ports, SOPHIE, { ...request, scenario: 'Autre' })).toEqual({ kind: 'unknown-scenario' });
  });
});
