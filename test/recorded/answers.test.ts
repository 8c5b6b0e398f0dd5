import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProduct, type Product } from './product.ts';
import { unasked } from './records.ts';
import { tellAccount } from './story/account.ts';
import { tellBank } from './story/bank.ts';
import { tellComments } from './story/comments.ts';
import { tellCredit } from './story/credit.ts';
import { tellEInvoices } from './story/einvoicing.ts';
import { tellEnglish } from './story/english.ts';
import { tellExtension } from './story/extension.ts';
import { tellFigures } from './story/figures.ts';
import { tellGroups } from './story/groups.ts';
import { tellLetters } from './story/letters.ts';
import { tellPenalties } from './story/penalties.ts';
import { tellPlans } from './story/plans.ts';
import { tellLitigation, tellMatters, tellRecovery } from './story/recovery.ts';
import { tellReplies } from './story/replies.ts';
import { tellRuns } from './story/runs.ts';
import { tellConfirmed, tellSentences } from './story/sentences.ts';
import { tellStatements } from './story/statements.ts';
import { tellStatus } from './story/status.ts';
import { tellTalk } from './story/talk.ts';
import { tellTemplates } from './story/templates.ts';
import { tellTerminal, tellTerminalAlone } from './story/terminal.ts';
import { tellMorning, tellUnasked } from './story/unasked.ts';
import { Story } from './story.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product?.close());

describe('what is answered is what was recorded', () => {
  const story = new Story('fr', () => product);
  tellTerminalAlone(() => product);
  story.meanwhile('the service begins', () => product.serve());
  tellEnglish(new Story('en', () => product));
  tellTalk(story);
  tellAccount(story);
  tellGroups(story);
  tellFigures(story);
  tellSentences(story);
  tellPenalties(story);
  tellStatements(story);
  tellPlans(story);
  tellExtension(story);
  tellLetters(story);
  story.meanwhile('it is known who writes to customers', () => product.runPass('plan-tasks'));
  tellUnasked(story);
  tellCredit(story);
  tellRecovery(story);
  tellComments(story);
  tellTemplates(story);
  tellBank(story);
  tellReplies(story);
  tellEInvoices(story);
  tellStatus(story);
  tellMatters(story);
  tellLitigation(story);
  tellTerminal(() => product);
  tellMorning(story);
  tellRuns(story);
  tellConfirmed(story);
});

test('every record is that of an answer', () => {
  expect(unasked(), 'Mend: remove the records that no answer is compared with').toEqual([]);
});
