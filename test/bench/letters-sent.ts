import { openGraphClient } from '../../src/channels/graph/calls/client.ts';
import { openDossierArchive } from '../../src/channels/graph/dossier/dossier-archive.ts';
import { openDossierSetup } from '../../src/channels/graph/dossier/dossier-setup.ts';
import { openMailer } from '../../src/channels/graph/mail/mailer.ts';
import { createLetterRenderer } from '../../src/channels/letters/letter-renderer.ts';
import { demoCompanies } from '../../src/demo/company/settings.ts';
import { letterFacts, letterLine } from '../channels/letters/letter-facts.ts';
import { serveParent } from './child.ts';

const LINES = 5;
/** Compiling is paid once a process, not once a letter. */
const WARM = 100;

interface Asked {
  readonly graphUrl: string;
  readonly letters: number;
}

/** Processor seconds a letter: typeset, mailed and filed, beside typeset alone. Microsoft 365 is another process, which is not counted. */
async function measure({
  graphUrl,
  letters,
}: Asked): Promise<{ readonly measured: number; readonly baseline: number }> {
  const [company] = demoCompanies();
  if (!company) throw new Error('The demo has a company');
  const credential = { getToken: async () => ({ token: 'bench', expiresOnTimestamp: Date.now() + 3_600_000 }) };
  const { mailbox, replyTo } = company;
  const client = openGraphClient({ baseUrl: graphUrl, credential });
  await openDossierSetup(client).setup(company);
  const [press, mailer, archive] = [createLetterRenderer(), openMailer(client), openDossierArchive(client)];
  const lines = Array.from({ length: LINES }, (_, at) => letterLine(at + 1));
  const factsOf = (number: number) => letterFacts({ lines, reference: `REL-${number}` });
  const folderOf = (number: number) => ({
    company,
    tiers: { code: `BENCH${number}`, name: 'Carat' },
    year: '2026',
  });
  const columns = {
    ...{ tiers: 'BENCH', level: 1, pieces: 'FA1', amount: '1.00', currency: 'EUR', sentBy: 'x' },
    date: factsOf(0).date,
  };

  async function send(number: number): Promise<void> {
    const facts = factsOf(number);
    const [bytes, mail] = [await press.renderPdf(facts), press.renderMail(facts)];
    const [key, name] = [`bench-${number}`, `${facts.reference}.pdf`];
    const to = [{ address: 'client@carat.example', name: 'Carat' }];
    const written = { key, subject: mail.subject, html: mail.html, to, cc: [], replyTo, intendedFor: null };
    const letter = { name, contentType: 'application/pdf', bytes };
    const trace = await mailer.createDraft(mailbox, written, [letter]);
    const { graphId } = trace;
    await mailer.send(mailbox, graphId ?? '');
    const [sent] = await mailer.find(mailbox, trace);
    if (!sent) throw new Error('Microsoft 365 shows at once what was sent');
    const source = await mailer.readMime(mailbox, sent.trace.graphId ?? '');
    const eml = { name: name.replace('.pdf', '.eml'), contentType: 'message/rfc822', bytes: source };
    await archive.file(folderOf(number), [letter, eml], columns);
  }
  const cpuOf = async (times: number, one: (number: number) => Promise<unknown>): Promise<number> => {
    const before = process.cpuUsage();
    for (let at = 0; at < times; at += 1) await one(at);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6 / times;
  };
  for (let at = 0; at < WARM; at += 1) await send(1_000_000 + at);
  // Each letter is another customer's, whose dossier is there, as in the second run of a year.
  const note = { name: 'note.txt', contentType: 'text/plain', bytes: Buffer.from('note') };
  for (let at = 0; at < letters; at += 1) await archive.file(folderOf(at), [note], columns);
  const baseline = await cpuOf(letters, (number) => press.renderPdf(factsOf(number)));
  const measured = await cpuOf(letters, send);
  await press.close();
  return { measured, baseline };
}

serveParent(measure);
