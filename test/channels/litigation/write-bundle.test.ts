import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { SAID_IN_COURT } from '../../../src/assemble/said-in-court.ts';
import { distinctNames, entryName } from '../../../src/channels/litigation/entry-names.ts';
import { readMailHead } from '../../../src/channels/litigation/mail-head.ts';
import { openBundleWriter } from '../../../src/channels/litigation/write-bundle.ts';
import { writeZip } from '../../../src/channels/litigation/write-zip.ts';
import { day } from '../../../src/domain/day.ts';
import { buildExport } from '../../../src/use-cases/litigation/build-export.ts';
import { EML, openCourt } from '../../use-cases/litigation/court-bench.ts';
import { hasPoppler, pdfText, withoutPoppler } from '../letters/pdf-tools.ts';

const hasSums = spawnSync('sha256sum', ['--version']).error === undefined;
const hasPython = spawnSync('python3', ['-V']).error === undefined;

async function made(language: 'fr' | 'en' = 'fr') {
  const court = openCourt({ writeBundle: openBundleWriter(SAID_IN_COURT) });
  await court.sendLetter(1);
  await court.sendLetter(2, { kind: 'post', addressLines: ['2 quai Nord', '29200 BREST'] });
  await court.refile('REL-2026-000002.pdf', 'autre chose');
  const built = await buildExport(court.ports, court.company, court.asked({ language }));
  if (built.kind !== 'built') throw new Error(built.problem);
  return { court, ...built };
}

describe('the ZIP of a dossier contentieux', () => {
  test(`its summary is set by the product's typesetter, the same bytes twice, and says what is owed, sent and checked${withoutPoppler}`, async () => {
    const { court, zip, made: first } = await made();
    const again = await buildExport(court.ports, court.company, court.asked());
    expect(again.kind === 'built' && again.made).toEqual(first);
    if (!hasPoppler) return;
    const summary = unzipSync(zip)['Synthese.pdf'] ?? new Uint8Array();
    const text = pdfText(summary)
      .replaceAll(/[\u00a0\u202f\u200b]/gu, ' ')
      .replaceAll(/\s+/gu, ' ');
    for (const said of ['Dossier contentieux au 02/03/2026', 'Ce qui est réclamé', '1 250,00 €', 'REL-2026-000001'])
      expect(text).toContain(said);
    expect(text).toContain('la copie du dossier SharePoint a changé depuis');
    if (process.env.RELANCE_LOOK) writeFileSync(process.env.RELANCE_LOOK, summary);
  }, 120_000);

  test('in English says the same', async () => {
    const { zip } = await made('en');
    expect(Object.keys(unzipSync(zip))).toContain('Summary.pdf');
  }, 120_000);

  test.skipIf(!hasPython || !hasSums)(
    'is read by another reader of ZIPs, and its digests by sha256sum',
    async () => {
      const { zip } = await made();
      const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-court-'));
      writeFileSync(path.join(folder, 'court.zip'), zip);
      const script =
        'import zipfile,sys; z=zipfile.ZipFile("court.zip"); assert z.testzip() is None; z.extractall(); print(*{i.date_time for i in z.infolist()})';
      const read = spawnSync('python3', ['-c', script], { cwd: folder, encoding: 'utf8' });
      expect([read.stderr, read.stdout.trim()]).toEqual(['', '(2026, 3, 2, 12, 0, 0)']);
      const sums = spawnSync('sha256sum', ['-c', '--strict', 'SHA256SUMS.txt'], { cwd: folder, encoding: 'utf8' });
      expect([sums.status, sums.stdout.trimEnd().split('\n').length]).toEqual([0, 6]);
    },
    120_000,
  );

  test('is the same wherever it is made, whatever the zone of the machine', () => {
    const entries = [{ path: 'a.txt', bytes: new TextEncoder().encode('été'), sha256: '', document: null }];
    const zone = process.env.TZ;
    const zips = ['Pacific/Kiritimati', 'UTC', 'America/New_York'].map((name) => {
      process.env.TZ = name;
      return Buffer.from(writeZip(entries, day('2026-03-02'))).toString('hex');
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(zips).size).toBe(1);
    expect(strFromU8(unzipSync(Buffer.from(zips[0] ?? '', 'hex'))['a.txt'] ?? new Uint8Array())).toBe('été');
  });
});

describe('names in the ZIP', () => {
  test.each([
    ['REL-1 - Relance 2 - Élan & Fils.pdf', 'REL-1 - Relance 2 - Elan - Fils.pdf'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\x.exe', 'C-x.exe'],
    ['..', '_'],
    ['', '_'],
    ['日本.pdf', '_.pdf'],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(106)}.pdf`],
  ])('« %s » is « %s »', (given, safe) => {
    expect(entryName(given)).toBe(safe);
  });

  test('two of one name are told apart, whatever the case', () => {
    expect(distinctNames(['a.pdf', 'A.pdf', 'a.pdf', 'b'])).toEqual(['a.pdf', 'A (2).pdf', 'a (3).pdf', 'b']);
  });
});

describe('headers of a mail', () => {
  test('are read as it has them, decoded', async () => {
    const head = await readMailHead(new TextEncoder().encode(EML));
    expect(head).toMatchObject({ subject: 'Relance n° 1', id: '<rel-1@bijou.example>', to: 'client@carat.example' });
    expect(head?.received).toEqual(['from serveur.example by relance.example; Mon, 2 Mar 2026 09:00:01 +0000']);
  });

  test('of what is no mail are none', async () => {
    expect(await readMailHead(new Uint8Array())).toBeNull();
  });
});
