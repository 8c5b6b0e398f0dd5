import { describe, expect, it } from 'vitest';
import { customerIn } from '../../../../src/channels/teams/chat/command.ts';
import { HELP } from '../../../../src/channels/teams/help/reception.ts';
import { TO_CHECK } from '../../../../src/channels/teams/rooms/dispatch/patterns.ts';
import { REGISTER, UNREGISTER } from '../../../../src/channels/teams/rooms/morning/patterns.ts';
import { REMIND } from '../../../../src/channels/teams/rooms/tiers/patterns.ts';
import { isComposedCard, normaliseText } from '../../../../src/channels/teams/transport/text.ts';

const BOT = '28:bot';
const mention = (text: string, id = BOT) => ({ type: 'mention', text, mentioned: { id, name: 'Relance' } });

describe('what a person typed', () => {
  it.each<readonly [string, readonly unknown[], string]>([
    ['<at>Relance</at> aide', [mention('<at>Relance</at>')], 'aide'],
    ['<at>relance</at> aide', [mention('<at>Relance</at>')], 'aide'],
    ['<at id="0">Relance</at>&nbsp;aide', [mention('<at id="0">Relance</at>')], 'aide'],
    ['relance <at>Claire</at>', [mention('<at>Claire</at>', '29:claire')], 'relance Claire'],
    ['<at>Relance</at> aide', [], 'Relance aide'],
    ['relance\u00a0client\u202fMartin &amp; Fils', [], 'relance client Martin & Fils'],
    ['  relance\r\n  client\tX ', [], 'relance client X'],
    ['relance De\u0301pôt', [], 'relance Dépôt'],
    ['&amp;lt;b&amp;gt;', [], '&lt;b&gt;'],
    ['aide\u200b', [], 'aide'],
    ['<quoted messageId="1772050244572"/> <at>Relance</at> aide', [mention('<at>Relance</at>')], 'aide'],
    ['<at>Relance</at> aide <quoted messageId="1"/>', [mention('<at>Relance</at>')], 'aide'],
    [
      '<quoted messageId="1"/>relance client Carat&nbsp;<at>Relance</at>',
      [mention('<at>Relance</at>')],
      'relance client Carat',
    ],
    ['<quoted messageId="1"></quoted><p>aide</p>', [], 'aide'],
    ['<quoted messageId="1">aide</quoted>retards', [], 'retards'],
    ['<quoted messageId="1">retards', [], 'retards'],
    ['<blockquote itemtype="http://schema.skype.com/Reply"><p>aide</p></blockquote><p>retards</p>', [], 'retards'],
    ['\u200e<at>Relance\u200f</at>\u200e aide', [mention('<at>Relance</at>')], 'aide'],
    ...[
      '\u200e',
      '\u200f',
      '\u00ad',
      '\u2060',
      '\u200b',
      '\u200c',
      '\u200d',
      '\ufeff',
      '\u202a',
      '\u2066',
      '\u061c',
    ].map((mark) => [`${mark}re${mark}lance client${mark} Ca${mark}rat${mark}`, [], 'relance client Carat'] as const),
    ['<p>relance client Carat</p>', [], 'relance client Carat'],
    ['<div><p class="x">relance&nbsp;client <strong>Carat</strong></p></div><br/>', [], 'relance client Carat'],
    ['<p><at>Relance</at>&nbsp;aide</p>', [mention('<at>Relance</at>')], 'aide'],
    ['relance&#160;client&#xA0;Carat&lrm;&shy;', [], 'relance client Carat'],
    [
      'relance client &lt;p&gt; &#0; &#xd800; &#9999999; &nope;',
      [],
      'relance client <p> &#0; &#xd800; &#9999999; &nope;',
    ],
    ['relance client A<B', [], 'relance client A<B'],
    ['', [], ''],
  ])('%j reads %j → %j', (text, entities, read) => {
    expect(normaliseText(text, entities, BOT)).toBe(read);
  });

  it('survives entities that are anything', () => {
    expect(normaliseText('aide', [null, 3, { type: 'mention' }, { type: 'clientInfo' }], BOT)).toBe('aide');
  });

  it('is not kept beyond what a command needs', () => {
    expect(normaliseText('x'.repeat(10_000), [], BOT)).toHaveLength(500);
  });

  it.each(['<at', '<quoted ', '<blockquote>', '<p ', '&#', '\u200e'])(
    'made of nothing but %j is read at once',
    (piece) => {
      const before = performance.now();
      normaliseText(piece.repeat(60_000), [], BOT);
      expect(performance.now() - before).toBeLessThan(1_000);
    },
  );

  it('is not what a message extension posted', () => {
    expect(isComposedCard('<p><span class="inline-compose-card">relance client X</span></p>')).toBe(true);
    expect(isComposedCard('<span class="inline-compose-card" data-x="1">relance client X</span>')).toBe(true);
    expect(isComposedCard('relance client X')).toBe(false);
  });
});

describe('commands', () => {
  it.each([
    ['/relance client Martin', 'Martin'],
    ['relance client Martin', 'Martin'],
    ['relance le client Martin', 'Martin'],
    ['RELANCER Martin & Fils', 'Martin & Fils'],
    ['relance : Martin', 'Martin'],
    ['relance clientèle du Nord', 'clientèle du Nord'],
    ['relance le Fournil', 'le Fournil'],
    ['remind client Martin', 'Martin'],
    ['chase the customer Martin', 'Martin'],
    ['/relance client', ''],
    ['relance', ''],
    ['relance 411000', '411000'],
  ])('%j is a reminder of %j', (text, name) => {
    expect(REMIND.test(text)).toBe(true);
    expect(customerIn(REMIND, text)).toBe(name);
  });

  it.each([
    [HELP, ['aide', '/aide', 'AIDE !', 'help', '?', 'bonjour'], ['plaider', 'aide-moi à plaider', 'aidez']],
    [
      TO_CHECK,
      ['/à vérifier', 'a verifier', 'À VÉRIFIER', 'à-vérifier', 'to check'],
      ['vérifier le compte', 'averifier'],
    ],
    [
      REGISTER,
      ['enregistrer', '/enregistrer', 'enregistrer ce canal', 'register'],
      ['désenregistrer', 'enregistrer tout'],
    ],
    [UNREGISTER, ['désenregistrer', '/desenregistrer', 'dés-enregistrer', 'unregister'], ['enregistrer']],
    [REMIND, ['relance'], ['je relance Martin', 'relancement', 'une relance']],
  ] as const)('%s takes what is meant and nothing else', (pattern, meant, other) => {
    for (const text of meant) expect([text, pattern.test(text)]).toEqual([text, true]);
    for (const text of other) expect([text, pattern.test(text)]).toEqual([text, false]);
    for (const text of meant) expect(pattern.test(text)).toBe(true);
  });
});
