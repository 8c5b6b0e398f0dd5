import { day } from '../../../src/domain/day.ts';
import { CAMILLE, later, NOW, type Store } from '../../store/samples.ts';

/** A dossier contentieux asked for twice by one form, filed; another refused. */
export async function useLitigation({ reader, writer }: Store): Promise<void> {
  const asked = { company: 'SOC', tiers: 'ÉLAN', onDay: day('2026-03-16'), language: 'fr', comments: ['c1'] } as const;
  const one = await writer.askExport('export-1', { ...asked, fileNumber: null }, CAMILLE, NOW);
  await writer.askExport('export-1', { ...asked, fileNumber: null }, CAMILLE, later(1));
  const other = await writer.askExport('export-2', { ...asked, fileNumber: 'D2026-0001' }, CAMILLE, later(2));
  await reader.listUnfinishedExports(20);
  const made = { digest: 'a'.repeat(64), name: 'Dossier contentieux.zip', bytes: 1_234 };
  const filing = await writer.moveExport(one, { to: 'filing', made }, later(3));
  await writer.moveExport(one, { to: 'filing', made }, later(4));
  const document = { name: made.name, webUrl: 'https://demo.example/a.zip', driveItemId: '01A' };
  if (filing) await writer.moveExport(filing, { to: 'filed', document }, later(5));
  await writer.moveExport(other, { to: 'refused', problem: 'too-large' }, later(6));
  await reader.listExports('SOC', 'ÉLAN', 3);
  await reader.readExport('export-1');
}
