import { beforeEach, describe, expect, it } from 'vitest';
import { changeComment } from '../../../src/use-cases/comments/change-comment.ts';
import type { NotifyPorts } from '../../../src/use-cases/comments/notify-ports.ts';
import { CommentBench, NADIA, SOPHIE, YANN } from './bench.ts';

let bench: CommentBench;
beforeEach(() => {
  bench = new CommentBench();
});

const write = async (text: string) => {
  const answer = await bench.write(text);
  if (answer.kind !== 'added') throw new Error(JSON.stringify(answer));
  return answer.comment;
};
const fates = async (id: string) =>
  ((await bench.store.readMentions([id])).get(id) ?? []).map(({ person, chat, mail }) => [person.id, chat, mail]);

describe('somebody mentioned', () => {
  it('M1: gets a Teams message and a mail, with the comment and the link to the customer, once', async () => {
    const { id } = await write('Promesse <b>vendredi</b> & suite\n@Nadia');
    await bench.tell();
    expect(bench.chats).toEqual([NADIA.id]);
    const [mail, ...others] = bench.mail.sent();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: ['nadia@bijou.example'], subject: expect.stringContaining('Sophie Lambert') });
    expect(mail?.html).toContain('Promesse &lt;b&gt;vendredi&lt;/b&gt; &amp; suite');
    expect(mail?.html).toContain('https://relance.example/c/');
    expect(await fates(id)).toEqual([[NADIA.id, 'told', 'sent']]);
  });

  it('gets no second one where the comment is edited, or the passes go on', async () => {
    const { id } = await write('@Nadia');
    await bench.tell();
    const change = { kind: 'edited', text: '@Nadia @Yann Le Goff', as: 'note', people: [] } as const;
    await changeComment(bench.writing, SOPHIE, { id, version: 1, change });
    await bench.tell();
    expect(bench.chats).toEqual([NADIA.id, YANN.id]);
    expect(bench.mails()).toEqual(['nadia@bijou.example', 'yann@bijou.example']);
  });

  it('who never opened a chat with us gets the mail alone', async () => {
    bench.strangers.add(NADIA.id);
    const { id } = await write('@Nadia');
    await bench.tell();
    expect(bench.chats).toEqual([]);
    expect(await fates(id)).toEqual([[NADIA.id, 'unreachable', 'sent']]);
  });

  it('gets the mail at the test address while the sandbox is on, which says for whom it was', async () => {
    bench.sending = { sandbox: true, redirectTo: 'essai@bijou.example' };
    await write('@Nadia');
    await bench.tell();
    expect(bench.mail.sent()).toMatchObject([
      {
        to: ['essai@bijou.example'],
        redirectedFrom: 'nadia@bijou.example',
        subject: expect.stringMatching(/^\[ESSAI\]/u),
      },
    ]);
    expect(bench.mail.sent()[0]?.html).toContain('Essai');
  });

  it('who lost the right to see the customer, or whose comment was deleted, is told nothing', async () => {
    const lost = await write('@Nadia');
    bench.roles[NADIA.id] = [];
    await bench.tell();
    expect(await fates(lost.id)).toEqual([[NADIA.id, 'dropped', 'dropped']]);
    const gone = await write('@Yann Le Goff');
    await changeComment(bench.writing, SOPHIE, { id: gone.id, version: 1, change: { kind: 'deleted' } });
    await bench.tell();
    expect(await fates(gone.id)).toEqual([[YANN.id, 'dropped', 'dropped']]);
    expect([bench.chats, bench.mails()]).toEqual([[], []]);
  });

  it('whose comment is deleted between the draft and its sending gets no mail, and no draft is left', async () => {
    const comment = await write('@Nadia');
    const { mailer } = bench.mail;
    const createDraft: typeof mailer.createDraft = async (...args) => {
      const trace = await mailer.createDraft(...args);
      await changeComment(bench.writing, SOPHIE, { id: comment.id, version: 1, change: { kind: 'deleted' } });
      return trace;
    };
    await bench.pass({ ...bench.telling, mailer: { ...mailer, createDraft } });
    expect(await fates(comment.id)).toEqual([[NADIA.id, 'told', 'dropped']]);
    expect(bench.mails()).toEqual([]);
    expect(await bench.mail.draftCount()).toBe(0);
  });

  it('without a mailbox is told in Teams alone', async () => {
    const { id } = await write('@Nadia');
    const findById: NotifyPorts['colleagues']['findById'] = async (person) => ({ id: person, name: '', mail: null });
    const { colleagues } = bench.colleagues;
    await bench.pass({ ...bench.telling, colleagues: { ...colleagues, findById } });
    expect(await fates(id)).toEqual([[NADIA.id, 'told', 'unreachable']]);
  });
});

