import { expect, test } from 'vitest';
import { SqlFault } from '../../src/platform/sql/fault.ts';
import { openSageWriters } from '../../src/sage-writer/open-sage-writers.ts';
import { statut } from '../contracts/sage-writes/sage-writer.ts';
import { writerSettings } from './base.ts';

test('only the companies that asked for it have a writer, and a base that is down fails at its use', async () => {
  const open = async () => {
    throw new SqlFault('No route to the server', 'connection', 0);
  };
  const writers = openSageWriters([{ company: 'ALPHA', settings: writerSettings({ dryRun: true }), open }]);
  expect(writers.of('BETA')).toBeNull();
  const known = writers.of('ALPHA');
  expect([known?.settings.dryRun, known?.writer.dryRun]).toEqual([true, true]);
  await expect(known?.writer.look(statut('2'))).rejects.toMatchObject({ name: 'OutsideFault', kind: 'busy' });
});
