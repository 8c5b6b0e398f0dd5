import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMentionMail } from '../../../../../src/channels/comments/mention-mail.ts';
import { accountComments } from '../../../../../src/channels/teams/rooms/comments/additions.ts';
import { createMentionSpeaker } from '../../../../../src/channels/teams/rooms/comments/mention-speaker.ts';
import { notifyMentioned } from '../../../../../src/use-cases/comments/notify-mentioned.ts';
import { untilDone } from '../../../../../src/use-cases/ports/may-begin.ts';
import { openFakeMailer } from '../../../../fakes/dispatch/mailer.ts';
import { NADIA, PAUL } from '../../harness/credit-office.ts';
import { RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { LINKS, NOW, Stage } from '../../harness/stage.ts';

const CARAT = { company: 'BIJOU', code: 'CARAT' };

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const write = (text: string) => stage.press('comment.add', { ...CARAT, key: `k${text}`, text });

describe('who is mentioned', () => {
  it('M1: gets the comment in their own chat, with the way straight to the customer, and by mail; who has no chat by mail alone', async () => {
    await stage.meet(NADIA);
    await write('Promesse **vendredi** @Nadia @Paul');
    const mail = openFakeMailer('relances@bijou.example');
    const telling = {
      ...stage.comments.ports,
      ...{ notices: stage.store, mailer: mail.mailer, sending: { sandbox: false } as const },
      patience: { lookupDelaysMs: [10], maxAttempts: 3 },
      speaker: createMentionSpeaker(stage.bot.speaker),
      writeMail: openMentionMail(LINKS.customerLink, 'fr'),
    };
    await notifyMentioned(telling, { owner: 'w', leaseMs: 60_000, limit: 20, mayBegin: untilDone });
    const cards = stage.connector
      .cardsIn(`chat-${NADIA.id}`)
      .filter((card) => card.includes('Un commentaire vous mentionne'));
    expect(cards).toHaveLength(1);
    expect(cards[0]).toContain('Sophie Lambert');
    expect(cards[0]).toContain('"inlines":["Promesse **vendredi** @Nadia @Paul"]');
    expect(cards[0]).toContain('"verb":"account.show","data":{"company":"BIJOU","code":"CARAT"}');
    expect(cards[0]).toContain('https://relance.example/c/BIJOU/CARAT');
    expect(stage.connector.cardsIn(`chat-${PAUL.id}`)).toEqual([]);
    expect(mail.sent().map(({ to }) => to)).toEqual([[`${NADIA.id}@bijou.example`], [`${PAUL.id}@bijou.example`]]);
    expect(mail.sent()[0]?.html).toContain('https://relance.example/c/BIJOU/CARAT');
  });
});

describe('the card of an account', () => {
  const said = async () => (await accountComments({ comments: stage.store }).read(RENE, CARAT))?.('fr');

  it('has a button to write the first comment, and no heading over nothing', async () => {
    expect(await said()).toMatchObject({ heading: '', lines: [], buttons: [{ verb: 'comment.new' }] });
  });

  it('says the last three, pinned ones first, how many more, and leads to the history; deleted ones are not said', async () => {
    for (const text of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq']) await write(text);
    const { comments } = await stage.store.listComments({ company: 'BIJOU', tiers: 'CARAT', text: '' }, 0, 9);
    const byText = (text: string) => comments.find((one) => one.text === text) ?? comments[0];
    const [first, last] = [byText('Un'), byText('Cinq')];
    if (first) await stage.store.changeComment(first, { kind: 'pinned' }, [], SOPHIE, NOW);
    if (last) await stage.store.changeComment(last, { kind: 'deleted' }, [], SOPHIE, NOW);
    const { lines, heading, buttons } = (await said()) ?? { lines: [], heading: '', buttons: [] };
    expect(heading).toBe('Commentaires');
    expect(lines).toEqual([
      expect.stringMatching(/^Épinglé.*Sophie Lambert\s: Un$/u),
      expect.stringMatching(/Quatre$/u),
      expect.stringMatching(/Trois$/u),
      'et 2 autres',
    ]);
    expect(buttons.map(({ verb }) => verb)).toEqual(['comment.new', 'comment.list']);
  });
});
