import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { guideFolder } from '../../src/channels/http/guide/read-guide.ts';
import type { Language } from '../../src/domain/language.ts';
import { chromiumPath, openBrowser } from '../e2e/browser.ts';
import { startDemo } from '../e2e/demo.ts';
import { arrive } from '../e2e/talk.ts';
import { playScene } from './play.ts';
import { DAY, scenesIn } from './scenes.ts';
import type { Scene } from './step.ts';

/** Dates in forms are written as the browser's own language has them. */
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Takes the pictures of the guide in a language anew: the demo on its day, Microsoft's Playground, and Chromium before it. */
async function takeAll(chromium: string, language: Language, scenes: readonly Scene[]): Promise<void> {
  // As customers get them: no banner of the sandbox.
  process.env.RELANCE_SANDBOX = 'off';
  process.env.RELANCE_LANGUAGE = language;
  const folder = path.join(guideFolder(language), 'images');
  await mkdir(folder, { recursive: true });
  const demo = await startDemo(DAY, 'claire');
  const browser = await openBrowser(chromium, LOCALES[language]);
  const pages = new Map<string, Page>();
  let total = 0;
  try {
    for (const scene of scenes) {
      await playScene(
        {
          browser,
          m365Url: demo.m365Url,
          folder,
          async pageOf(who) {
            const open = pages.get(who);
            if (open) return open;
            const page = await browser.open(who === 'claire' ? demo.playgroundUrl : await demo.alsoAs(who));
            await arrive(page, language);
            pages.set(who, page);
            return page;
          },
          onPicture(name, bytes) {
            total += bytes;
            process.stdout.write(`${name}.webp: ${Math.ceil(bytes / 1024)} KB\n`);
          },
        },
        scene,
      );
    }
  } finally {
    await browser.close();
    await demo.close();
  }
  process.stdout.write(`All: ${Math.ceil(total / 1024)} KB\n`);
}

const isLanguage = (text: string): text is Language => Object.hasOwn(LOCALES, text);

function refuse(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}

/** `npm run guide -- --language en campaigns`: that scene only, in English; without a name all, without a language French. */
async function run(argv: readonly string[]): Promise<void> {
  const { values, positionals: names } = parseArgs({
    args: [...argv],
    options: { language: { type: 'string', default: 'fr' } },
    allowPositionals: true,
  });
  const { language } = values;
  if (!isLanguage(language))
    return refuse(`The guide is in ${Object.keys(LOCALES).join(' and ')}, not in ${language}.`);
  const scenes = scenesIn(language);
  const unknown = names.filter((name) => !scenes.some((scene) => scene.name === name));
  if (unknown.length > 0) {
    const known = scenes.map(({ name }) => name).join(', ');
    return refuse(`No scene is called ${unknown.join(', ')}: there are ${known}.`);
  }
  const chromium = chromiumPath();
  if (!chromium) return refuse('The pictures of the guide need Chromium (apt-get install chromium).');
  await takeAll(
    chromium,
    language,
    scenes.filter(({ name }) => names.length === 0 || names.includes(name)),
  );
}

await run(process.argv.slice(2));
