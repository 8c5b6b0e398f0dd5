import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whyNotWritten } from '../../src/channels/words/cli/why-not-written.ts';
import { saveFile } from '../../src/platform/save-file.ts';

const run = promisify(execFile);
const SAVE = new URL('../../src/platform/save-file.ts', import.meta.url).href;
/** Blocks of 1024 bytes that a file may have. */
const MOST_BLOCKS = 8;
const BYTES = 100_000;

/** A system of Linux has a device that is always full. */
describe.runIf(process.platform === 'linux')('a file that is asked for at the terminal', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'relance-full-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('on a full disk is said in words, without a code or English', async () => {
    const answered = await saveFile('/dev/full', 'un fichier');
    expect(answered).toMatch(/^ENOSPC/u);
    expect(whyNotWritten(answered ?? '')).toBe(
      'il n’y a plus de place sur le disque. Faites de la place, puis recommencez.',
    );
  });

  test('that could be written in part only is not left there: it would look whole', async () => {
    const write = `const { saveFile } = await import('${SAVE}'); console.log(await saveFile('${folder}/liste.csv', 'x'.repeat(${BYTES})));`;
    const { stdout } = await run('bash', [
      '-c',
      `ulimit -f ${MOST_BLOCKS} && exec "$0" --input-type=module -e "$1"`,
      process.execPath,
      write,
    ]);
    expect(stdout).toMatch(/^EFBIG/u);
    expect(await readdir(folder)).toEqual([]);
  });

  test('where a folder is not, or is in its place, leaves what is there', async () => {
    expect(whyNotWritten((await saveFile(join(folder, 'nulle-part', 'a.csv'), 'a')) ?? '')).toBe(
      'ce dossier n’existe pas.',
    );
    expect(whyNotWritten((await saveFile(folder, 'a')) ?? '')).toBe('c’est un dossier, et non un fichier.');
    expect(await readdir(folder)).toEqual([]);
  });

  test('what the system answers beside is kept', () => {
    expect(whyNotWritten('EWHATEVER: of no kind')).toBe('le système répond « EWHATEVER: of no kind ».');
  });
});
