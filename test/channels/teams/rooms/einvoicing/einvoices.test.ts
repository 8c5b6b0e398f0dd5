import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBefore } from '../../../../../src/channels/teams/chat/run-addition.ts';
import { einvoicesOnAccount } from '../../../../../src/channels/teams/rooms/einvoicing/account-addition.ts';
import { einvoicesBeforeRuns } from '../../../../../src/channels/teams/rooms/einvoicing/run-addition.ts';
import { cents } from '../../../../../src/domain/cents.ts';
import { day } from '../../../../../src/domain/day.ts';
import type { Finding } from '../../../../../src/use-cases/ports/einvoicing/einvoice-store.ts';
import { aStatus } from '../../../../builders/einvoice-status.ts';
import { ADELE, RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { NOW, Stage } from '../../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const ask = async (who = SOPHIE, text = 'efactures') => plain((await stage.say(text, { who })).join(''));
const press = async (verb: string, data: object, who = SOPHIE) => plain(await stage.press(verb, data, { who }));

const ITEM = { ecNo: 1, piece: 'FA0001', due: null, amount: cents(100_000), left: cents(100_000), currency: 'EUR' };
const OPEN: Finding['found'] = { kind: 'open', tiers: 'CARAT', items: [ITEM] };
type Told = Partial<Finding> & { readonly status?: Parameters<typeof aStatus>[0] };

/** What platforms say, by key, and what a pass found of it. */
async function tell(all: Readonly<Record<string, Told>>): Promise<void> {
  const { einvoices } = stage.einvoices;
  const file = { company: 'BIJOU', hash: 'h', name: 'f', format: 'cdar' as const, faults: [] };
  const statuses = Object.entries(all).map(([key, { status }]) => aStatus({ ...status, key }));
  await einvoices.keepEInvoiceFile({ ...file, readAt: NOW.toISOString() }, statuses);
  const findings = Object.entries(all).map(([key, { effect = 'hold', until = null, found = OPEN, status }]) => ({
    ...{ key, invoice: status?.invoice ?? 'FA0001', effect, until, found },
  }));
  await einvoices.saveEInvoiceFindings('BIJOU', findings);
}
const counting = async () =>
  (await stage.einvoices.einvoices.listEInvoiceFindings('BIJOU')).map(({ status }) => status.key);

describe('« efactures »', () => {
  it('says so where no status holds anything', async () => {
    expect(await ask()).toContain('Aucun statut ne retient de facture, parmi ceux qui ont été lus.');
  });

  it('lists what holds first with why, then what is to be checked, and what is of no open invoice last', async () => {
    await tell({
      a: { status: { code: '212', on: '2026-02-20' }, effect: 'check' },
      b: { status: { code: '210', on: '2026-02-21', reason: 'TX_TVA_ERR' } },
      c: { status: { code: '207', invoice: 'FA0404', on: '2026-02-19' }, found: { kind: 'not-open' } },
    });
    const card = await ask();
    expect(card).toContain('1 retenue sur 3 statuts qui comptent');
    expect(card).toMatch(
      /« Refusée » le 21\/02\/2026 : TX_TVA_ERR.*déclarée encaissée à la plateforme le 20\/02\/2026, non lettrée dans Sage : à vérifier.*FA0404 .*aucune facture ouverte de ce numéro dans Sage/u,
    );
  });

  it('opens one; who may act settles it, and a reader does not', async () => {
    await tell({ b: { status: { code: '207' } } });
    const data = { company: 'BIJOU', key: 'b' };
    const seen = await press('einvoicing.show', data);
    expect(seen).toContain('FA0001 : En litige');
    expect(seen).toContain('einvoicing.settle');
    expect(await press('einvoicing.show', data, RENE)).not.toContain('einvoicing.settle');
    await press('einvoicing.settle', data, RENE);
    expect(await counting()).toEqual(['b']);
    expect(await press('einvoicing.settle', data)).toContain('Ce statut ne compte plus.');
    expect(await counting()).toEqual([]);
    expect(await press('einvoicing.settle', data)).toContain('un autre est venu');
  });

  it.each(['225', '227'])('F10: whom to pay (%s) is an administrator’s alone to confirm', async (code) => {
    await tell({ b: { status: { code, payee: 'Facto SA' }, effect: 'payee' } });
    const data = { company: 'BIJOU', key: 'b' };
    expect(await press('einvoicing.show', data)).not.toContain('einvoicing.settle');
    await press('einvoicing.settle', data);
    expect(await counting()).toEqual(['b']);
    expect(await press('einvoicing.show', data, ADELE)).toContain('einvoicing.settle');
    expect(await press('einvoicing.settle', data, ADELE)).toContain('Ce statut ne compte plus.');
    expect(await counting()).toEqual([]);
  });

  it('shows ten a page, and who may read nothing is refused', async () => {
    const many = Array.from({ length: 11 }, (_, at) => [`k${at}`, { status: { invoice: `FA${at}` } }]);
    await tell(Object.fromEntries(many));
    expect(await ask()).toContain('Page 1 sur 2');
    expect(await press('einvoicing.list', { page: 2 })).toContain('Page 2 sur 2');
    expect(await ask({ id: 'nobody', name: 'Personne' })).not.toContain('FA1');
  });

  it('gives the list as files, by a link for who pressed; who may read nothing gets none', async () => {
    await tell({ a: {} });
    expect(await ask()).toContain('einvoicing.file');
    expect(await press('einvoicing.file', {})).toContain(`https://relance.example/efactures/${SOPHIE.id}`);
    expect(await press('einvoicing.file', {}, { id: 'nobody', name: 'Personne' })).not.toContain('efactures/');
  });

  it('a code that nobody knows is shown as the file wrote it', async () => {
    await tell({ a: { status: { code: '299', label: 'Relue' }, effect: 'check' } });
    expect(await ask()).toContain('Relue (299) le 27/02/2026, statut inconnu : à vérifier');
  });
});

describe('on other cards', () => {
  const ports = () => ({ ...stage.recovery.ports, einvoices: stage.einvoices.einvoices });

  it('a customer’s account says what holds letters and what is to be checked', async () => {
    await tell({
      a: { status: { code: '225', payee: 'Facto SA' }, effect: 'payee' },
      b: { status: { code: '211', on: '2026-02-26' }, until: day('2026-03-05') },
      c: { status: { code: '206', reason: 'Quantité' }, effect: 'check' },
    });
    const said = await einvoicesOnAccount(ports()).read(SOPHIE, { company: 'BIJOU', code: 'CARAT' });
    expect(said?.('fr').lines.map(plain)).toEqual([
      'FA0001 : paiement transmis par le client le 26/02/2026 sur la plateforme, sans lettre jusqu’au 05/03/2026',
      'FA0001 : cédée au factor le 27/02/2026, à régler à Facto SA et non sur notre compte',
      'FA0001 : « Approuvée partiellement » le 27/02/2026 : Quantité, à vérifier',
    ]);
    expect(await einvoicesOnAccount(ports()).read(SOPHIE, { company: 'BIJOU', code: 'DUPONT' })).toBeNull();
  });

  it('before a run, what is to be checked is counted; what is held, and what is paid, needs nobody', async () => {
    await tell({
      a: { status: { code: '212' }, effect: 'check' },
      b: {},
      c: { found: { kind: 'not-open' } },
      d: { found: { kind: 'several', tiers: ['A', 'B'] } },
    });
    const say = await readBefore([einvoicesBeforeRuns(ports())], 'BIJOU');
    expect(say('fr').map(plain)).toEqual([
      'Factures électroniques : 1 statut à vérifier (« efactures »).',
      'Factures électroniques : 1 statut dont la facture est à reconnaître.',
    ]);
  });
});
