import { openGraphClient } from '../../src/channels/graph/calls/client.ts';
import { openDossierArchive } from '../../src/channels/graph/dossier/dossier-archive.ts';
import { openDossierSetup } from '../../src/channels/graph/dossier/dossier-setup.ts';
import { openMailer } from '../../src/channels/graph/mail/mailer.ts';
import { createLetterRenderer } from '../../src/channels/letters/letter-renderer.ts';
import { demoCompanies } from '../../src/demo/company/settings.ts';
import { letterFacts, letterLine } from '../channels/letters/letter-facts.ts';
import { serveParent } from './child.ts';

const LINES = 5;
const WARM = 3;

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
  const client = openGraphClient({ baseUrl: graphUrl, credential });
  await openDossierSetup(client).setup(company);
  const [press, mailer, archive] = [createLetterRenderer(), openMailer(client), openDossierArchive(client)];
  const facts = letterFacts({ lines: Array.from({ length: LINES }, (_, at) => letterLine(at + 1)) });

  async function send(number: number): Promise<void> {
    const [bytes, mail] = [await press.renderPdf(facts), press.renderMail(facts)];
    const [key, name] = [`bench-${number}`, `${facts.reference}-${number}.pdf`];
    const to = [{ address: 'client@carat.example', name: 'Carat' }];
    const { mailbox, replyTo } = company as NonNullable<typeof company>;
    const written = { key, subject: mail.subject, html: mail.html, to, cc: [], replyTo, intendedFor: null };
    const { graphId } = await mailer.createDraft(mailbox, written);
    const trace = { key, graphId, internetMessageId: null, conversationId: null };
    const letter = { name, contentType: 'application/pdf', bytes };
    await mailer.attach(mailbox, graphId ?? '', [letter]);
    await mailer.send(mailbox, graphId ?? '');
    const [sent] = await mailer.find(mailbox, trace);
    const source = sent ? await mailer.readMime(mailbox, sent.trace.graphId ?? '') : bytes;
    const eml = { name: name.replace('.pdf', '.eml'), contentType: 'message/rfc822', bytes: source };
    const folder = {
      company: company as NonNullable<typeof company>,
      tiers: { code: 'BENCH', name: 'Carat' },
      year: '2026',
    };
    const columns = {
      tiers: 'BENCH',
      level: 1,
      pieces: 'FA1',
      amount: '1.00',
      currency: 'EUR',
      date: facts.date,
      sentBy: 'x',
    };
    await archive.file(folder, [letter, eml], columns);
  }
  const cpuOf = async (times: number, one: (number: number) => Promise<unknown>): Promise<number> => {
    const before = process.cpuUsage();
    for (let at = 0; at < times; at += 1) await one(at);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6 / times;
  };
  for (let at = 0; at < WARM; at += 1) await send(1_000_000 + at);
  const baseline = await cpuOf(letters, () => press.renderPdf(facts));
  const measured = await cpuOf(letters, send);
  await press.close();
  return { measured, baseline };
}

serveParent(measure);
