import { beforeEach, describe, expect, test } from 'vitest';
import { openFileWriter } from '../../../src/channels/files/write-file.ts';
import { reportWriter } from '../../../src/channels/runs/write-report.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { approveRun } from '../../../src/use-cases/runs/approve-run.ts';
import { fileRunReports } from '../../../src/use-cases/runs/file-run-reports.ts';
import { prepareRun } from '../../../src/use-cases/runs/prepare-run.ts';
import { steerRun } from '../../../src/use-cases/runs/steer-run.ts';
import { workRuns } from '../../../src/use-cases/runs/work-runs.ts';
import { anInvoice } from '../../builders/entry.ts';
import { openFakeArchive } from '../../fakes/dispatch/dossier-archive.ts';
import { NO_HOLDS } from '../../fakes/relance/no-holds.ts';
import { openDesk, type TestDesk } from '../bench/desk.ts';
import { SOPHIE } from '../bench/people.ts';
import { seenNow } from './run-office.ts';

let desk: TestDesk;
let library: ReturnType<typeof openFakeArchive>;
let changed: string[];
beforeEach(() => {
  desk = openDesk({ entries: [anInvoice()] });
  library = openFakeArchive([desk.company.dossierSite]);
  changed = [];
});

const portsOf = () => ({
  mayBegin: untilDone,
  ...desk.ports,
  runs: desk.store,
  turns: desk.store,
  paces: desk.store,
  archive: library.archive,
  writeReport: reportWriter(openFileWriter(), NO_HOLDS.sayHold),
  runChanged: (id: string) => void changed.push(id),
});

/** A run that was approved, then cancelled before anything left: it is over. */
async function overRun(): Promise<string> {
  const prepared = await prepareRun(portsOf(), SOPHIE, desk.company.code);
  if (prepared.kind !== 'prepared') throw new Error(JSON.stringify(prepared));
  const { id } = prepared.run;
  await approveRun(portsOf(), SOPHIE, id, await seenNow(desk.store, id));
  expect(await fileRunReports(portsOf(), 'one')).toBe(0);
  await steerRun(portsOf(), SOPHIE, id, 'cancel');
  await workRuns(portsOf(), 'one');
  changed = [];
  return id;
}

describe('the report of a run that is over', () => {
  test('is filed once, as a workbook and as a CSV, and its card says where', async () => {
    const id = await overRun();
    expect(await fileRunReports(portsOf(), 'one')).toBe(1);
    expect(library.files().map(({ path }) => path.replace(/_[^_]+\./u, '_….'))).toEqual([
      'BIJOU/Campagnes/2026/Compte-rendu-de-campagne_BIJOU_2026-03-02_….xlsx',
      'BIJOU/Campagnes/2026/Compte-rendu-de-campagne_BIJOU_2026-03-02_….csv',
    ]);
    expect(new TextDecoder().decode(library.files()[1]?.bytes)).toContain('CARAT');
    expect((await desk.store.readRunReport(id))?.files).toHaveLength(2);
    expect(changed).toEqual([id]);
    expect(await fileRunReports(portsOf(), 'one')).toBe(0);
  });

  test('that the library refuses is said, and filed by the next pass', async () => {
    const id = await overRun();
    library.trouble('denied');
    await expect(fileRunReports(portsOf(), 'one')).rejects.toMatchObject({ kind: 'refused' });
    expect(await desk.store.readRunReport(id)).toBeNull();
    expect(await fileRunReports(portsOf(), 'one')).toBe(1);
  });
});
