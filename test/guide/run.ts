import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { chromiumPath, openBrowser } from '../e2e/browser.ts';
import { startDemo } from '../e2e/demo.ts';
import { arrive } from '../e2e/talk.ts';
import { IMAGES } from './camera.ts';
import { playScene } from './play.ts';
import { DAY, SCENES } from './scenes.ts';
import type { Scene } from './step.ts';

/** Takes the pictures of the guide anew: the demo on its day, Microsoft's Playground, and Chromium before it. */
async function takeAll(chromium: string, scenes: readonly Scene[]): Promise<void> {
  // As customers get them: no banner of the sandbox.
  process.env.RELANCE_SANDBOX = 'off';
  await mkdir(IMAGES, { recursive: true });
  const demo = await startDemo(DAY, 'claire');
  const browser = await openBrowser(chromium);
  const pages = new Map<string, Page>();
  let total = 0;
  try {
    for (const scene of scenes) {
      await playScene(
        {
          browser,
          m365Url: demo.m365Url,
          async pageOf(who) {
            const open = pages.get(who);
            if (open) return open;
            const page = await browser.open(who === 'claire' ? demo.playgroundUrl : await demo.alsoAs(who));
            await arrive(page);
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

/** `npm run guide -- campaigns deciding`: those scenes only; without a name, all. */
const names = process.argv.slice(2);
const unknown = names.filter((name) => !SCENES.some((scene) => scene.name === name));
const chromium = chromiumPath();
if (unknown.length > 0 || !chromium) {
  const known = SCENES.map(({ name }) => name).join(', ');
  const why = chromium
    ? `No scene is called ${unknown.join(', ')}: there are ${known}.`
    : 'The pictures of the guide need Chromium (apt-get install chromium).';
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
} else {
  await takeAll(
    chromium,
    SCENES.filter(({ name }) => names.length === 0 || names.includes(name)),
  );
}
