import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type {
  AnnulmentMark,
  DocumentColumns,
  DocumentToFile,
  DossierArchive,
  DossierFolder,
} from '../../../src/use-cases/ports/dispatch/dossier-archive.ts';
import type { OutsideFaultKind, OutsideReason } from '../../../src/use-cases/ports/outside-fault.ts';
import { aCompany } from '../../builders/company.ts';

/**
 * `breaks-off`: a large file stops half-way; `lost-answer`: stored, and nobody says so; `still-working` and `not-there-yet`:
 * the columns are refused right after the upload.
 */
export type ArchiveTrouble =
  | 'throttled'
  | 'unavailable'
  | 'lost-request'
  | 'lost-answer'
  | 'locked'
  | 'denied'
  | 'breaks-off'
  | 'still-working'
  | 'not-there-yet';

/** A refusal of Graph for the upload of a file, and what the archive makes of it. */
export interface FileRefusal {
  readonly status: number;
  readonly graphCode: string;
  readonly kind: OutsideFaultKind;
  readonly code: string;
  readonly reason: OutsideReason | null;
}

const refused = (status: number, graphCode: string, reason: OutsideReason | null): FileRefusal => ({
  status,
  graphCode,
  kind: 'refused',
  code: `graph-${status}-${graphCode}`,
  reason,
});
const passing = (status: number, graphCode: string, reason: OutsideReason): FileRefusal => ({
  ...refused(status, graphCode, reason),
  kind: 'busy',
  code: `graph-${status}`,
});

export const FILE_REFUSALS: readonly FileRefusal[] = [
  refused(507, 'quotaLimitReached', 'library-full'),
  refused(403, 'accessDenied', 'site-denied'),
  refused(409, 'nameAlreadyExists', 'name-taken'),
  refused(400, 'invalidRequest', 'name-refused'),
  refused(413, 'invalidRequest', 'file-too-large'),
  refused(418, 'unheardOf', null),
  passing(423, 'resourceLocked', 'file-locked'),
  passing(404, 'itemNotFound', 'file-gone'),
  passing(409, 'resourceModified', 'file-changed'),
];

export interface FiledFile {
  /** `ALPHA/DUPONT - Dupont/2026/Relance.pdf` */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Null: a paper of no one customer. */
  readonly columns: DocumentColumns | null;
  /** What it says of the annulment of its letter; null: nothing. `by` and `reason` as one text. */
  readonly annulled: (Pick<AnnulmentMark, 'on'> & { readonly text: string }) | null;
}

/** An archive whose columns are made, and a hand on the library behind it. */
export interface ArchiveBench {
  readonly archive: DossierArchive;
  /** The next upload meets this, once. */
  trouble(trouble: ArchiveTrouble): void;
  /** The next upload is refused so, once. */
  refuse(refusal: FileRefusal): void;
  files(): readonly FiledFile[];
  close(): Promise<void>;
}

export const ALPHA = aCompany({ code: 'ALPHA', dossierSite: 'demo.sharepoint.example:/sites/recouvrement' });

export const folderOf = (code = 'DUPONT', name = 'Dupont SA', year = '2026', company = ALPHA): DossierFolder => ({
  company,
  tiers: { code, name },
  year,
});

export const COLUMNS: DocumentColumns = {
  tiers: 'DUPONT',
  level: 2,
  pieces: 'FA00042, FA00043',
  amount: '1234.56',
  currency: 'EUR',
  date: day('2026-03-16'),
  sentBy: 'Claire Martin',
};

const PDF = 'application/pdf';
export const pdf = (name = 'Relance.pdf', text = 'lettre'): DocumentToFile => ({
  name,
  contentType: PDF,
  bytes: Buffer.from(text),
});
const MANY_BYTES = 11 * 1024 * 1024 + 7;
const large = (name = 'Annexes.pdf'): DocumentToFile => ({
  name,
  contentType: PDF,
  bytes: Uint8Array.from({ length: MANY_BYTES }, (_, at) => at % 253),
});

