import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../src/demo/m365/faults/refusals.ts';
import type {
  Dispatch,
  DispatchError,
  DispatchFilter,
  DispatchList,
} from '../../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { FaultAbout } from '../../../../src/use-cases/ports/outside-fault.ts';
import { aDispatch } from '../../teams/harness/views.ts';
import { examine, OUT_OF_SCOPE, ROOT_REFUSED } from './doctor-bench.ts';

const NAME = 'ALPHA · envois';
const MAILBOX = 'ALPHA · boîte partagée';
const NOW = new Date('2026-03-16T09:00:00Z');
const daysAgo = (days: number): string => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const faultOf = (code: string, operation: FaultAbout['operation'], reason: FaultAbout['reason']): DispatchError => ({
  code,
  detail: '',
  at: NOW.toISOString(),
  kind: 'refused',
  about: { operation, reason },
});
const FULL = faultOf('graph-507-QuotaExceededException', 'draft', 'mailbox-full');
const DENIED = faultOf('graph-403-ErrorSendAsDenied', 'send', 'send-as-denied');
const NO_SITE = faultOf('graph-404-itemNotFound', 'site', 'site-missing');

const letter = (id: string, facts: Partial<Dispatch>): Dispatch =>
  aDispatch({ id, company: 'ALPHA', since: daysAgo(1), ...facts });

/** What the doctor says of these letters. */
async function sayOf(...letters: readonly Dispatch[]) {
  return sayOfList({ dispatches: letters, unreadable: [] });
}

async function sayOfList({ dispatches, unreadable }: DispatchList) {
  const listDispatches = async ({ states, company }: DispatchFilter, limit: number) => ({
    dispatches: dispatches.filter((one) => one.company === company && states?.includes(one.state)).slice(0, limit),
    unreadable: unreadable.filter((one) => one.company === company && states?.includes(one.state)),
  });
  const { checks } = await examine({
    outside: { letters: { dispatches: { listDispatches }, clock: { now: () => NOW } } },
  });
  return checks.find((check) => check.name === NAME);
}

describe('doctor, of the letters', () => {
  test('one that cannot be read is told with its customer and its column, beside the others', async () => {
    const refused = letter('a', { state: 'stopped', checkFrom: 'drafting', lastError: FULL });
    const lost = { ...letter('b', { state: 'to-check', tiers: 'CARAT' }), place: 'Dispatch b, column Facts' };
    const said = await sayOfList({ dispatches: [refused], unreadable: [lost] });
    expect(said).toMatchObject({ ok: false, mend: expect.stringContaining('version plus récente') });
    expect(said?.detail).toMatch(
      /507.*client CARAT : lettre illisible pour cette version \(Dispatch b, column Facts\)/su,
    );
  });

  test('all is right where nothing was refused and nobody is waited for', async () => {
    expect(await sayOf(letter('a', { state: 'done' }), letter('b', { state: 'cancelled' }))).toMatchObject({
      ok: true,
    });
  });

  test('letters that were refused are counted by fault, with why, the code, and what an administrator does', async () => {
    const refused = { state: 'stopped', checkFrom: 'drafting', lastError: FULL } as const;
    const said = await sayOf(
      letter('a', refused),
      letter('b', refused),
      letter('c', { ...refused, lastError: DENIED }),
    );
    expect(said).toMatchObject({ ok: false });
    expect(said?.detail).toContain(
      '2 « non parti » : La boîte partagée est pleine. (graph-507-QuotaExceededException)',
    );
    expect(said?.detail).toContain('1 « non parti » : Relance n’a pas le droit d’envoyer au nom');
    expect(said?.mend).toMatch(/quota.*Application Mail\.Send.*comptabilite@demo\.example/u);
  });

  test('letters that wait for a person say so, and where to answer', async () => {
    const said = await sayOf(letter('a', { state: 'to-check', checkFrom: 'confirmed', lastError: NO_SITE }));
    expect(said).toMatchObject({ ok: false });
    expect(said?.detail).toContain('envoyé, archivage refusé');
    expect(said?.mend).toMatch(/dossierSite.*à vérifier/u);
  });

  test('what stopped because the account changed is nobody’s fault', async () => {
    const lastError = { code: 'changed', detail: 'nothing-owed', at: NOW.toISOString() };
    expect(await sayOf(letter('a', { state: 'stopped', lastError }))).toMatchObject({ ok: true });
  });

  test.each([
    ['a week has passed since', [letter('a', { state: 'stopped', lastError: FULL, since: daysAgo(8) })]],
    [
      'a letter has left since',
      [letter('b', { state: 'done', since: daysAgo(0) }), letter('a', { state: 'stopped', lastError: FULL })],
    ],
  ])('a refusal is no longer told when %s', async (_, letters) => {
    expect(await sayOf(...letters)).toMatchObject({ ok: true });
  });
});

describe('doctor, of a mailbox that refuses for another reason than its rights', () => {
  test.each([
    ['mailbox-full', 'La boîte partagée est pleine. (graph-507-QuotaExceededException', 'quota'],
    ['send-no-room', 'La boîte partagée est pleine. (graph-507', 'quota'],
    ['send-blocked', 'envoi refusé', 'Application Mail.Send'],
    ['draft-unread', 'n’accepte pas la demande', 'administrateur'],
    ['no-token', 'ne reconnaît pas l’application', 'jeton'],
  ] as const)('%s is said in words, with what to do', async (name, detail, mend) => {
    const { checks } = await examine({ faults: [OUT_OF_SCOPE, ROOT_REFUSED, refusal(name)] });
    expect(checks.find((check) => check.name === MAILBOX)).toMatchObject({
      ok: false,
      detail: expect.stringContaining(detail),
      mend: expect.stringContaining(mend),
    });
  });
});
