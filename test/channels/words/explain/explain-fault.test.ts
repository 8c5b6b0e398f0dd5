import { describe, expect, it } from 'vitest';
import { explainFault, explainStanding, faultWords } from '../../../../src/channels/words/explain/fault.ts';
import { wordsFor } from '../../../../src/channels/words/words.ts';
import type { Dispatch } from '../../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { OUTSIDE_OPERATIONS, OUTSIDE_REASONS } from '../../../../src/use-cases/ports/outside-fault.ts';
import { aDispatch } from '../../teams/harness/views.ts';

const LANGUAGES = ['fr', 'en'] as const;
const about = (reason: (typeof OUTSIDE_REASONS)[number] | null, operation = 'send' as const) => ({ operation, reason });
/** What people must never read: codes, statuses, names of our own states. */
const TECHNICAL = /graph|HTTP|Error[A-Z]|\b[45]\d\d\b|undefined|null/;

describe('faults in words', () => {
  it.each(OUTSIDE_REASONS)('%s says why and what to do, in both languages, without a code', (reason) => {
    const texts = LANGUAGES.map((language) => faultWords({ code: 'graph-403-ErrorX', about: about(reason) }, language));
    for (const { why, mend } of texts) {
      expect(why).toMatch(/^[A-Z].{10,}[.]$/u);
      expect(mend).toMatch(/^[A-Z].{10,}[.]$/u);
      expect(`${why} ${mend}`).not.toMatch(TECHNICAL);
    }
    expect(texts[0]).not.toEqual(texts[1]);
  });

  it('each reason has sentences of its own', () => {
    const whys = OUTSIDE_REASONS.map((reason) => faultWords({ code: '', about: about(reason) }, 'fr').why);
    expect(new Set(whys).size).toBe(whys.length);
  });

  it.each(OUTSIDE_OPERATIONS)(
    'a refusal of « %s » that nobody foresaw names what was being done, and no code',
    (operation) => {
      for (const language of LANGUAGES) {
        const said = explainFault({ code: 'graph-418-ErrorUnheardOf', about: { operation, reason: null } }, language);
        expect(said).toContain(wordsFor(language).faults.operations[operation]);
        expect(said).not.toMatch(TECHNICAL);
      }
    },
  );

  it.each([
    ['sage-connection', 'Sage ne répond pas, ou refuse la lecture. Prévenez votre administrateur.'],
    [
      'graph-403-ErrorAccessDenied',
      'Microsoft 365 n’a pas fait ce qui lui était demandé. Prévenez votre administrateur.',
    ],
    ['internal', 'Incident technique. Prévenez votre administrateur.'],
    [
      'sent-or-not',
      'Outlook n’a pas répondu au moment de l’envoi. Regardez dans la boîte partagée, puis dites-moi s’il est parti.',
    ],
    ['constructor', 'Incident technique. Prévenez votre administrateur.'],
  ])('%s, kept without its reason, has words too', (code, words) => {
    expect(explainFault({ code }, 'fr')).toBe(words);
  });
});

const error = (code: string, detail = '') => ({ code, detail, at: '2026-03-02T09:00:00Z' });

describe('where a letter stands, in words', () => {
  it.each<[Partial<Dispatch>, string, string]>([
    [
      { state: 'stopped', lastError: error('changed') },
      'arrêté\u00a0: ce qui est dû a changé',
      'stopped: what is owed changed',
    ],
    [
      { state: 'stopped', lastError: error('changed', 'other-level') },
      'arrêté\u00a0: le niveau de relance n’est plus le même',
      'stopped: the level of reminder is no longer the same',
    ],
    [
      { state: 'stopped', lastError: error('changed', 'reminder-gone') },
      'arrêté\u00a0: la relance précédente, sur laquelle il s’appuyait, ne compte plus',
      'stopped: the earlier reminder that it went by no longer counts',
    ],
    [
      { state: 'stopped', lastError: error('changed', 'constructor') },
      'arrêté\u00a0: ce qui est dû a changé',
      'stopped: what is owed changed',
    ],
    [
      {
        state: 'done',
        annulled: {
          by: { id: 'p-nadia', name: 'Nadia Colin' },
          reason: 'Mauvais client',
          at: '2026-03-02T23:30:00Z',
          mark: 'marked',
          markAttempts: 1,
          markError: null,
        },
      },
      'parti, puis annulé par Nadia Colin le 03/03/2026',
      'sent, then annulled by Nadia Colin on 3 Mar 2026',
    ],
    [{ state: 'stopped', lastError: error('graph-507') }, 'non parti', 'not sent'],
    [{ state: 'to-check', checkFrom: 'drafted' }, 'non parti, à décider', 'not sent, to be decided'],
    [{ state: 'to-check', checkFrom: 'sending' }, 'à vérifier', 'to check'],
    [{ state: 'to-check', checkFrom: 'confirmed' }, 'envoyé, archivage refusé', 'sent, filing refused'],
    [{ state: 'done' }, 'envoyé et archivé', 'sent and filed'],
  ])('%o', (facts, french, english) => {
    const dispatch = aDispatch(facts);
    expect(LANGUAGES.map((language) => explainStanding(dispatch, language))).toEqual([french, english]);
  });

  it('a letter whose message of before may have left is never said to be certain', () => {
    const trace = { ...aDispatch().trace, key: 'k~2' };
    expect(explainStanding(aDispatch({ state: 'to-check', checkFrom: 'drafted', trace }), 'fr')).toBe('à vérifier');
  });
});
