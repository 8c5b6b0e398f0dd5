import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoCompanies } from '../../src/demo/company/settings.ts';
import { BANK } from '../../src/domain/bank/bank-setting.ts';
import { settingOf } from '../../src/domain/company/room-setting.ts';
import { until } from './client.ts';
import { CODES, MARKERS } from './corpus.ts';
import { buttonsOf } from './harvest.ts';
import { IN_RUNS, PLAIN, poisonedCode } from './served/books.ts';
import { STATUSES } from './served/served.ts';
import { mailOfMarked } from './served/tenant.ts';
import { TODAY, type World } from './world.ts';

/** Whom the bank and plans speak of, and who answers. */
export const [CODE, ANSWERS] = PLAIN;
const BY = 'claire.martin@contoso.example';
export const TEXTS = MARKERS.map(({ text }) => text);
/** SharePoint keeps no such sign in a name. */
const asName = (text: string, at: number): string => `${at} ${text.replaceAll(/["*:<>?/\\|\p{Cc}]/gu, '-')}`;
const asXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A person, or a bank, lays a file down in the library of the dossiers. */
async function lay({ m365 }: World, file: string, content: string, by = BY): Promise<void> {
  const address = `${m365.url}/_files?${new URLSearchParams({ path: file, by })}`;
  const { status } = await fetch(address, { method: 'PUT', body: content });
  if (status !== 200) throw new Error(`${file} cannot be laid: ${status}`);
}

const company = demoCompanies()[0];
const [IBAN] = company ? settingOf(company, BANK).accounts : [];
const LIBRARY = company ? settingOf(company, BANK).library : '';

/** Invoices of customers whom nobody wrote anything into. */
async function piecesOf({ served }: World, codes: readonly string[]): Promise<readonly string[]> {
  const list = codes.map((code) => `'${code.replaceAll("'", "''")}'`).join(', ');
  const rows = await served.query<{ readonly Piece: string }>(
    'sage',
    `SELECT EC_RefPiece AS Piece FROM F_ECRITUREC WHERE CT_Num IN (${list}) AND EC_Sens = 0 ORDER BY EC_No`,
  );
  return [...new Set(rows.map(({ Piece }) => Piece))];
}

const entryOf = (name: string, text: string, cents: number, at: number): string =>
  `<Ntry><Amt Ccy="EUR">${(cents / 100).toFixed(2)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${TODAY}</Dt></BookgDt><AcctSvcrRef>Z-${at}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>${asXml(name)}</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>${asXml(name)}</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>${asXml(text)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;

const statementOf = (entries: string, id: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>${asXml(id)}</Id><Acct><Id><IBAN>${IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>${entries}</Stmt></BkToCstmrStmt></Document>`;

/** Labels and names of payers, in files that are called so; each twice, once with an invoice, so that an account shows it. */
export async function layStatements(world: World): Promise<void> {
  const pieces = await piecesOf(world, [CODE]);
  for (const [at, text] of TEXTS.entries()) {
    const named = `FACTURE ${pieces[at % pieces.length]} ${text}`;
    const entries = entryOf(text, text, 500_01 + at, 2 * at) + entryOf(text, named, 1_00 + at, 2 * at + 1);
    await lay(world, `${LIBRARY}/${asName(text, at)}.xml`, statementOf(entries, text));
    await lay(world, `${LIBRARY}/${asName(text, at)}.txt`, `${text}\nzzq`);
  }
}

const cellOf = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Reasons, platforms and payees; each also as an invoice that there is not. */
export async function layStatuses(world: World): Promise<void> {
  const pieces = await piecesOf(world, [...PLAIN, ...IN_RUNS, ...CODES]);
  for (const [at, text] of TEXTS.entries()) {
    // A refusal and another payee stand beside each other on one invoice.
    const status = at < pieces.length ? '210' : '225';
    const rows = [pieces[at % pieces.length] ?? '', text].map((invoice) =>
      [invoice, status, TODAY, text, text, text].map(cellOf).join(';'),
    );
    const head = 'pièce;statut;date;motif;plateforme;bénéficiaire';
    await lay(world, `${STATUSES}/${asName(text, at)}.csv`, [head, ...rows, `${cellOf(text)};;;;;`, ''].join('\n'));
  }
}

