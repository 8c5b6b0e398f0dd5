import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { buildExport } from '../../../src/use-cases/litigation/build-export.ts';
import { sha256 } from '../../../src/use-cases/litigation/gather-documents.ts';
import { MOST_BYTES, MOST_LETTERS } from '../../../src/use-cases/litigation/litigation-ports.ts';
import type { LitigationAsked } from '../../../src/use-cases/ports/litigation/litigation-store.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { anInvoice } from '../../builders/entry.ts';
import { MARC, SOPHIE } from '../bench/people.ts';
import { type Court, openCourt } from './court-bench.ts';

async function build(court: Court, over: Partial<LitigationAsked> = {}) {
  const built = await buildExport(court.ports, court.company, court.asked(over));
  if (built.kind !== 'built') throw new Error(built.problem);
  const files = unzipSync(built.zip);
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const manifest = JSON.parse(text('manifeste.json'));
  return { ...built, files, text, manifest, summary: text('Synthese.pdf') };
}
const statesOf = ({ manifest }: Awaited<ReturnType<typeof build>>): readonly string[] =>
  manifest.files
    .filter((one: { kind?: string }) => one.kind)
    .map((one: { path: string; dossier: string }) => `${one.path} ${one.dossier}`);
const POST = { kind: 'post', addressLines: ['2 quai Nord', '29200 BREST'] } as const;
const comment = (court: Court, text: string) =>
  court.store
    .addComment(
      {
        ...{ company: 'BIJOU', kind: 'call', text, by: SOPHIE, source: null, cause: `form:${text}` },
        about: { kind: 'customer', id: 'CARAT', tiers: 'CARAT', name: 'Carat' },
      },
      [],
      court.clock.now(),
    )
    .then((added) => added.comment);