describe('a Teams message', () => {
  it.each([
    ['refused', 'unreachable'],
    ['unknown', 'unknown'],
  ] as const)('that was %s is not sent again', async (answer, state) => {
    bench.answers.push(answer);
    const { id } = await write('@Nadia');
    await bench.tell();
    expect(bench.chats).toEqual([]);
    expect(await fates(id)).toEqual([[NADIA.id, state, 'sent']]);
  });

  it('that found Teams busy leaves later', async () => {
    bench.answers.push('busy', 'busy');
    const { id } = await write('@Nadia');
    await bench.tell();
    expect(bench.chats).toEqual([NADIA.id]);
    expect(await fates(id)).toEqual([[NADIA.id, 'told', 'sent']]);
  });

  it('whose worker died while it left stays in doubt, and is not sent again', async () => {
    const { id } = await write('@Nadia');
    const speaker: NotifyPorts['speaker'] = { tellMention: () => Promise.reject(new Error('killed')) };
    await expect(bench.pass({ ...bench.telling, speaker })).rejects.toThrow('killed');
    await bench.tell();
    expect(bench.chats).toEqual([]);
    expect(await fates(id)).toEqual([[NADIA.id, 'unknown', 'sent']]);
  });
});

describe('a mail', () => {
  it.each([
    ['createDraft', 'lost-request'],
    ['createDraft', 'lost-answer'],
    ['createDraft', 'unavailable'],
    ['send', 'lost-request'],
    ['send', 'lost-answer'],
    ['send', 'unavailable'],
    ['find', 'unavailable'],
  ] as const)('whose %s meets %s leaves once', async (call, trouble) => {
    bench.mail.trouble(call, trouble);
    const { id } = await write('@Nadia');
    await bench.tell();
    expect(bench.mails()).toEqual(['nadia@bijou.example']);
    expect(await fates(id)).toEqual([[NADIA.id, 'told', 'sent']]);
  });

  it.each(['ids-rewritten', 'ids-and-property-lost', { lateMs: 5 }] as const)(
    'that Exchange sends with %o is found again',
    async (effect) => {
      bench.mail.onSend(effect);
      const { id } = await write('@Nadia');
      for (let at = 0; at < 8; at++) {
        await bench.tell(1);
        await new Promise((done) => setTimeout(done, 15));
      }
      expect(await fates(id)).toEqual([[NADIA.id, 'told', 'sent']]);
    },
  );

  it('that is refused ends, and the Teams message tells', async () => {
    bench.mail.trouble('createDraft', 'denied');
    const { id } = await write('@Nadia');
    await bench.tell();
    expect(await fates(id)).toEqual([[NADIA.id, 'told', 'unreachable']]);
  });

  it('that was taken and is never seen is in doubt, and is not sent again', async () => {
    bench.mail.onSend('never-shown');
    const { id } = await write('@Nadia');
    await bench.tell();
    expect(bench.mails()).toHaveLength(1);
    expect(await fates(id)).toEqual([[NADIA.id, 'told', 'unknown']]);
  });

  it('waits for a directory that does not answer', async () => {
    const { id } = await write('@Nadia');
    bench.colleagues.setReachable(false);
    await bench.tell(1);
    expect(bench.mails()).toEqual([]);
    bench.colleagues.setReachable(true);
    await bench.tell();
    expect(await fates(id)).toEqual([[NADIA.id, 'told', 'sent']]);
  });

  it('of one person that fails keeps that of another from nothing', async () => {
    await write('@Nadia');
    await write('@Yann Le Goff');
    let calls = 0;
    const { mailer } = bench.mail;
    const createDraft: typeof mailer.createDraft = (...args) =>
      ++calls === 1 ? Promise.reject(new Error('a fault of ours')) : mailer.createDraft(...args);
    await expect(bench.pass({ ...bench.telling, mailer: { ...mailer, createDraft } })).rejects.toThrow('of ours');
    expect(bench.mails()).toEqual(['yann@bijou.example']);
    await bench.tell();
    expect(bench.mails()).toEqual(['yann@bijou.example', 'nadia@bijou.example']);
  });
});
