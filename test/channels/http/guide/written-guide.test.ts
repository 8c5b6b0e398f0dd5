import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { GUIDE_FOLDER, readGuide } from '../../../../src/channels/http/guide/read-guide.ts';
import { listFiles } from '../../../architecture/source-files.ts';
import { isBlank } from '../../../guide/camera.ts';
import { SCENES } from '../../../guide/scenes.ts';
import { hearing } from '../../teams/harness/product-rooms.ts';

const guide = readGuide();
const CHAPTERS = guide.chapters.map(({ id, markdown }) => [id, markdown] as const);
const all = guide.chapters.map(({ markdown }) => markdown).join('\n');
const MOST_BYTES = 1_500_000;

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);
/** Spaces that do not break are one with those that do; quotation marks of code are not said. */
const plain = (text: string): string => text.replaceAll(/\\u00a0|\\u202f|[\u00a0\u202f]/gu, ' ');

/** Every sentence that the product says in French, in one. */
const said = plain(
  listFiles('src/channels/words/fr')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n'),
);

/** What stands between two ticks is typed. */
const unheard = (text: string) => found(text, /`([^`]+)`/gu).filter((command) => hearing(command) === null);
/** What is bold is read on a card: a button, or a title. */
const unsaid = (text: string) => found(text, /\*\*([^*]+)\*\*/gu).filter((label) => !said.includes(plain(label)));
const pictures = found(all, /\]\(images\/([^)]+)\)/gu);
const taken = SCENES.flatMap(({ steps }) =>
  steps.flatMap((step) => ('shoot' in step ? [step.shoot] : 'shootMail' in step ? [step.shootMail] : [])),
).map((name) => `${name}.webp`);

describe('the user guide', () => {
  test('has its chapters in order, and something to look at', () => {
    expect(guide.chapters.length).toBeGreaterThan(12);
    expect(guide.chapters[0]?.id).toBe('premiers-pas');
    expect(new Set(guide.chapters.map(({ id }) => id)).size).toBe(guide.chapters.length);
    expect(pictures.length).toBeGreaterThan(10);
  });

  test.each(CHAPTERS)('%s: every command that it shows is one that the bot understands', (_id, markdown) => {
    expect(unheard(markdown)).toEqual([]);
  });

  test.each(CHAPTERS)('%s: every button that it names is in the words of the product', (_id, markdown) => {
    expect(unsaid(markdown)).toEqual([]);
  });

  test('a command that nobody understands and a button that there is not are noticed', () => {
    const text =
      'Écrivez `/relance client Dupont` ou `/effacer Dupont`, puis **Relire et envoyer** ou **Effacer tout**.';
    expect([unheard(text), unsaid(text)]).toEqual([['/effacer Dupont'], ['Effacer tout']]);
  });

  test.each(CHAPTERS)('%s: every link leads to a chapter or a picture', (_id, markdown) => {
    const ids = guide.chapters.map(({ id }) => id);
    const targets = found(markdown, /\]\(([^)]+)\)/gu).filter((target) => !target.startsWith('images/'));
    expect(targets.filter((target) => !ids.some((id) => new RegExp(`^\\d\\d-${id}\\.md$`, 'u').test(target)))).toEqual(
      [],
    );
  });

  test('every picture that it names is there, none is unused, and each says in words what it shows', () => {
    expect(pictures.filter((name) => !guide.pictures.has(name))).toEqual([]);
    expect([...guide.pictures.keys()].filter((name) => !pictures.includes(name))).toEqual([]);
    expect(found(all, /(!\[\s*\]\([^)]+\))/gu)).toEqual([]);
  });

  test('`npm run guide` takes each picture once, and no other', () => {
    expect(taken.toSorted()).toEqual([...guide.pictures.keys()].toSorted());
  });

  test('is in the package that is deployed, text and pictures', () => {
    const root = path.join(import.meta.dirname, '../../../..');
    const place = `/${path.relative(root, GUIDE_FOLDER).replaceAll(path.sep, '/')}/`;
    const left = readFileSync(path.join(root, '.webappignore'), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    expect(place).toBe('/src/channels/words/fr/guide/');
    expect(left.length).toBeGreaterThan(5);
    expect(left.filter((line) => place.startsWith(line) || /\.(?:md|webp)$/u.test(line))).toEqual([]);
  });

  test('none of its pictures is blank', () => {
    const blank = [...guide.pictures].filter(([, { content, width, height }]) => isBlank(content, width * height));
    expect(blank.map(([name]) => name)).toEqual([]);
  });

  test('its pictures are small enough to be kept beside the code', () => {
    const bytes = [...guide.pictures.values()].reduce((sum, { content }) => sum + content.length, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
