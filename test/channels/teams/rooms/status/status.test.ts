import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADELE, SOPHIE } from '../../harness/fake-desk.ts';
import { NOW, Stage } from '../../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('« état »', () => {
  it('tells an administrator the version, the letters and the passes, the ones that fail by their code', async () => {
    await stage.status.status.notePassSucceeded('runs', NOW);
    await stage.status.status.notePassFailed('dispatch', 'graph-503', NOW);
    const card = plain((await stage.say('/état', { who: ADELE })).join(''));
    expect(card).toContain('État de Relance 1.2.3');
    expect(card).toContain('aucune lettre en cours ; 2 à vérifier');
    expect(card).toMatch(/dispatch : jamais terminé ; échec le \d\d\/\d\d\/\d{4}.* \(graph-503\)/u);
    expect(plain(await stage.press('status.show', {}, { who: ADELE }))).toContain('runs :');
  });

  it('tells nobody else anything', async () => {
    const card = plain((await stage.say('état', { who: SOPHIE })).join(''));
    expect(card).not.toMatch(/Relance 1\.2\.3|à vérifier|runs/u);
    expect(card).toContain('administrateur');
  });
});
