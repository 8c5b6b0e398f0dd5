import { expect, test } from 'vitest';
import { toFileAttachment, toMessage, writeDraft } from '../../../src/channels/graph/mail/message.ts';
import { aMail } from '../../contracts/dispatch/mail-bench.ts';

const MAILBOX = 'comptabilite@demo.example';
/** Of a larger buffer a part, as a pool gives them. */
const aFile = (name: string, size: number) => ({
  name,
  contentType: 'application/pdf',
  bytes: new Uint8Array(Buffer.alloc(size + 9, 251).buffer, 5, size),
});

test.each([0, 1, 2, 3])(
  'a draft with %i files is one JSON: the mail, and each file as it is attached apart',
  (count) => {
    const mail = { ...aMail(), subject: 'Relance « Élan » – 1 200,00 € 👍', html: '<p>"L’échéance" \\ \u2028</p>' };
    const files = [aFile('Relance "1".pdf', 3), aFile('Élan.pdf', 4_000), aFile('vide.pdf', 0)].slice(0, count);
    expect(JSON.parse(writeDraft(MAILBOX, mail, files).toString())).toEqual({
      ...toMessage(MAILBOX, mail),
      ...(count > 0 && { attachments: files.map(toFileAttachment) }),
    });
  },
);