describe('a dossier contentieux', () => {
  test('holds the summary, letters, mails with their headers, and a manifest whose every digest is true', async () => {
    const court = openCourt();
    await court.sendLetter(1);
    const { files, manifest, text, summary, missing } = await build(court);
    expect(Object.keys(files)).toEqual([
      'Synthese.pdf',
      '1 Courriers/REL-2026-000001.pdf',
      '2 Messages/REL-2026-000001.eml',
      'manifeste.json',
      'SHA256SUMS.txt',
    ]);
    for (const { path, sha256: digest } of manifest.files) expect(sha256(files[path] ?? new Uint8Array())).toBe(digest);
    const lines = text('SHA256SUMS.txt').trimEnd().split('\n');
    for (const line of lines) {
      const [digest = '', path = ''] = line.split('  ');
      expect(sha256(files[path] ?? new Uint8Array())).toBe(digest);
    }
    expect(lines).toHaveLength(4);
    expect(missing).toEqual([]);
    for (const said of [
      'FA0001',
      'Message-ID',
      '<rel-1@bijou.example>',
      'Relance n° 1',
      'Encaissement VIR1',
      '1 250,00',
    ])
      expect(summary.replaceAll(/[\u00a0\u202f]/gu, ' ')).toContain(said);
  });

  test('of the same facts is the same bytes, whenever and by whomever it is made; one changed fact makes another', async () => {
    const court = openCourt();
    await court.sendLetter(1);
    const onDay = court.clock.today();
    const first = await build(court);
    court.clock.pass(3 * 3_600_000);
    expect((await build(court, { onDay })).made).toEqual(first.made);
    expect(first.made.digest).toBe(sha256(first.zip));
    expect(first.made.name).toBe(`Dossier contentieux CARAT ${onDay} ${first.made.digest.slice(0, 12)}.zip`);
    court.books.entries = court.books.entries.map((entry) =>
      entry.ecNo === 2 ? anInvoice({ ecNo: 2, amount: 400_01 }) : entry,
    );
    expect((await build(court, { onDay })).made.digest).not.toBe(first.made.digest);
  });

  test('a letter whose copy in the dossier was changed goes in as it was sent, with the changed copy beside it, and both are said', async () => {
    const court = openCourt();
    await court.sendLetter(1);
    await court.refile('REL-2026-000001.pdf', 'autre chose');
    const built = await build(court);
    expect(statesOf(built)).toEqual([
      '1 Courriers/REL-2026-000001 - copie modifiee du dossier.pdf changed',
      '1 Courriers/REL-2026-000001.pdf differs',
      '2 Messages/REL-2026-000001.eml alone',
    ]);
    expect(built.text('1 Courriers/REL-2026-000001 - copie modifiee du dossier.pdf')).toBe('autre chose');
    expect(built.text('1 Courriers/REL-2026-000001.pdf')).toContain('REL-2026-000001');
    expect(built.summary).toContain('modifiée depuis l’envoi');
    const [changed, kept] = built.manifest.files.filter((one: { kind?: string }) => one.kind === 'letter');
    expect([changed.recordedSha256, changed.recordedSha256 === changed.sha256]).toEqual([kept.sha256, false]);
  });

  test('a mail that is no more in the dossier is read from the mailbox; one that cannot be had is named as missing', async () => {
    const court = openCourt();
    const { id, documents } = await court.sendLetter(1);
    const held = court.state.dispatches.get(id);
    if (held) held.dispatch = { ...held.dispatch, documents: documents.filter(({ name }) => name.endsWith('.pdf')) };
    court.mailbox.mime = new TextEncoder().encode('Message-ID: <autre@bijou.example>\r\n\r\nBonjour');
    expect((await build(court)).summary).toContain('<autre@bijou.example>');
    court.mailbox.mime = null;
    const gone = await build(court);
    expect(gone.missing).toEqual([{ kind: 'mail', reference: 'REL-2026-000001', why: 'not-there' }]);
    expect(gone.summary).toContain('message envoyé, introuvable');
    court.mailbox.fault = new OutsideFault('refused', 'graph-403', 'denied');
    expect((await build(court)).missing).toMatchObject([{ why: 'refused' }]);
    // What may be had later is waited for, and never called missing.
    court.mailbox.fault = new OutsideFault('busy', 'graph-503', 'later');
    await expect(build(court)).rejects.toBe(court.mailbox.fault);
  });

  test('a letter by post shows how it was posted, with its number and its proof; a proof that nobody noted is missing', async () => {
    const court = openCourt();
    const { id } = await court.sendLetter(1, POST);
    const letters = await court.store.listPostal({ company: 'BIJOU' });
    const change = { registered: true, posted: true, tracking: 'RK123456785FR' } as const;
    await court.store.savePosting(letters, change, SOPHIE, court.clock.now());
    expect((await build(court)).missing).toEqual([{ kind: 'proof', reference: 'REL-2026-000001', why: 'not-noted' }]);
    const [proof] = await court.refile('Avis de réception.pdf', 'signé');
    if (!proof) throw new Error('none');
    await court.store.savePosting(
      await court.store.listPostal({ company: 'BIJOU', ids: [id] }),
      { registered: true, proof },
      SOPHIE,
      court.clock.now(),
    );
    const built = await build(court);
    expect(built.text('3 Preuves/REL-2026-000001 - Avis de reception.pdf')).toBe('signé');
    expect(built.missing).toEqual([]);
    expect(built.summary).toMatch(/recommandé posté le 02\/03\/2026 ; n°.RK123456785FR/u);
  });

  test('comments stay internal: only those that a person chose are told, and one deleted since is named', async () => {
    const court = openCourt();
    const [chosen, internal] = [await comment(court, 'Promet vendredi'), await comment(court, 'Mauvais payeur')];
    expect((await build(court)).summary).not.toMatch(/Promet vendredi|Mauvais payeur/u);
    const { summary } = await build(court, { comments: [chosen.id] });
    expect([summary.includes('Promet vendredi'), summary.includes('Mauvais payeur')]).toEqual([true, false]);
    await court.store.changeComment(chosen, { kind: 'deleted' }, [], SOPHIE, court.clock.now());
    const { missing } = await build(court, { comments: [chosen.id, internal.id] });
    expect(missing).toEqual([{ kind: 'comment', reference: chosen.id, why: 'deleted' }]);
  });

  test('tells promises, disputes and interventions in their order, those that ended too, without what people noted for themselves', async () => {
    const court = openCourt();
    const about = { company: 'BIJOU', tiers: 'CARAT', name: 'Carat', by: SOPHIE };
    const item = { ecNo: 1, piece: 'FA0001', due: day('2026-01-31'), amount: cents(1_000_00), left: cents(1_000_00) };
    const promise = await court.store.openMatter(
      {
        ...{ ...about, id: 'm1', kind: 'promise', since: day('2026-02-10'), items: [item] },
        facts: {
          ...{ currency: 'EUR', unallocated: cents(0), note: 'SECRET' },
          parts: [
            {
              ...{ on: day('2026-02-20'), amount: cents(500_00) },
              outcome: { fate: 'broken', paid: cents(0), judgedOn: day('2026-02-21') },
            },
          ],
        },
      },
      court.clock.now(),
    );
    if (promise.kind !== 'matter' || promise.matter.kind !== 'promise') throw new Error('none');
    const end = { facts: promise.matter.facts, end: 'broken', act: 'promise-broken' };
    await court.store.changeMatter(promise.matter, end, SOPHIE, court.clock.now());
    await court.store.openMatter(
      {
        ...{ ...about, id: 'm2', kind: 'dispute', since: day('2026-02-25'), items: [item] },
        facts: { motif: 'Prix', note: 'SECRET', owner: MARC, expected: null },
      },
      court.clock.now(),
    );
    const { summary } = await build(court);
    const at = (text: string) => summary.indexOf(text);
    expect(at('Le client promet')).toBeGreaterThan(at('Facture FA0001'));
    expect(at('non tenue')).toBeGreaterThan(at('Le client promet'));
    expect(at('Le client conteste FA0001')).toBeGreaterThan(at('non tenue'));
    expect(summary).toContain('contestée');
    expect(summary).not.toContain('SECRET');
  });

  test('of a dossier de recouvrement tells its instalments, their letters and their penalties alone', async () => {
    const court = openCourt();
    await court.sendLetter(1);
    await court.sendLetter(2);
    const item = { ecNo: 2, piece: 'FA0002', due: day('2026-01-31'), amount: cents(400_00), left: cents(400_00) };
    await court.store.openMatter(
      {
        ...{ id: 'f1', kind: 'file', company: 'BIJOU', tiers: 'CARAT', name: 'Carat', by: SOPHIE },
        ...{ since: court.clock.today(), items: [item] },
        facts: {
          ...{ number: '', motif: 'Impayé', owner: MARC, contact: '', thirdParties: [], scenario: 'Usuel', steps: [] },
          ...{
            priority: 'usual',
            expectedLoss: 0,
            provision: cents(0),
            currency: 'EUR',
            interventions: [],
            paid: false,
          },
          result: null,
        },
      },
      court.clock.now(),
    );
    const { facts, files, made } = await build(court, { fileNumber: 'D2026-0001' });
    expect(facts.items.map(({ piece }) => piece)).toEqual(['FA0002']);
    expect(Object.keys(files).filter((path) => path.startsWith('1 '))).toEqual(['1 Courriers/REL-2026-000002.pdf']);
    expect(facts.penalties.kind === 'penalties' && facts.penalties.byCurrency.map((one) => one.items.length)).toEqual([
      1,
    ]);
    expect(made.name).toContain('CARAT D2026-0001');
    const unknown = await buildExport(court.ports, court.company, court.asked({ fileNumber: 'D2020-0009' }));
    expect(unknown).toEqual({ kind: 'not-built', problem: 'unknown-file' });
  });

  test('of a day is what was known on it: a letter that left since is in that of a later day alone', async () => {
    const court = openCourt();
    const onDay = court.clock.today();
    await court.sendLetter(1);
    const before = await build(court);
    court.clock.pass(48 * 3_600_000);
    await court.sendLetter(2);
    expect((await build(court, { onDay })).made).toEqual(before.made);
    expect((await build(court)).facts.letters).toHaveLength(2);
  });

  test('that would be too large, or of too many letters, is refused and says which', async () => {
    const court = openCourt();
    await court.sendLetter(1);
    await court.refile('REL-2026-000001.pdf', 'x'.repeat(MOST_BYTES + 1));
    expect(await buildExport(court.ports, court.company, court.asked())).toEqual({
      kind: 'not-built',
      problem: 'too-large',
    });
    for (let at = 0; at < MOST_LETTERS; at++) await court.sendLetter(100 + at);
    expect(await buildExport(court.ports, court.company, court.asked())).toMatchObject({ problem: 'too-many' });
  });

  test('where a rate of penalties is missing says which, and no amount', async () => {
    const court = openCourt({ entries: [anInvoice({ due: '1990-01-31', date: '1990-01-01' })] });
    const { facts, summary } = await build(court);
    expect(facts.penalties.kind).toBe('no-rate');
    expect(summary).toContain('Non calculées');
  });
});
