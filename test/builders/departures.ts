import type { FileSeen, MailSeen } from '../../src/domain/restored/departures.ts';

export const REFERENCE = 'REL-2026-000042';

/** A letter by mail of 15 March 2026, from the mailbox of the builders' company. */
export const aMailSeen = (over: Partial<MailSeen> = {}): MailSeen => ({
  ...{ mailbox: 'relances@alpha.example', key: 'id-42', reference: REFERENCE, subject: `Relance [${REFERENCE}]` },
  ...{ at: '2026-03-15T09:00:00.000Z', graphId: 'g', internetMessageId: null, conversationId: null },
  ...over,
});

/** Its PDF in the dossier of DUPONT. */
export const aFileSeen = (over: Partial<FileSeen> = {}): FileSeen => ({
  ...{ reference: REFERENCE, tiers: 'DUPONT', name: `${REFERENCE} - Relance 1 - DUPONT.pdf` },
  ...{ at: '2026-03-15T10:00:00.000Z', webUrl: 'https://alpha.example/f', driveItemId: 'f' },
  ...over,
});