/** What every archive of dossiers answers. */
export function describeDossierArchive(name: string, open: () => Promise<ArchiveBench>): void {
  describe(`the dossiers: ${name}`, () => {
    let bench: ArchiveBench;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.close());

    const file = (documents = [pdf()], folder = folderOf(), columns = COLUMNS) =>
      bench.archive.file(folder, documents, columns);
    const paths = () => bench.files().map((one) => one.path);
    const faultOf = (call: Promise<unknown>) =>
      call.then(
        () => ({ kind: 'no fault', code: '' }),
        (fault: { kind: string; code: string }) => fault,
      );

    test('a letter and its mail are filed in the year of the customer, with their columns', async () => {
      const mail = { name: 'Relance.eml', contentType: 'message/rfc822', bytes: Buffer.from('Subject: …') };
      const filed = await file([pdf(), mail]);
      expect(filed.map((one) => one.name)).toEqual(['Relance.pdf', 'Relance.eml']);
      expect(new Set(filed.map((one) => one.driveItemId)).size).toBe(2);
      for (const { webUrl } of filed) expect(URL.canParse(webUrl)).toBe(true);
      expect(paths().sort()).toEqual([
        'ALPHA/DUPONT - Dupont SA/2026/Relance.eml',
        'ALPHA/DUPONT - Dupont SA/2026/Relance.pdf',
      ]);
      for (const { columns } of bench.files()) expect(columns).toEqual(COLUMNS);
    });

    test('filing again replaces: one file, its last content and columns', async () => {
      const [first] = await file([pdf('Relance.pdf', 'avant')]);
      const [second] = await file([pdf('Relance.pdf', 'après')], folderOf(), { ...COLUMNS, level: 3 });
      expect(second?.driveItemId).toBe(first?.driveItemId);
      expect(bench.files()).toMatchObject([{ columns: { level: 3 } }]);
      expect(Buffer.from(bench.files()[0]?.bytes ?? []).toString()).toBe('après');
    });

    test('a customer who changed name keeps the same folder', async () => {
      await file([pdf('Ancienne.pdf')]);
      await file([pdf('Nouvelle.pdf')], folderOf('DUPONT', 'Dupont & Associés'));
      expect(paths().sort()).toEqual([
        'ALPHA/DUPONT - Dupont SA/2026/Ancienne.pdf',
        'ALPHA/DUPONT - Dupont SA/2026/Nouvelle.pdf',
      ]);
      const links = await Promise.all(
        ['Dupont SA', 'Dupont & Associés'].map((of) => bench.archive.folderLink(folderOf('DUPONT', of))),
      );
      expect(links[0]).toBe(links[1]);
    });

    test('a code that begins like another one has its own folder', async () => {
      await file([pdf()], folderOf('DUP', 'Duplex'));
      await file([pdf()], folderOf('DUPONT', 'Dupont'));
      await file([pdf()], folderOf('A/B', 'Un'));
      await file([pdf()], folderOf('A-B', 'Deux'));
      expect(new Set(paths().map((path) => path.split('/')[1])).size).toBe(4);
    });

    test('each year and each company has its folder', async () => {
      await file([pdf()], folderOf('DUPONT', 'Dupont', '2025'));
      await file([pdf()], folderOf('DUPONT', 'Dupont', '2026'));
      await file([pdf()], folderOf('DUPONT', 'Dupont', '2026', { ...ALPHA, code: 'BETA' }));
      expect(paths().sort()).toEqual([
        'ALPHA/DUPONT - Dupont/2025/Relance.pdf',
        'ALPHA/DUPONT - Dupont/2026/Relance.pdf',
        'BETA/DUPONT - Dupont/2026/Relance.pdf',
      ]);
    });

    test('companies whose codes SharePoint reserves have each a folder of their own at the root', async () => {
      for (const code of ['FORMS', '_FORMS', 'CON', 'A_VTI_B']) {
        await file([pdf()], folderOf('DUPONT', 'Dupont', '2026', { ...ALPHA, code }));
      }
      const roots = paths().map((path) => path.split('/')[0]?.toLowerCase());
      expect(new Set(roots).size).toBe(4);
      expect(roots).not.toContain('forms');
    });

    test.each([
      ['S.A.R.L. "L\'Étoile" <Lyon> / Est: n° 5?'],
      ['Total * 100 % #1 | été \\ hiver'],
      ['~$Société...   '],
      ['_vti_ CON'],
      ['東京 株式会社 🏭 & Fils, l’été + 1=2'],
      [`${'Établissements '.repeat(20)}🏭`],
      ['...'],
    ])('the name « %s » is written as SharePoint takes it', async (customer) => {
      const folder = folderOf('C1', customer);
      await file([pdf(`${customer}.pdf`)], folder);
      await file([pdf(`${customer}.pdf`)], folder);
      expect(paths()).toHaveLength(1);
      expect(paths()[0]).toMatch(/^ALPHA\/C1[^/]*\/2026\/[^/]+\.pdf$/);
      expect(await bench.archive.folderLink(folder)).not.toBeNull();
    });

    test('there is no link to a folder that is not there', async () => {
      expect(await bench.archive.folderLink(folderOf())).toBeNull();
      await file();
      expect(await bench.archive.folderLink(folderOf('AUTRE', 'Autre'))).toBeNull();
      expect(URL.canParse((await bench.archive.folderLink(folderOf())) ?? '')).toBe(true);
    });

    test('two letters filed at once for a new customer share one folder', async () => {
      await Promise.all([file([pdf('Une.pdf')]), file([pdf('Deux.pdf')])]);
      expect(new Set(paths().map((path) => path.slice(0, path.lastIndexOf('/')))).size).toBe(1);
      expect(paths()).toHaveLength(2);
    });

    test('a large file arrives whole, and again replaces', async () => {
      await file([large()]);
      await file([large()]);
      expect(bench.files()).toHaveLength(1);
      expect(Buffer.from(bench.files()[0]?.bytes ?? []).equals(Buffer.from(large().bytes))).toBe(true);
    });

    test('a site that is not there is refused', async () => {
      const folder = folderOf('DUPONT', 'Dupont', '2026', {
        ...ALPHA,
        dossierSite: 'demo.sharepoint.example:/sites/inconnu',
      });
      expect(await faultOf(file([pdf()], folder))).toMatchObject({ kind: 'refused', code: 'graph-404-itemNotFound' });
    });

    describe('E10: an archiving that fails is taken up again without harm', () => {
      test.each(['throttled', 'unavailable', 'still-working', 'not-there-yet'] as const)(
        '%s passes by itself',
        async (trouble) => {
          bench.trouble(trouble);
          await file();
          expect(bench.files()).toMatchObject([{ columns: COLUMNS }]);
        },
      );

      test.each(['lost-request', 'lost-answer', 'locked'] as const)('%s is tried again later', async (trouble) => {
        bench.trouble(trouble);
        expect((await faultOf(file())).kind).toBe('busy');
        await file();
        expect(bench.files()).toMatchObject([{ path: 'ALPHA/DUPONT - Dupont SA/2026/Relance.pdf', columns: COLUMNS }]);
      });

      test('a large file that broke off shows nowhere, then arrives whole', async () => {
        bench.trouble('breaks-off');
        expect((await faultOf(file([large()]))).kind).toBe('busy');
        expect(bench.files()).toEqual([]);
        await file([large()]);
        expect(bench.files()[0]?.bytes.byteLength).toBe(MANY_BYTES);
      });

      test.each(FILE_REFUSALS)(
        '$status $graphCode is $kind, with why, and filing again is possible',
        async (refusal) => {
          bench.refuse(refusal);
          const { kind, code, reason } = refusal;
          expect(await faultOf(file())).toMatchObject({ kind, code, about: { operation: 'file', reason } });
          expect(bench.files()).toEqual([]);
          await file();
          expect(bench.files()).toHaveLength(1);
        },
      );

      test('a right that is missing is refused with its code', async () => {
        bench.trouble('denied');
        expect(await faultOf(file())).toMatchObject({ kind: 'refused', code: 'graph-403-accessDenied' });
      });
    });
  });
}
