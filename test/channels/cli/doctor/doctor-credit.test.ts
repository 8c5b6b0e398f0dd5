import { describe, expect, test } from 'vitest';
import { creditChecks } from '../../../../src/channels/cli/credit/credit-checks.ts';
import { cents } from '../../../../src/domain/cents.ts';
import {
  type ApprovalStep,
  type CreditPolicy,
  DEFAULT_CREDIT_POLICY,
} from '../../../../src/domain/company/credit-policy.ts';
import { day } from '../../../../src/domain/day.ts';
import type { ConversationPurpose } from '../../../../src/use-cases/ports/transport/conversation-store.ts';
import { aCompany } from '../../../builders/company.ts';
import { openFakeStore } from '../../../fakes/fake-store.ts';

const NOW = new Date('2026-03-16T09:00:00Z');
const TODAY = day('2026-03-16');
const step = (facts: Partial<ApprovalStep>): ApprovalStep => ({
  name: 'Crédit',
  people: [],
  groups: [],
  maxAmount: null,
  maxOverLimit: null,
  ...facts,
});
const TWO_STEPS = [
  step({ people: ['p-nadia'], maxAmount: cents(5_000_00) }),
  step({ name: 'Direction', people: ['p-paul'], groups: ['g-direction'] }),
];
const leave = (until: string) => ({ of: 'p-paul', by: 'p-karim', from: day('2026-03-01'), until: day(until) });

interface World {
  readonly credit?: Partial<CreditPolicy>;
  /** People whose own chat is known. */
  readonly known?: readonly string[];
  readonly purposes?: readonly ConversationPurpose[];
  readonly isDemo?: boolean;
}

/** What the checks answer, by the end of their names. */
async function examine({ credit, known = [], purposes = [], isDemo }: World) {
  const { writer } = openFakeStore(() => NOW);
  for (const personId of known) {
    await writer.remember({ conversationId: `a:${personId}`, kind: 'personal', personId, reference: '{}' }, NOW);
  }
  for (const purpose of purposes) await writer.addPurpose('19:c', purpose, 'BIJOU', 'p-admin', 'Admin', NOW);
  const company = aCompany({ code: 'BIJOU', credit: { ...DEFAULT_CREDIT_POLICY, ...credit } });
  const checks = creditChecks(company, { conversations: writer, clock: { today: () => TODAY } }, isDemo);
  const answers = await Promise.all(checks.map(async ({ name, run }) => [name.split(' · ')[1], await run()] as const));
  return Object.fromEntries(answers);
}
const approversOf = async (world: World) => (await examine(world))['décisions sur les commandes'];

describe('doctor, of those who release orders', () => {
  test.each<[string, World, string]>([
    ['a conversation of the approvers', { purposes: ['approvals'] }, 'peuvent être prévenus'],
    ['somebody of each step', { credit: { chain: TWO_STEPS }, known: ['p-nadia', 'p-paul'] }, 'Crédit, Direction'],
    [
      'who stands in for a step',
      { credit: { chain: TWO_STEPS, substitutions: [leave('2026-03-31')] }, known: ['p-nadia', 'p-karim'] },
      'Crédit, Direction',
    ],
    ['nobody yet, in the demo', { isDemo: true }, 'aucune conversation'],
  ])('%s is right', async (_, world, detail) => {
    expect(await approversOf(world)).toMatchObject({ ok: true, detail: expect.stringContaining(detail) });
  });

  test.each<[string, World, string, string]>([
    ['no conversation and no chain', { purposes: ['morning'] }, 'personne n’est prévenu', 'approbations BIJOU'],
    [
      'a step of which nobody opened the bot',
      { credit: { chain: TWO_STEPS }, known: ['p-nadia', 'p-karim'] },
      ': Direction.',
      'approbations BIJOU',
    ],
    [
      'a chain whose last step has a limit',
      { credit: { chain: TWO_STEPS.slice(0, 1) }, purposes: ['approvals'] },
      'aucune étape',
      'credit.chain',
    ],
  ])('%s is wrong, with what to mend', async (_, world, detail, mend) => {
    expect(await approversOf(world)).toMatchObject({
      ok: false,
      detail: expect.stringContaining(detail),
      mend: expect.stringContaining(mend),
    });
  });

  test('a company without Gestion commerciale holds no order: only its morning post is told', async () => {
    expect(Object.keys(await examine({ credit: { commercial: false } }))).toEqual(['point du matin']);
  });
});

describe('doctor, of those who stand in', () => {
  test.each([
    ['none', [], true, 'aucun'],
    ['one whose last day is today', [leave('2026-03-16')], true, '1 en cours'],
    ['one that is over', [leave('2026-03-15'), leave('2026-03-31')], false, '15/03/2026'],
  ])('%s', async (_, substitutions, ok, detail) => {
    const { remplacements } = await examine({ credit: { substitutions } });
    expect(remplacements).toMatchObject({ ok, detail: expect.stringContaining(detail) });
  });
});

describe('doctor, of the morning post', () => {
  test('a channel that gets it is told with its hour', async () => {
    const answers = await examine({ purposes: ['morning'] });
    expect(answers['point du matin']).toMatchObject({ ok: true, detail: expect.stringContaining('08:30') });
  });

  test('none is an advice, and no fault', async () => {
    const answers = await examine({});
    expect(answers['point du matin']).toMatchObject({ ok: true, detail: expect.stringContaining('matin BIJOU') });
  });
});
