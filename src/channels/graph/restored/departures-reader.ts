import type { Client } from '@microsoft/microsoft-graph-client';
import type { DeparturesReader } from '../../../use-cases/ports/restored/departures-reader.ts';
import { listFiles } from './filed-letters.ts';
import { listMails } from './sent-mails.ts';

/** What left, through Microsoft Graph: the mailboxes and the library of the dossiers are read, and nothing is changed. */
export const openDeparturesReader = (client: Client): DeparturesReader => ({
  listMails: (asked) => listMails(client, asked),
  listFiles: (company, since, until) => listFiles(client, company, since, until),
});
