import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ADELE, RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { Stage } from '../../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const HERE = { company: 'BIJOU', code: 'CARAT' };
const plain = (text: string | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/gu, ' ');
const press = async (verb: string, data: object, who = SOPHIE) => plain(await stage.press(verb, data, { who }));
const keyIn = (text: string) => /"ownKey":"([^"]+)"/u.exec(text)?.[1] ?? '';
const zips = () => stage.litigation.archive.files().filter(({ path }) => path.endsWith('.zip'));

describe('the file for a court in Teams', () => {
  test('is asked for on a form, made and filed, and its card has the link; a second press makes no second one', async () => {
    const form = await press('litigation.form', HERE);
    expect(form).toContain('Constituer et classer');
    const asked = { ...HERE, key: keyIn(form), file: '', comments: '' };
    const done = await press('litigation.make', asked);
    expect(done).toContain('est classé dans le dossier SharePoint du client');
    expect(done).toContain('Action.OpenUrl');
    await press('litigation.make', asked);
    expect(zips()).toHaveLength(1);
    expect(await press('litigation.form', HERE)).toContain(`${SOPHIE.name} · classé`);
  });

  test('waits for the pass where Microsoft 365 is away, and says how it stands', async () => {
    stage.litigation.archive.trouble('locked');
    const key = keyIn(await press('litigation.form', HERE));
    const waits = await press('litigation.make', { ...HERE, key });
    expect(waits).toContain('Le dossier se constitue');
    expect(await press('litigation.show', { id: key })).toContain('Où en est-il');
    expect(zips()).toEqual([]);
  });

  test('is refused to who only reads, and to a card that was tampered with', async () => {
    expect(await press('litigation.form', HERE, RENE)).not.toContain('Constituer');
    await press('litigation.make', { ...HERE, key: 'k' }, RENE);
    await press('litigation.make', { ...HERE, key: 'k', comments: 'x'.repeat(3_000) });
    expect(zips()).toEqual([]);
    expect(await press('litigation.show', { id: 'none' }, ADELE)).toContain('n’existe pas');
  });

  test('is offered on the card of what stands with a customer', async () => {
    expect(await press('matters.show', HERE)).toContain('litigation.form');
    expect(await press('matters.show', HERE, RENE)).not.toContain('litigation.form');
  });
});
