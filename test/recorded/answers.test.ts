import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Base, makeBase, type Product } from './product.ts';
import { unasked } from './records.ts';
import { tellAccount } from './story/account.ts';
import { tellCredit } from './story/credit.ts';
import { tellExtension } from './story/extension.ts';
import { tellFigures } from './story/figures.ts';
import { tellGroups } from './story/groups.ts';
import { tellLetters } from './story/letters.ts';
import { tellTalk } from './story/talk.ts';
import { tellTerminal, tellTerminalAlone } from './story/terminal.ts';
import { tellMorning, tellUnasked } from './story/unasked.ts';
import { Story } from './story.ts';

let base: Base;
beforeAll(async () => {
  base = await makeBase();
});
afterAll(() => base?.close());

describe.each(['fr', 'en'] as const)('what is answered in %s is what was recorded', (language) => {
  let product: Product;
  beforeAll(async () => {
    product = await base.open(`recorded_${language}`);
  });
  afterAll(() => product?.close());
  const story = new Story(language, () => product);
  if (language === 'fr') tellTerminalAlone(() => product);
  story.meanwhile('the service begins', () => product.serve());
  tellTalk(story);
  tellGroups(story);
  tellAccount(story);
  tellFigures(story);
  tellExtension(story);
  tellLetters(story);
  tellUnasked(story);
  tellCredit(story);
  if (language === 'fr') tellTerminal(() => product);
  // Waited for once, for those who read either language.
  else tellMorning([new Story('fr', () => product), story]);
});

test('every record is that of an answer', () => {
  expect(unasked(), 'Mend: remove the records that no answer is compared with').toEqual([]);
});
