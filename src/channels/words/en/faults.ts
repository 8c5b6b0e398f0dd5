import type { Words } from '../fr.ts';

const ASK_ADMIN = 'Tell your administrator.';

export const faults: Words['faults'] = {
  reasons: {
    'mailbox-denied': {
      why: 'Relance may not use the shared mailbox.',
      mend: 'Ask the administrator to give this right back to the application in Exchange Online.',
    },
    'mailbox-missing': {
      why: 'The shared mailbox does not exist, or is not hosted in Exchange Online.',
      mend: 'Ask the administrator to create it, or to correct its address in the company’s settings.',
    },
    'mailbox-full': {
      why: 'The shared mailbox is full.',
      mend: 'Delete or archive old messages (deleted items too), or have its quota raised.',
    },
    'mailbox-blocked': {
      why: 'Microsoft has blocked or capped sending from the shared mailbox.',
      mend: 'Read Microsoft’s notice in its inbox; the administrator unblocks it in Microsoft Defender (restricted entities).',
    },
    'send-as-denied': {
      why: 'Relance may not send in the name of the shared mailbox.',
      mend: 'Ask the administrator for the role “Application Mail.Send” on this mailbox in Exchange Online.',
    },
    'mail-too-large': {
      why: 'The e-mail and its attachments are larger than Exchange allows.',
      mend: 'Send the reminder again without the copies of invoices, or have the largest message size raised.',
    },
    'recipient-refused': {
      why: 'Exchange refuses the address of the recipient or of a copy.',
      mend: 'Correct the address in Sage or choose another one, then remind again.',
    },
    'mail-gone': {
      why: 'The e-mail is no longer where it was in the shared mailbox: somebody deleted it, moved it or sent it by hand.',
      mend: 'Look in the mailbox (drafts, sent items, deleted items) before you remind again.',
    },
    'mail-changed': {
      why: 'The draft was changed while I was preparing it.',
      mend: 'Leave the drafts of Relance unopened, then try again.',
    },
    'site-denied': {
      why: 'Relance may not write in the site of the customer folders.',
      mend: 'Ask the administrator to give the application the role “write” on this SharePoint site again.',
    },
    'site-missing': {
      why: 'The site of the customer folders, or its library, cannot be found in SharePoint.',
      mend: 'Ask the administrator to restore it, or to correct its address in the company’s settings.',
    },
    'library-full': {
      why: 'SharePoint has no room left for the customer folders.',
      mend: 'Make room in the site (recycle bin too), or have its quota raised.',
    },
    'file-too-large': {
      why: 'The document is too large for SharePoint.',
      mend: 'Have the allowed size raised, or file this document by hand.',
    },
    'file-gone': {
      why: 'The folder or the document was moved while it was being filed.',
      mend: 'Leave the folders of Relance where they are; what is missing is made again.',
    },
    'file-locked': {
      why: 'Somebody has the document open or checked out in SharePoint.',
      mend: 'Close it, or check it in.',
    },
    'file-changed': {
      why: 'SharePoint is still working on this document.',
      mend: 'Nothing to do: it takes a moment.',
    },
    'name-taken': {
      why: 'A file already has the name that the folder or the document must have in SharePoint.',
      mend: 'Rename or move that file in the company’s folder.',
    },
    'name-refused': {
      why: 'SharePoint refuses the name of the folder or of the document.',
      mend: 'Shorten the customer’s name in Sage or take rare characters out of it; else tell your administrator.',
    },
    'columns-refused': {
      why: 'The columns of Relance are missing in the library of the customer folders, or were changed there.',
      mend: 'Ask the administrator to run the command “setup” again for this company.',
    },
    'directory-denied': {
      why: 'Relance may not read people and groups in Microsoft Entra.',
      mend: 'Ask the administrator to grant the application User.ReadBasic.All and GroupMember.Read.All.',
    },
    'person-missing': {
      why: 'Microsoft Entra does not know this person or this group.',
      mend: 'Ask the administrator to check your account and the groups named in the settings.',
    },
    'request-refused': {
      why: 'Microsoft 365 does not accept the request as I made it.',
      mend: `It is not your doing. ${ASK_ADMIN}`,
    },
    'no-token': {
      why: 'Microsoft 365 does not recognise the application.',
      mend: 'Ask the administrator to check its identity, and that its secret has not expired.',
    },
    throttled: {
      why: 'Microsoft 365 asks to wait: too many requests at once.',
      mend: 'Wait a few minutes.',
    },
    'tenant-throttled': {
      why: 'Microsoft 365 asks to wait: what all mailboxes send has reached the limit of the tenant.',
      mend: 'Wait: sending goes on by itself. More mailboxes would not change it.',
    },
    unavailable: {
      why: 'Microsoft 365 is out of order for now.',
      mend: 'Wait a few minutes.',
    },
    'no-answer': {
      why: 'Microsoft 365 does not answer.',
      mend: 'Wait a few minutes; if it lasts, tell your administrator.',
    },
  },
  operations: {
    draft: 'to create the draft',
    attach: 'to attach the documents',
    send: 'to send the e-mail',
    'find-mail': 'to search the shared mailbox',
    'read-mail': 'to read the e-mail that was sent',
    'delete-draft': 'to delete the draft',
    site: 'to open the site of the customer folders',
    folder: 'to open the customer’s folder',
    file: 'to file the document',
    columns: 'to update the columns of the document',
    groups: 'to read rights',
    person: 'to read an account',
  },
  unforeseen: (operation) => ({
    why: `Microsoft 365 refused ${operation}, for no reason that I know.`,
    mend: ASK_ADMIN,
  }),
  own: {
    'accepted-not-seen': {
      why: 'Outlook accepted it, but it does not appear in the Sent Items.',
      mend: 'Look in the shared mailbox, then tell me whether it left.',
    },
    'sent-or-not': {
      why: 'Outlook did not answer while it was being sent.',
      mend: 'Look in the shared mailbox, then tell me whether it left.',
    },
    'draft-gone': {
      why: 'The draft disappeared from the mailbox before it was sent: somebody sent or deleted it by hand.',
      mend: 'Look in the shared mailbox, then tell me whether it left.',
    },
    'sent-after-all': {
      why: 'An earlier copy of this e-mail appeared afterwards.',
      mend: 'Confirm it: it is not sent again.',
    },
    changed: { why: 'What is owed has changed.', mend: 'Open the account again.' },
    'unknown-company': { why: 'The company is no longer in the settings.', mend: ASK_ADMIN },
    unreadable: { why: 'I can no longer read what I noted of this letter.', mend: ASK_ADMIN },
    sage: { why: 'Sage does not answer, or refuses to be read.', mend: ASK_ADMIN },
    graph: { why: 'Microsoft 365 did not do what was asked of it.', mend: ASK_ADMIN },
    upload: { why: 'Microsoft 365 did not take a document.', mend: ASK_ADMIN },
  },
  other: { why: 'Technical incident.', mend: ASK_ADMIN },
  adminDetail: (code, detail) => `For the administrator: ${code} · ${detail}`,
};
