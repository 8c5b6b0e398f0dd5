import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/channels/cli/csv.ts';
import { table } from '../../src/channels/cli/table.ts';
import { toColumnValues } from '../../src/channels/graph/dossier/dossier-columns.ts';
import { safeName } from '../../src/channels/graph/dossier/safe-name.ts';
import { toMessage } from '../../src/channels/graph/mail/message.ts';
import { letterFileName } from '../../src/channels/letters/letter-file-name.ts';
import { writeMail } from '../../src/channels/letters/mail/write-mail.ts';
import { expandCard } from '../../src/channels/teams/cards/expand.ts';
import { messageResult } from '../../src/channels/teams/extension/results.ts';
import { messageOf, pressAnswer } from '../../src/channels/teams/transport/outgoing/messages.ts';
import { day } from '../../src/domain/day.ts';
import { comparable } from '../../src/domain/tiers/comparable.ts';
import { letterFacts } from './letters/letter-facts.ts';

const SIGNS = ['\u00ad', '\u034f', '\u061c', '\u180e', '\u200b', '\u200d', '\u2060', '\u3164', '\ufeff', '\u0081'];
const NAME = `Dup${SIGNS.join('')}ont`;
const ANY = new RegExp(`[${SIGNS.filter((sign) => sign !== '\u200d').join('')}]|\u200d`, 'u');
/** A place in a template of cards. */
const FROM_SAGE = `\${name}`;
const facts = letterFacts({
  personalSentence: NAME,
  tiers: { code: NAME, name: NAME, attention: NAME, addressLines: [NAME] },
});

const card = () =>
  expandCard(
    {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: FROM_SAGE },
        { type: 'FactSet', facts: [{ title: FROM_SAGE, value: FROM_SAGE }] },
        { type: 'Chart.Donut', data: [{ legend: FROM_SAGE, value: 3 }] },
        { type: 'Input.ChoiceSet', id: 'who', value: FROM_SAGE, choices: [{ title: FROM_SAGE, value: FROM_SAGE }] },
      ],
      actions: [{ type: 'Action.Execute', title: FROM_SAGE, data: { code: FROM_SAGE } }],
    },
    { name: NAME },
  );

const DOSSIER = { tiers: NAME, level: 1, pieces: NAME, amount: '1.00', currency: 'EUR', date: day('2026-03-05') };
const MAIL = {
  key: 'k',
  subject: '',
  html: '',
  to: [{ address: 'a@b.example', name: NAME }],
  cc: [],
  replyTo: 'r@b.example',
  intendedFor: null,
};

describe('what draws nothing in a name from Sage', () => {
  test.each([
    ['the mail as HTML', () => writeMail(facts).html],
    ['the mail as text', () => writeMail(facts).text],
    ['the name that the mail is addressed to', () => JSON.stringify(toMessage('m@b.example', MAIL as never))],
    ['the name of the letter’s file', () => letterFileName(facts)],
    ['the name of the dossier', () => safeName(`X - ${NAME}`)],
    ['the columns of the dossier', () => JSON.stringify(toColumnValues({ ...DOSSIER, sentBy: NAME } as never))],
    ['a text of a card', () => JSON.stringify((card().body as unknown[])[0])],
    ['a fact of a card', () => JSON.stringify((card().body as unknown[])[1])],
    ['a legend of a chart', () => JSON.stringify((card().body as unknown[])[2])],
    ['a message', () => String(messageOf({ text: NAME }).text)],
    ['the answer to a button', () => JSON.stringify(pressAnswer({ text: NAME }))],
    ['what a search says', () => String(messageResult(NAME).text)],
    ['a CSV', () => toCsv(['h'], [[NAME]]).slice(1)],
    ['a table in the terminal', () => table(['h'], [[NAME]])],
  ])('is not in %s', (_where, write) => {
    const written = write();
    expect(written).toMatch(/Dupont/iu);
    expect(written).not.toMatch(ANY);
  });

  test('is no blank in the middle of a word of a file, which is called as its dossier is', () => {
    expect(letterFileName(facts)).toBe('REL-2026-000042 - Relance 1 - Dupont.pdf');
    expect(safeName(NAME)).toBe('Dupont');
  });

  test('comes back from a card as Sage has it: a code finds its customer again', () => {
    const { body, actions } = card() as unknown as { body: Record<string, never>[]; actions: Record<string, never>[] };
    expect(actions[0]).toMatchObject({ title: 'Dupont', data: { code: NAME } });
    expect(body[3]).toMatchObject({ value: NAME, choices: [{ title: 'Dupont', value: NAME }] });
  });

  test('hides no formula from a spreadsheet', () => expect(toCsv(['h'], [['\u200b=1+1']])).toContain("'=1+1"));

  test('takes no room in the terminal', () =>
    expect(table(['nom', 'ville'], [[NAME, 'Lyon']]).split('\n')[2]).toBe('Dupont  Lyon'));

  test('does not hide a customer from who types the name', () => expect(comparable(NAME)).toBe('dupont'));
});
