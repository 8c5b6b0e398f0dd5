import { openMailer } from '../../../src/channels/graph/mail/mailer.ts';
import type { FaultRule } from '../../../src/demo/m365/faults/fault.ts';
import type { M365 } from '../../../src/demo/m365/server.ts';
import { day } from '../../../src/domain/day.ts';
import { heedPauses } from '../../../src/use-cases/dispatch/heed-pauses.ts';
import type { MailBench, MailCall, MailTrouble, SendEffect } from '../../contracts/dispatch/mail-bench.ts';
import { describeMailer } from '../../contracts/dispatch/mailer.ts';
import { expectNoViolations, startStandIn } from '../../contracts/m365-stand-in.ts';
import { openFakeMailer } from '../../fakes/dispatch/mailer.ts';
import { productClient } from './graph-client.ts';

const MAILBOX = 'comptabilite@demo.example';

/** The HTTP call behind each call of the port; of several, the one that has the effect. */
const CALLS: Readonly<Record<MailCall, Pick<FaultRule, 'method' | 'path'>>> = {
  createDraft: { method: 'POST', path: `/users/${MAILBOX}/messages` },
  attach: { method: 'POST', path: '*/attachments' },
  send: { method: 'POST', path: '*/send' },
  find: { method: 'GET', path: '*/mailFolders/*' },
  readMime: { method: 'GET', path: '*/$value' },
  deleteDraft: { method: 'DELETE', path: `/users/${MAILBOX}/messages/*` },
};

const TROUBLES: Readonly<Record<MailTrouble, FaultRule['fault']>> = {
  throttled: { kind: 'status', status: 429, code: 'ApplicationThrottled', retryAfter: 0.05 },
  unavailable: { kind: 'status', status: 503, code: 'serviceNotAvailable', retryAfter: 0.05 },
  'lost-request': { kind: 'drop-before' },
  'lost-answer': { kind: 'drop-after' },
  denied: { kind: 'status', status: 403, code: 'ErrorAccessDenied' },
};

function toSendFault(effect: SendEffect): FaultRule['fault'] {
  if (typeof effect === 'object') return { kind: 'late-sent-item', ms: effect.lateMs };
  if (effect === 'never-shown') return { kind: 'lose-message' };
  return { kind: 'rewrite-ids', loseExtendedProperties: effect === 'ids-and-property-lost' };
}

async function openReal(): Promise<MailBench & { readonly m365: M365 }> {
  const m365 = await startStandIn();
  const client = productClient(m365);
  return {
    m365,
    mailbox: MAILBOX,
    mailer: openMailer(client, { draftRetryMs: 10 }),
    trouble: (call, trouble) => m365.faults.add({ ...CALLS[call], fault: TROUBLES[trouble] }),
    refuse: ({ call, status, graphCode }) =>
      m365.faults.add({ ...CALLS[call], fault: { kind: 'status', status, code: graphCode } }),
    onSend: (effect) => m365.faults.add({ fault: toSendFault(effect) }),
    sent: () =>
      m365.sentMessages().map((one) => ({
        subject: one.subject,
        html: one.content,
        to: one.to,
        cc: one.cc,
        replyTo: one.replyTo,
        redirectedFrom: one.headers.find(({ name }) => name === 'x-relance-redirected-from')?.value ?? null,
        attachments: one.attachments.map(({ name, content }) => ({ name, bytes: content })),
      })),
    draftCount: async () => (await client.api(`/users/${MAILBOX}/mailFolders/drafts`).get()).totalItemCount,
    close: async () => {
      await m365.close();
      expectNoViolations(m365);
    },
  };
}

/** As letters use it: between them and the mailbox stands what heeds pauses, which hands on all that it is given. */
function openHeeded(): MailBench {
  const bench = openFakeMailer();
  const paces = { pauseSending: async () => undefined };
  const clock = { now: () => new Date(), today: () => day('2026-03-16') };
  return { ...bench, mailer: heedPauses(bench.mailer, { paces, clock }) };
}

describeMailer('in memory', async () => openFakeMailer());
describeMailer('in memory, where pauses are heeded', async () => openHeeded());
describeMailer('Microsoft Graph', openReal);
