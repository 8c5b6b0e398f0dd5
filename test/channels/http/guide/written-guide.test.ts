import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { guideFolder, readGuide } from '../../../../src/channels/http/guide/read-guide.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { listFiles } from '../../../architecture/source-files.ts';
import { isBlank } from '../../../guide/camera.ts';
import { scenesIn } from '../../../guide/scenes.ts';
import { hearing } from '../../teams/harness/product-rooms.ts';

const MOST_BYTES = 1_500_000;

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);
/** Spaces that do not break are one with those that do; quotation marks of code are not said. */
const plain = (text: string): string => text.replaceAll(/\\u00a0|\\u202f|[\u00a0\u202f]/gu, ' ');

/** Every sentence that the product says in a language, in one. */
const said = (language: Language): string =>
  plain(
    listFiles(`src/channels/words/${language}`)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n'),
  );
const SAID: Readonly<Record<Language, string>> = { fr: said('fr'), en: said('en') };

/** What stands between two ticks is typed. */
const unheard = (text: string) => found(text, /`([^`]+)`/gu).filter((command) => hearing(command) === null);
/** What is bold is read on a card: a button, or a title. */
const unsaid = (text: string, language: Language) =>
  found(text, /\*\*([^*]+)\*\*/gu).filter((label) => !SAID[language].includes(plain(label)));

const takenIn = (language: Language) =>
  scenesIn(language)
    .flatMap(({ steps }) =>
      steps.flatMap((step) => ('shoot' in step ? [step.shoot] : 'shootMail' in step ? [step.shootMail] : [])),
    )
    .map((name) => `${name}.webp`);

test('a command that nobody understands and a button that there is not are noticed', () => {
  const text = 'Écrivez `/relance client Dupont` ou `/effacer Dupont`, puis **Relire et envoyer** ou **Effacer tout**.';
  expect([unheard(text), unsaid(text, 'fr')]).toEqual([['/effacer Dupont'], ['Effacer tout']]);
});

describe.each([
  { language: 'fr', first: 'premiers-pas' },
  { language: 'en', first: 'getting-started' },
] as const)('the user guide, $language', ({ language, first }) => {
  const guide = readGuide(language);
  const CHAPTERS = guide.chapters.map(({ id, markdown }) => [id, markdown] as const);
  const all = guide.chapters.map(({ markdown }) => markdown).join('\n');
  const pictures = found(all, /\]\(images\/([^)]+)\)/gu);

  test('has its chapters in order, and something to look at', () => {
    expect(guide.chapters.length).toBeGreaterThan(12);
    expect(guide.chapters[0]?.id).toBe(first);
    expect(new Set(guide.chapters.map(({ id }) => id)).size).toBe(guide.chapters.length);
    expect(pictures.length).toBeGreaterThan(10);
  });

  test.each(CHAPTERS)('%s: every command that it shows is one that the bot understands', (_id, markdown) => {
    expect(unheard(markdown)).toEqual([]);
  });

  test.each(CHAPTERS)('%s: every button that it names is in the words of the product', (_id, markdown) => {
    expect(unsaid(markdown, language)).toEqual([]);
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
    expect(takenIn(language).toSorted()).toEqual([...guide.pictures.keys()].toSorted());
  });

  test('is in the package that is deployed, text and pictures', () => {
    const root = path.join(import.meta.dirname, '../../../..');
    const place = `/${path.relative(root, guideFolder(language)).replaceAll(path.sep, '/')}/`;
    const left = readFileSync(path.join(root, '.webappignore'), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    expect(place).toBe(`/src/channels/words/${language}/guide/`);
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
