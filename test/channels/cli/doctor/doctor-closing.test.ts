import { expect, test } from 'vitest';
import type { ClosingWay } from '../../../../src/domain/ledger/lettering/closing-entries.ts';
import { examine } from './doctor-bench.ts';

test.each<[way: ClosingWay | null, said: string]>([
  [
    'lettered-entries',
    'à-nouveaux par écritures de clôture lettrées : ce qui n’est lettré qu’avec l’une d’elles reste dû.',
  ],
  ['plain', 'à-nouveaux simples.'],
  [null, 'aucun à-nouveau : tous les exercices de la base sont lus ensemble.'],
])('doctor says how a company carries its customers over: %s', async (way, said) => {
  const { checks } = await examine({ sage: { readClosingWay: async () => way } });
  expect(checks).toContainEqual(
    expect.objectContaining({ name: 'ALPHA · passage d’un exercice à l’autre', ok: true, detail: said }),
  );
});
