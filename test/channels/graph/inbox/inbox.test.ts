import { describe, expect, test } from 'vitest';
import { cutQuotes } from '../../../../src/channels/graph/inbox/cut-quotes.ts';
import { openInbox } from '../../../../src/channels/graph/inbox/inbox.ts';
import { openMailer } from '../../../../src/channels/graph/mail/mailer.ts';
import { expectNoViolations, startStandIn } from '../../../contracts/m365-stand-in.ts';
import { describeInbox } from '../../../contracts/replies/inbox.ts';
import { openFakeInbox } from '../../../fakes/replies/fake-inbox.ts';
import { productClient } from '../graph-client.ts';

const MAILBOX = 'comptabilite@demo.example';

describeInbox('the stand-in of Microsoft 365', async () => {
  const m365 = await startStandIn();
  const client = productClient(m365);
  return {
    inbox: openInbox(client, openMailer(client)),
    mailbox: MAILBOX,
    receive: (mail) => m365.receive({ ...mail, mailbox: MAILBOX }),
    forgotten: `${m365.graphUrl}/v1.0/users/${MAILBOX}/mailFolders/inbox/messages/delta?$deltatoken=old`,
    async close() {
      expectNoViolations(m365);
      await m365.close();
    },
  };
});
describeInbox('a test', async () => openFakeInbox());

describe('what is quoted is cut', () => {
  test.each([
    [
      'of Outlook in French',
      'Réglé.\n\nDe : BIJOU <a@b.example>\nEnvoyé : lundi 2 mars 2026\nÀ : Claire\nObjet : R\n\nVous devez',
      'Réglé.',
    ],
    ['of Outlook in English', 'Paid.\n\nFrom: BIJOU\nSent: Monday\nTo: C\nSubject: R\n\nYou owe', 'Paid.'],
    ['of Outlook in German', 'Bezahlt.\n\nVon: BIJOU\nGesendet: Montag\nAn: C\nBetreff: R\n\nSie', 'Bezahlt.'],
    ['of Gmail', 'Payé.\n\nLe lun. 2 mars 2026 à 10:00, BIJOU <a@b.example> a écrit :\n> Vous devez', 'Payé.'],
    ['below a curved « Message d’origine »', 'Payé.\n\n-----Message d’origine-----\nDe : BIJOU\nVous devez', 'Payé.'],
    ['of Orange', 'Payé.\n\n> message du 02/03/26 10:00\n> de : bijou\n> à : claire\n> vous devez', 'Payé.'],
    ['of Orange without its signs', 'Payé.\n\nmessage du 02/03/26 10:00\nde : bijou\nvous devez', 'Payé.'],
    ['of what was forwarded', 'Pour toi.\n\n---------- Forwarded message ---------\nFrom: X\nVous devez', 'Pour toi.'],
    ['above what was written below it', '> Vous devez\n\nPayé hier.', 'Payé hier.'],
    ['with the signature', 'Payé.\n\n-- \nClaire Morel\n01 02 03 04 05', 'Payé.'],
    [
      'not a sentence that begins like a head',
      'De : quoi parlez-vous ?\nNous contestons.',
      'De : quoi parlez-vous ?\nNous contestons.',
    ],
    ['nothing where nothing was written', '', ''],
  ])('%s', (_, text, said) => {
    expect(cutQuotes(text)).toBe(said);
  });

  test('what was written into the quote alone is kept whole', () => {
    expect(cutQuotes('> Vous devez 100 €')).toBe('> Vous devez 100 €');
  });
});
