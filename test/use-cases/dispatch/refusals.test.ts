import { describe, expect, test } from 'vitest';
import { explainFault } from '../../../src/channels/words/explain/fault.ts';
import type { FaultRule } from '../../../src/demo/m365/faults/fault.ts';
import { type RefusalName, refusal } from '../../../src/demo/m365/faults/refusals.ts';
import { decideToCheck } from '../../../src/use-cases/dispatch/decide-to-check.ts';
import { type Standing, standingOf } from '../../../src/use-cases/dispatch/standing.ts';
import type { Dispatch, DispatchState } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { OutsideReason } from '../../../src/use-cases/ports/outside-fault.ts';
import { anInvoice } from '../../builders/entry.ts';
import { approveOne, heldItems, type Office, pass, read, remindedItems, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { SOPHIE, USUAL_PEOPLE } from '../bench/people.ts';

interface Row {
  readonly refusal: RefusalName;
  readonly state: DispatchState;
  readonly standing: Standing;
  /** How often Microsoft 365 was asked for what it refuses. */
  readonly asked: number;
  readonly code: string;
  readonly reason: OutsideReason | null;
  readonly french: string;
}

const unsent = (name: RefusalName, code: string, reason: OutsideReason | null, french: string, asked = 1): Row => ({
  refusal: name,
  state: 'stopped',
  standing: 'refused',
  asked,
  code,
  reason,
  french,
});

/** Before it leaves: nothing left, for certain; asked once, told why, its instalments are free again. */
const UNSENT: readonly Row[] = [
  unsent('mailbox-full', 'graph-507-QuotaExceededException', 'mailbox-full', 'La boîte partagée est pleine.'),
  unsent(
    'mailbox-missing',
    'graph-404-MailboxNotEnabledForRESTAPI',
    'mailbox-missing',
    'La boîte partagée n’existe pas',
  ),
  unsent('draft-denied', 'graph-403-ErrorAccessDenied', 'mailbox-denied', 'n’a pas le droit d’utiliser la boîte'),
  unsent('draft-unread', 'graph-400-RequestBodyRead', 'request-refused', 'n’accepte pas la demande'),
  unsent('draft-unforeseen', 'graph-418-ErrorUnheardOf', null, 'Microsoft 365 a refusé la création du brouillon'),
  unsent('draft-too-large', 'graph-413-ErrorMessageSizeExceeded', 'mail-too-large', 'dépassent la taille permise'),
  unsent('attachment-too-large', 'graph-413-ErrorMessageSizeExceeded', 'mail-too-large', 'dépassent la taille permise'),
  unsent('attachment-no-room', 'graph-507-ErrorQuotaExceeded', 'mailbox-full', 'La boîte partagée est pleine.'),
  unsent(
    'send-as-denied',
    'graph-403-ErrorSendAsDenied',
    'send-as-denied',
    'pas le droit d’envoyer au nom de la boîte',
  ),
  unsent('send-denied', 'graph-403-ErrorAccessDenied', 'mailbox-denied', 'n’a pas le droit d’utiliser la boîte'),
  unsent(
    'send-blocked',
    'graph-403-ErrorMessageSubmissionBlocked',
    'mailbox-blocked',
    'a bloqué ou plafonné les envois',
  ),
  unsent('send-recipient', 'graph-400-ErrorInvalidRecipients', 'recipient-refused', 'refuse l’adresse du destinataire'),
  unsent('send-too-large', 'graph-413-ErrorMessageSizeExceeded', 'mail-too-large', 'dépassent la taille permise'),
  // These do not prove by themselves that nothing left: certain once the mailbox shows the draft, and not asked again.
  unsent('send-unread', 'graph-400', 'request-refused', 'n’accepte pas la demande'),
  unsent('send-unforeseen', 'graph-418', null, 'Microsoft 365 a refusé l’envoi du courriel'),
  unsent('send-no-room', 'graph-507', 'mailbox-full', 'La boîte partagée est pleine.'),
  // Exchange shows new drafts late: believed after all patience only.
  unsent('attachment-draft-gone', 'graph-404-ErrorItemNotFound', 'mail-gone', 'n’est plus à sa place', 4),
];

const unfiled = (name: RefusalName, code: string, reason: OutsideReason, french: string): Row => ({
  refusal: name,
  state: 'to-check',
  standing: 'unfiled',
  asked: 1,
  code,
  reason,
  french,
});

/** After it left: its filing is asked of a person, and nothing is sent again. */
const UNFILED: readonly Row[] = [
  unfiled('site-missing', 'graph-404-itemNotFound', 'site-missing', 'introuvable dans SharePoint'),
  unfiled('site-denied', 'graph-403-accessDenied', 'site-denied', 'pas le droit d’écrire dans le site'),
  unfiled('folder-name', 'graph-400-invalidRequest', 'name-refused', 'refuse le nom du dossier'),
  unfiled('library-full', 'graph-507-quotaLimitReached', 'library-full', 'plus de place dans SharePoint'),
  unfiled('library-denied', 'graph-403-accessDenied', 'site-denied', 'pas le droit d’écrire dans le site'),
  unfiled('file-name-taken', 'graph-409-nameAlreadyExists', 'name-taken', 'porte déjà le nom'),
  unfiled('file-name', 'graph-400-invalidRequest', 'name-refused', 'refuse le nom du dossier'),
  unfiled('file-too-large', 'graph-413-invalidRequest', 'file-too-large', 'trop gros pour SharePoint'),
  unfiled('columns-refused', 'graph-400-invalidRequest', 'columns-refused', 'colonnes de Relance manquent'),
];

/** What passes is filed later, without a person, and says meanwhile what it waits for. */
const PASSING: readonly (readonly [RefusalName, OutsideReason, string])[] = [
  ['file-locked', 'file-locked', 'ouvert ou extrait par quelqu’un'],
  ['file-moved', 'file-gone', 'déplacé pendant l’archivage'],
  ['columns-busy', 'file-changed', 'travaille encore sur ce document'],
];

describe('a letter that Microsoft 365 refuses', () => {
  const openOffice = useOffices();
  let office: Office;

  const open = async (...faults: FaultRule[]): Promise<Dispatch> => {
    const attachApart = faults.some(({ path }) => path === '*/attachments');
    office = await openOffice([anInvoice()], { attachApart });
    office.m365.faults.add(...faults);
    return approveOne(office);
  };
  const sendThrough = async (...faults: FaultRule[]): Promise<Dispatch> => {
    const approved = await open(...faults);
    return runToRest(office, approved);
  };
  const mails = () => office.m365.sentMessages().length;
  const drafts = async ({ trace }: Dispatch) =>
    (await office.ports.mailer.find(office.company.mailbox, trace)).filter((one) => one.isDraft).length;
  const said = ({ lastError }: Dispatch): string => (lastError ? explainFault(lastError, 'fr') : '');

  test.each(UNSENT)('$refusal: nothing left, said as certain, asked $asked time(s), instalments free', async (row) => {
    const stopped = await sendThrough(refusal(row.refusal));
    expect([stopped.state, standingOf(stopped)]).toEqual([row.state, row.standing]);
    expect(office.m365.faults.struck()).toHaveLength(row.asked);
    expect(stopped.lastError).toMatchObject({ code: row.code, about: { reason: row.reason } });
    expect(said(stopped)).toContain(row.french);
    expect(said(stopped)).not.toMatch(/graph-|Error|\b[45]\d\d\b/);
    expect(mails()).toBe(0);
    expect(await heldItems(office)).toEqual([]);
    expect(await remindedItems(office)).toEqual([]);
    office.m365.faults.clear();
    expect(await drafts(stopped)).toBe(0);
    expect(stopped.trace.graphId).toBeNull();
    expect(office.told.at(-1)?.state).toBe('stopped');
  });

  test.each(UNFILED)(
    '$refusal: sent once, its filing is asked of a person and taken up again on their word',
    async (row) => {
      const asked = await sendThrough(refusal(row.refusal));
      expect([asked.state, standingOf(asked)]).toEqual([row.state, row.standing]);
      expect(asked.lastError).toMatchObject({ code: row.code, about: { reason: row.reason } });
      expect(office.m365.faults.struck()).toHaveLength(row.asked);
      expect(said(asked)).toContain(row.french);
      expect(await heldItems(office)).toEqual([1]);
      office.m365.faults.clear();
      const decided = await decideToCheck({ ...office.ports, directory: USUAL_PEOPLE }, SOPHIE, asked.id, 'sent');
      expect(decided).toMatchObject({ dispatch: { state: 'confirmed' } });
      expect((await runToRest(office, asked)).state).toBe('done');
      expect(mails()).toBe(1);
      expect(office.m365.files().map((file) => file.path.slice(-4))).toEqual(['.eml', '.pdf']);
      expect(await remindedItems(office)).toEqual([1]);
    },
  );

  test.each(PASSING)('%s: tried again without anybody, and what it waits for is said', async (name, reason, french) => {
    const approved = await open(refusal(name));
    await pass(office);
    const waiting = await read(office, approved.id);
    expect(waiting).toMatchObject({ state: 'confirmed', attempts: 1, lastError: { about: { reason } } });
    expect(said(waiting)).toContain(french);
    office.m365.faults.clear();
    expect((await runToRest(office, approved)).state).toBe('done');
    expect(mails()).toBe(1);
  });

  test('a refused letter may be sent again from the account once it is mended', async () => {
    await sendThrough(refusal('mailbox-full'));
    office.m365.faults.clear();
    const again = await approveOne(office);
    expect((await runToRest(office, again)).state).toBe('done');
    expect(mails()).toBe(1);
  });

  test('a draft that cannot be taken away is said to be left, so that nobody sends it by hand', async () => {
    const stuck: FaultRule = {
      method: 'DELETE',
      count: -1,
      fault: { kind: 'status', status: 403, code: 'ErrorAccessDenied' },
    };
    const stopped = await sendThrough(refusal('send-as-denied'), stuck);
    expect(stopped).toMatchObject({ state: 'stopped', lastError: { code: 'graph-403-ErrorSendAsDenied' } });
    expect(stopped.trace.graphId).not.toBeNull();
    expect(await drafts(stopped)).toBe(1);
  });

  test('a mailbox that is busy while the draft is taken away is waited for: the refusal is kept, and not asked again', async () => {
    const busy: FaultRule = {
      method: 'DELETE',
      count: 3,
      fault: { kind: 'status', status: 503, code: 'serviceNotAvailable' },
    };
    const stopped = await sendThrough(refusal('send-as-denied'), busy);
    expect(stopped).toMatchObject({ state: 'stopped', lastError: { code: 'graph-403-ErrorSendAsDenied' } });
    expect(await drafts(stopped)).toBe(0);
    expect(office.m365.faults.struck().filter(({ path }) => path.endsWith('/send'))).toHaveLength(1);
  });

  test('a refusal that is written down survives the end of the process', async () => {
    const approved = await open(refusal('send-as-denied'));
    const { store } = office;
    const dying = {
      ...store,
      advance: async (...args: Parameters<typeof store.advance>) =>
        args[1] === 'stopped' ? null : store.advance(...args),
    };
    await pass(office, { dispatches: dying });
    expect(await read(office, approved.id)).toMatchObject({ state: 'attached', lastError: { kind: 'refused' } });
    office.clock.pass(120_000);
    const stopped = await runToRest(office, approved);
    expect(stopped).toMatchObject({ state: 'stopped', lastError: { code: 'graph-403-ErrorSendAsDenied' } });
    expect(mails()).toBe(0);
    expect(office.m365.faults.struck().filter(({ path }) => path.endsWith('/send'))).toHaveLength(1);
  });

  test('a draft that somebody sent by hand before us has left: it is filed and counted, not sent again', async () => {
    const approved = await open();
    const { mailer } = office.ports;
    const byHand = {
      ...mailer,
      send: async (mailbox: string, graphId: string) => {
        await mailer.send(mailbox, graphId);
        await mailer.send(mailbox, graphId);
      },
    };
    expect((await runToRest(office, approved, { mailer: byHand })).state).toBe('done');
    expect(mails()).toBe(1);
  });

  test('a draft that is gone when it is to be sent is no certainty: a person is asked whether somebody sent it', async () => {
    const approved = await open();
    const { mailer } = office.ports;
    const taken = {
      ...mailer,
      send: async (mailbox: string, graphId: string) => {
        await mailer.deleteDraft(mailbox, graphId);
        await mailer.send(mailbox, graphId);
      },
    };
    const asked = await runToRest(office, approved, { mailer: taken });
    expect(asked).toMatchObject({ state: 'to-check', checkFrom: 'sending', lastError: { code: 'draft-gone' } });
    expect(standingOf(asked)).toBe('doubtful');
  });

  test('by post, a refused dossier is asked of a person: there is nothing to post yet', async () => {
    office = await openOffice([anInvoice()]);
    office.m365.faults.add(refusal('library-full'));
    const approved = await approveOne(office, { recipient: { kind: 'post', addressLines: ['1 rue', '75001 PARIS'] } });
    const asked = await runToRest(office, approved);
    expect([asked.state, standingOf(asked)]).toEqual(['to-check', 'unsent']);
    office.m365.faults.clear();
    await decideToCheck({ ...office.ports, directory: USUAL_PEOPLE }, SOPHIE, asked.id, 'again');
    expect((await runToRest(office, asked)).state).toBe('done');
  });

  test('a mailbox that stays out of order before anything left is asked of a person, as certain that nothing left', async () => {
    const down = { kind: 'status', status: 503, code: 'serviceNotAvailable' } as const;
    const asked = await sendThrough({ method: 'POST', path: '*/attachments', count: -1, fault: down });
    expect([asked.state, standingOf(asked)]).toEqual(['to-check', 'unsent']);
    expect(mails()).toBe(0);
  });
});