/** So that somebody has something to answer to. */
async function sendOne({ client, m365 }: World): Promise<void> {
  if (m365.sentMessages().length > 0) return;
  const account = await client.say(`relance client ALPHA/${IN_RUNS[0]}`);
  const preview = account.cards.flatMap(buttonsOf).find(({ verb }) => verb === 'draft.preview');
  const shown = await client.send(client.press('draft.preview', preview?.data));
  const send = shown.cards.flatMap(buttonsOf).find(({ verb }) => verb === 'draft.send');
  await client.send(client.press('draft.send', send?.data));
  await until(() => m365.sentMessages().length > 0, 60_000);
}

/** Subjects, texts, names and addresses of who answers, and of what they attach. */
export async function layAnswers(world: World): Promise<void> {
  await sendOne(world);
  for (const [at, text] of TEXTS.entries()) {
    const from =
      at % 2 === 0 ? `${text.replaceAll(/[\s@]/gu, '')}@zzq.example` : `compta@${ANSWERS.toLowerCase()}.example`;
    const body = at % 3 === 0 ? { html: `<p>${text} zzq</p>` } : { text: `Bonjour,\n${text}\nMerci` };
    const files = [{ name: asName(text, at), content: 'zzq' }];
    world.m365.receive({
      ...{ mailbox: 'relances@alpha.example', answers: 'last', from, fromName: text, subject: text, files },
      ...body,
    });
  }
}

const DELIVERED = readFileSync(
  new URL('../../src/channels/letters/templates/delivered/rappel-1.fr.md', import.meta.url),
  'utf8',
);
export const LETTERS = [1, 2, 3].flatMap((level) => ['fr', 'en'].map((language) => `rappel-${level}.${language}.md`));
const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** After all texts of letters, and the latest first: a card has twelve. */
export const nameOfText = (text: string, at: number): string => `z${99 - at} ${asName(text, at)}`;

/** Texts of letters, by somebody who is called so, and files that are no text of a letter. `round`: which markers. */
export async function layTexts(world: World, round: number): Promise<void> {
  for (const [place, file] of LETTERS.entries()) {
    const at = round * LETTERS.length + place;
    const text = TEXTS[at];
    if (text === undefined) continue;
    const whole = DELIVERED.replace('{{tableau}}', `${text}\n\n{{tableau}}`).replace(
      /^objet: /mu,
      `objet: ${flat(text)} `,
    );
    await lay(world, `ALPHA/Modèles/${file}`, whole, mailOfMarked(at));
    await lay(world, `ALPHA/Modèles/${nameOfText(text, at)}.md`, text, mailOfMarked(at));
  }
}

/** Names of plans are read without blanks around them. */
export const PLAN_NAMES = [...new Set(TEXTS.map((text) => text.trim()))];

/** Plans, their steps and segments that are called so, with those who are called so to be asked. */
const PLANS = {
  'a-partir-du': TODAY,
  societe: PLAN_NAMES[0],
  plans: Object.fromEntries(
    PLAN_NAMES.map((name, at) => [
      name,
      {
        ...{ tolerance: 0.1, 'par-age': false, regroupement: 'client', 'reglement-partiel': 'deduire' },
        'payer-sous-jours': 8,
        etapes: [
          { nom: name, type: 'rappel', jours: 10, intervalle: 10, minimum: 15, ton: 'cordial', penalites: 'mention' },
          { nom: `${name} 2`, type: 'appel', jours: 11, intervalle: 0, minimum: 1, responsable: mailOfMarked(at) },
        ],
      },
    ]),
  ),
  segments: PLAN_NAMES.map((name, at) => ({ nom: name, plan: name, codes: [poisonedCode(at)] })),
};

/** JSON is YAML. Applied at a terminal, by whoever administers the machine. */
export async function applyPlans({ served }: World): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relance-plan-'));
  const file = path.join(folder, 'plan.yaml');
  try {
    await writeFile(file, JSON.stringify(PLANS));
    const { exitCode, output } = await served.runCli(['plans', 'apply', file, '--company', 'ALPHA']);
    if (exitCode !== 0) throw new Error(`The plans were not applied: ${output}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
