import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Company } from '../../../src/domain/company/company.ts';
import { day } from '../../../src/domain/day.ts';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { openSageReader, type RefreshableSageReader } from '../../../src/sage/sage-reader.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Companies } from '../../../src/use-cases/ports/companies.ts';
import type { Directory } from '../../../src/use-cases/ports/directory.ts';
import { findTiers } from '../../../src/use-cases/tiers/find-tiers.ts';
import { type ShowCustomerPorts, showCustomer } from '../../../src/use-cases/tiers/show-customer.ts';
import { aCompany } from '../../builders/company.ts';
import { createSageBase } from '../../helpers/create-sage-base.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { carriedOver, fill, line, receipt, settings } from '../../sage/books.ts';
import { acompte, header } from '../../sage/commerce.ts';
import { CAMILLE, type Store } from '../../store/samples.ts';
import { plainRenderer } from '../../use-cases/bench/plain-renderer.ts';
import { Journeys } from './journeys.ts';

const NOW = new Date('2025-06-30T10:00:00Z');
/** All that a card can need: à-nouveaux, so that earlier lines and the closing are read, and an advance, so that orders are. */
const BOOKS = {
  ...settings(2024, 2025),
  F_COMPTET: [
    { CT_Num: 'CARAT', CT_Intitule: 'Carat' },
    { CT_Num: 'OPALE', CT_Intitule: 'Opale' },
  ],
  F_ECRITUREC: [
    line(1, 'CARAT', '2024-11-05', '1000', { EC_RefPiece: 'FA1', EC_Echeance: '2024-12-05' }),
    line(2, 'CARAT', '2025-01-01', '1000', { EC_RefPiece: 'FA1', EC_Echeance: '2024-12-05', ...carriedOver }),
    receipt(3, 'CARAT', '2025-05-01', '200', { CG_Num: '4191000', EC_Piece: 'BC1' }),
    line(4, 'OPALE', '2025-02-01', '50', { EC_RefPiece: 'FA2', EC_Echeance: '2025-03-01' }),
  ],
  F_DOCENTETE: [header('BC', 'BC1', 'CARAT')],
  F_DOCREGL: [acompte(1, 'BC', 'BC1', '200', { EC_No: 3 })],
};

const collectors: Directory = { rolesOf: async () => new Set(['collector'] as const) } as unknown as Directory;

/** The ports of the use cases over a real store and a real base, all that they ask of either counted. */
async function openPorts(base: SqlDatabase, store: SqlDatabase): Promise<ShowCustomerPorts> {
  const company: Company = aCompany();
  const sage = openSageReader(base, company, { now: () => NOW });
  const companies = { list: () => [company], get: () => company, sage: () => sage } as unknown as Companies;
  const { reader, writer } = await openStore(store, () => NOW);
  return {
    companies,
    directory: collectors,
    memory: reader,
    drafts: { ...reader, ...writer },
    dispatches: reader,
    holders: () => [],
    clock: { now: () => NOW, today: () => day('2025-06-30') },
    isHoliday: () => () => false,
    sending: { sandbox: true, redirectTo: 'essais@bijou.example' },
    renderer: plainRenderer,
  } as unknown as ShowCustomerPorts;
}

const FIRST = ['contacts', 'last-bank-entry', 'ledger', 'list-dispatches', 'tiers'];
const SECOND = ['closing-lines', 'earlier-lines', 'order-numbers'];
const MEMORY =
  'read-reservations + read-reminded + read-corrections + read-exclusions + read-disputes + read-deducting';

