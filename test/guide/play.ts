import type { Locator, Page } from 'playwright-core';
import type { Browser } from '../e2e/browser.ts';
import { say, see, WAIT } from '../e2e/talk.ts';
import { restingBox, takePicture } from './camera.ts';
import type { Scene, Step } from './step.ts';

/** As tall as the tallest card: what is scrolled away cannot be taken. */
const WINDOW = { width: 1_000, height: 2_400 };
/** A mail as a customer sees it. */
const MAIL_WINDOW = { width: 760, height: 1_620 };

const CARD = '.ac-adaptiveCard';
const lastCard = (page: Page): Locator => page.locator(CARD).last();

/** What scenes are played in. */
export interface Stage {
  readonly browser: Browser;
  readonly m365Url: string;
  /** Where pictures are laid. */
  readonly folder: string;
  /** The Playground of that person, open. */
  pageOf(who: Scene['who']): Promise<Page>;
  onPicture(name: string, bytes: number): void;
}

/** Plays a scene, taking its pictures. Throws at the step that did not come true. */
export async function playScene(stage: Stage, { name, who, steps }: Scene): Promise<void> {
  const page = await stage.pageOf(who);
  await page.bringToFront();
  await page.setViewportSize(WINDOW);
  for (const step of steps) {
    try {
      await playStep(stage, page, step);
    } catch (error) {
      await stage.browser.shoot(page, 'guide-stopped');
      throw new Error(`${name}, ${who}: ${JSON.stringify(step)}`, { cause: error });
    }
  }
}

async function playStep(stage: Stage, page: Page, step: Step): Promise<void> {
  if ('say' in step) return say(page, step.say);
  if ('see' in step) return see(page, step.see);
  // A card that has just come is drawn once more, without what was typed meanwhile.
  await restingBox(lastCard(page));
  if ('press' in step) return page.getByRole('button', { name: step.press, exact: true }).last().click(WAIT);
  if ('fill' in step) return page.getByPlaceholder(step.fill).last().fill(step.text, WAIT);
  if ('choose' in step) {
    await page.getByRole('combobox', { name: step.choose }).last().click(WAIT);
    return page.getByRole('option', { name: step.option }).click(WAIT);
  }
  if ('shootMail' in step) return shootMail(stage, step);
  const card = page.locator(CARD).filter({ hasText: step.about }).last();
  stage.onPicture(step.shoot, await takePicture(page, card, stage.folder, step.shoot));
}

/** The mail that left, without the frame of the mailbox. */
async function shootMail(stage: Stage, step: Extract<Step, { shootMail: string }>): Promise<void> {
  const mails = await stage.browser.open(`${stage.m365Url}/messages`);
  await mails.setViewportSize(MAIL_WINDOW);
  await mails.getByRole('link', { name: step.titled }).last().click(WAIT);
  const frame = mails.locator('iframe');
  await frame.contentFrame().locator('body').getByText('Madame, Monsieur').first().waitFor(WAIT);
  stage.onPicture(step.shootMail, await takePicture(mails, frame, stage.folder, step.shootMail));
  await mails.close();
}
