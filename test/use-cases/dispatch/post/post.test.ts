import { beforeEach, describe, expect, test } from 'vitest';
import { decide } from '../../../../src/domain/company/room-setting.ts';
import { day } from '../../../../src/domain/day.ts';
import { POST } from '../../../../src/domain/dispatch/post-setting.ts';
import { gatherPost, listPost } from '../../../../src/use-cases/dispatch/post/gather-post.ts';
import { noteAtTerminal, notePost, type PostNote } from '../../../../src/use-cases/dispatch/post/note-post.ts';
import type { Dispatch } from '../../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { aPolicy, levelsWith } from '../../../builders/company.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { approveOne, type Office, remindedItems, runToRest } from '../../bench/office.ts';
import { useOffices } from '../../bench/office-suite.ts';
import { MARC, READER, SOPHIE, STRANGER, USUAL_PEOPLE } from '../../bench/people.ts';

const BY_POST = { recipient: { kind: 'post', addressLines: ['12 rue Haute', '75001 PARIS'] } } as const;
const FILE = { name: 'avis signé.pdf', contentType: 'application/pdf', bytes: Uint8Array.from([37, 80, 68, 70]) };

describe('a letter by post', () => {
  const openOffice = useOffices();
  let office: Office;
  let letter: Dispatch;
  beforeEach(async () => {
    office = await openOffice([anInvoice()]);
    letter = await runToRest(office, await approveOne(office, BY_POST));
  });

  const portsOf = ({ store, ports }: Office) => ({ ...ports, postings: store, directory: USUAL_PEOPLE });
  const list = async () => listPost(office.store, office.company, {});
  const note = (what: PostNote, who = SOPHIE, ids: readonly string[] = [letter.id]) =>
    notePost(portsOf(office), who, office.company.code, { ids }, what);

  test('is reminded once it is in the dossier, to be posted; posting it moves no level', async () => {
    const before = await remindedItems(office);
    expect(before).toHaveLength(1);
    expect((await list())[0]).toMatchObject({ dispatchId: letter.id, registered: false, posting: null });
    expect(await note({ kind: 'posted' })).toMatchObject({ kind: 'noted' });
    expect((await list())[0]?.posting?.posted).toEqual({ by: SOPHIE, at: office.clock.now().toISOString() });
    expect(await remindedItems(office)).toEqual(before);
    expect((await office.store.readDispatch(letter.id))?.state).toBe('done');
  });

  test('is posted once: the second time nothing is noted', async () => {
    await note({ kind: 'posted' });
    expect(await note({ kind: 'posted' }, MARC)).toEqual({ kind: 'not-noted', problem: { code: 'posted-already' } });
    expect((await list())[0]?.posting?.posted?.by).toEqual(SOPHIE);
  });

  test.each([
    [READER, 'reads'],
    [STRANGER, 'has no right'],
  ])('is not noted by %o, who %s', async (who) => {
    expect(await note({ kind: 'posted' }, who)).toMatchObject({ kind: 'refused', refusal: { code: 'not-allowed' } });
    expect((await list())[0]?.posting).toBeNull();
  });

  test('goes en recommandé by its level, unless somebody says otherwise', async () => {
    const settings = decide(POST, { registeredLevels: [letter.level], bothSides: true });
    const company = { ...office.company, settings };
    expect((await listPost(office.store, company, {}))[0]?.registered).toBe(true);
    await note({ kind: 'registered', registered: false });
    expect((await listPost(office.store, company, {}))[0]?.registered).toBe(false);
  });

  test.each([
    ['registered', [], true],
    ['post', [1, 2, 3, 4], false],
    ['mail', [1], true],
    ['mail', [2, 3, 4], false],
  ] as const)(
    'by a plan whose way is %s where the setting has levels %o en recommandé: %o, and a person’s word comes first',
    async (way, levels, registered) => {
      const policy = aPolicy({ levels: levelsWith({ way }) });
      const other = await openOffice([anInvoice()], { company: { policy } });
      const sent = await runToRest(other, await approveOne(other, BY_POST));
      const settings = decide(POST, { registeredLevels: [...levels], bothSides: true });
      const company = { ...other.company, settings };
      const isRegistered = async () => (await listPost(other.store, company, {})).map((one) => one.registered);
      expect(await isRegistered()).toEqual([registered]);
      const said = { kind: 'registered', registered: !registered } as const;
      await notePost(portsOf(other), SOPHIE, company.code, { ids: [sent.id] }, said);
      expect(await isRegistered()).toEqual([!registered]);
    },
  );

  test('that bears a number went en recommandé; a number that cannot be one is refused and changes nothing', async () => {
    const bad = await note({ kind: 'tracking', number: '1A 123' });
    expect(bad).toEqual({ kind: 'not-noted', problem: { code: 'bad-tracking', given: '1A 123' } });
    expect((await list())[0]?.posting).toBeNull();
    await note({ kind: 'tracking', number: '1a 123 456 7890 1' });
    expect((await list())[0]).toMatchObject({ registered: true, posting: { tracking: '1A12345678901', posted: null } });
  });

  test('has its proof in the dossier of its customer, by its side, and in history', async () => {
    const noted = await noteAtTerminal(
      portsOf(office),
      SOPHIE,
      office.company,
      { ids: [letter.id] },
      { kind: 'proof', file: FILE },
    );
    expect(noted).toMatchObject({ kind: 'noted' });
    const proof = (await list())[0]?.posting?.proof;
    expect(proof?.name).toBe(`${letter.facts.reference} - avis signé.pdf`);
    const paths = office.m365.files().map(({ path }) => path);
    const beside = paths.find((path) => path.endsWith('.pdf') && !path.endsWith('avis signé.pdf'));
    expect(paths).toContainEqual(`${beside?.slice(0, beside.lastIndexOf('/'))}/${proof?.name}`);
    const [told] = await office.store.readHistory(office.company.code, 'CARAT', 1);
    expect(told).toMatchObject({ act: 'letter-post-noted', by: SOPHIE, subject: letter.id, facts: { proof } });
  });

  test('is gathered as the very bytes that were kept', async () => {
    const gathered = await gatherPost(office.store, office.company, await list(), {
      on: day('2026-03-02'),
      language: 'fr',
    });
    expect(gathered).toMatchObject({
      bothSides: true,
      letters: [{ code: 'CARAT', reference: letter.facts.reference }],
    });
    expect(gathered.letters[0]?.pdf).toEqual(await office.store.readLetter(letter.id));
  });

  test('of another company, or that is none, is not noted', async () => {
    expect(await note({ kind: 'posted' }, SOPHIE, ['nowhere'])).toEqual({
      kind: 'not-noted',
      problem: { code: 'no-letter' },
    });
  });
});