describe('the account of one customer, counted in waits for a database', () => {
  const journeys = new Journeys();
  let gateway: SqlGateway;
  let ports: ShowCustomerPorts;
  let writer: Store['writer'];

  beforeAll(async () => {
    gateway = await openTestGateway('sage', 'store');
    const [base, store] = [await gateway.database('sage'), await gateway.database('store')];
    await createSageBase(base, 'new');
    await fill(base, 'new', BOOKS);
    await migrate(store);
    ports = await openPorts(journeys.around(base), journeys.around(store));
    ({ writer } = await openStore(journeys.around(store), () => NOW));
  });
  afterAll(() => gateway.close());

  async function look(code: string): Promise<string[][]> {
    journeys.take();
    const shown = await showCustomer(ports, CAMILLE, 'BIJOU', code);
    expect(shown).toMatchObject({ kind: 'customer', currencies: [{ draft: { state: 'open' } }] });
    return journeys.take();
  }

  test('takes three at most once the base is known and the draft is open, with all that a card can need', async () => {
    await findTiers(ports, CAMILLE, 'CARAT');
    await look('CARAT');
    journeys.take();
    expect(await findTiers(ports, CAMILLE, 'CARAT')).toMatchObject({ kind: 'one' });
    expect(journeys.take()).toEqual([]);
    expect(await look('CARAT')).toEqual([FIRST, SECOND, ['find-open-draft', MEMORY]]);
  });

  test('takes three too where nothing is advanced; a first look also makes the draft, in one transaction of five steps', async () => {
    const first = await look('OPALE');
    expect(first.slice(3)).toEqual([['begin'], ['next-numbers'], ['insert-draft'], ['find-open-draft'], ['commit']]);
    expect(await look('OPALE')).toHaveLength(3);
  });

  test('takes six where nothing was asked of the base for a minute: its list, what it says once, and the years it opened come first', async () => {
    (ports.companies.sage('BIJOU') as unknown as RefreshableSageReader).refresh();
    journeys.take();
    await findTiers(ports, CAMILLE, 'CARAT');
    const once = ['base-currency', 'columns', 'dossier', 'lettering-tolerance', 'list-dispatches'];
    expect([...journeys.take(), ...(await look('CARAT'))]).toEqual([
      ['tiers-list'],
      once,
      ['contacts', 'last-bank-entry', 'opening-years', 'tiers'],
      ['ledger'],
      SECOND,
      ['find-open-draft', MEMORY],
    ]);
  });

  test('asked for in Teams, takes one for whoever speaks and one for the message before, and one each to keep the card and end after', async () => {
    const speaker = { conversationId: 'a', kind: 'personal', personId: CAMILLE.id, reference: '{}' } as const;
    await writer.remember(speaker, NOW);
    const message = { conversationId: 'a', activityId: '1', asked: null };
    const draft = await writer.openDraft('BIJOU', 'CARAT', 'EUR', CAMILLE, NOW);
    journeys.take();
    await writer.remember(speaker, NOW);
    const claim = await writer.claimDelivery(message, 'one', NOW, 60_000);
    expect(journeys.take()).toEqual([['update-conversation'], ['insert-delivery']]);
    await writer.rememberCard(draft.id, { conversationId: 'a', activityId: '2' });
    await writer.endDelivery(claim.kind === 'first' ? claim.key : '', 'one');
    expect(journeys.take()).toEqual([['insert-card'], ['end-delivery']]);
  });

  test('is counted right: two reads one after the other are two, side by side one, and a transaction waits at each step', async () => {
    const plain = journeys.around(await gateway.database('store'));
    journeys.take();
    await plain.query('SELECT 1 AS A');
    await plain.query('SELECT 2 AS A');
    expect(journeys.take()).toHaveLength(2);
    await Promise.all([plain.query('SELECT 1 AS A'), plain.query('SELECT 2 AS A').then(() => 0)]);
    expect(journeys.take()).toHaveLength(1);
    await plain.queryAll(['SELECT 1 AS A', 'SELECT 2 AS A']);
    expect(journeys.take()).toHaveLength(1);
    await plain.transaction((session) => session.query('SELECT 1 AS A'));
    expect(journeys.take()).toEqual([['begin'], ['SELECT 1 AS'], ['commit']]);
  });
});
