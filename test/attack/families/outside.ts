import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoCompanies } from '../../../src/demo/company/settings.ts';
import { BANK } from '../../../src/domain/bank/bank-setting.ts';
import { settingOf } from '../../../src/domain/company/room-setting.ts';
import type { Attack } from '../attack.ts';
import { type Came, worstOf } from '../came.ts';
import { type Said, until, type Where } from '../client.ts';
import { CODES, MARKERS } from '../corpus.ts';
import { buttonsOf, crawl, pathsOf, readAll, textIn } from '../harvest.ts';
import { liveInMails, liveInPages } from '../inert/live-in-world.ts';
import { IN_RUNS, PLAIN, poisonedCode } from '../served/books.ts';
import { STATUSES } from '../served/served.ts';
import { mailOfMarked } from '../served/tenant.ts';
import { TODAY, type World } from '../world.ts';

const [CODE, ANSWERS] = PLAIN;
const BY = 'claire.martin@contoso.example';
const TEXTS = MARKERS.map(({ text }) => text);
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
async function layStatements(world: World): Promise<void> {
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
async function layStatuses(world: World): Promise<void> {
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
async function layAnswers(world: World): Promise<void> {
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
  new URL('../../../src/channels/letters/templates/delivered/rappel-1.fr.md', import.meta.url),
  'utf8',
);
const LETTERS = [1, 2, 3].flatMap((level) => ['fr', 'en'].map((language) => `rappel-${level}.${language}.md`));
const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** After all texts of letters, and the latest first: a card has twelve. */
const nameOfText = (text: string, at: number): string => `z${99 - at} ${asName(text, at)}`;

/** Texts of letters, by somebody who is called so, and files that are no text of a letter. `round`: which markers. */
async function layTexts(world: World, round: number): Promise<void> {
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

/** As an administrator, who is shown what waits; read with a customer, where it can be. */
async function readTexts({ client }: World, round: number): Promise<readonly Said[]> {
  const paul: Where = { who: 'paul' };
  const cards = [...(await readAll(client, 'modèles', /^template\.(?:list|show|preview\.form|refuse\.form)$/u, paul))];
  const previews = cards.flatMap(buttonsOf).filter(({ verb }) => verb === 'template.preview');
  for (const [at, { data }] of previews.entries()) {
    const customer = poisonedCode((at + round * LETTERS.length) % TEXTS.length);
    cards.push(...(await client.send(client.press('template.preview', { ...data, customer }, paul))).cards);
  }
  return cards;
}

/** Names of plans are read without blanks around them. */
const PLAN_NAMES = [...new Set(TEXTS.map((text) => text.trim()))];

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
async function applyPlans({ served }: World): Promise<void> {
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

const PLAN = /^plan\.(?:show|customer|rehearsal|rehearsal\.file|stop\.form)$/u;

async function readPlans({ client }: World): Promise<readonly Said[]> {
  const cards: Said[] = [];
  for (const text of ['plan', 'agenda tous']) cards.push(...(await readAll(client, text, PLAN)));
  for (const at of PLAN_NAMES.keys()) {
    const data = { company: 'ALPHA', code: poisonedCode(at) };
    cards.push(...(await client.send(client.press('plan.customer', data))).cards);
  }
  return cards;
}

/** Letters and signs of it, without what cards write otherwise. */
const core = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

function missingIn(cards: readonly Said[], texts: readonly string[]): readonly string[] {
  const told = core(textIn(cards).replaceAll(/\\[nrt]/gu, ' '));
  return texts.filter((text) => !told.includes(core(text)));
}

/** What was laid is read in a pass; another one may be at work meanwhile. */
async function afterPass(
  { served }: World,
  pass: string,
  texts: readonly string[],
  read: () => Promise<readonly Said[]>,
): Promise<readonly Said[]> {
  let cards: readonly Said[] = [];
  for (let left = 3; left > 0; left -= 1) {
    await served.runPass(pass);
    cards = await read();
    if (missingIn(cards, texts).length === 0) break;
  }
  return cards;
}

/** What nobody was shown proves nothing; `page`: nor what no browser opened. */
async function judged(world: World, cards: readonly Said[], page = '', texts = TEXTS): Promise<Came> {
  const missing = missingIn(cards, texts).map((text) => `nobody was shown ${JSON.stringify(text)}`);
  const paths = cards.flatMap((card) => pathsOf(card, world.botUrl));
  const isOpened = paths.some((one) => one.startsWith(`/${page}`));
  const closed = isOpened || page === '' ? [] : [`no page of /${page} was opened`];
  return { status: 200, said: [], live: [...missing, ...closed, ...(await liveInPages(world, cards))] };
}

async function readStatements(world: World): Promise<Came> {
  await layStatements(world);
  const cards = await afterPass(world, 'bank', TEXTS, () =>
    readAll(world.client, 'encaissements', /^bank\.(?:list|entry|file)$/u),
  );
  return judged(world, [...cards, ...(await crawl(world.client, `relance client ALPHA/${CODE}`))], 'encaissements');
}

async function readStatuses(world: World): Promise<Came> {
  await layStatuses(world);
  const cards = await afterPass(world, 'einvoicing', TEXTS, () =>
    readAll(world.client, 'efactures', /^einvoicing\.(?:list|show|file)$/u),
  );
  return judged(world, [...cards, ...(await crawl(world.client, `relance client ALPHA/${CODE}`))], 'efactures');
}

async function readAnswers(world: World): Promise<Came> {
  await layAnswers(world);
  const { client } = world;
  const cards = [
    ...(await afterPass(world, 'replies', TEXTS, () => readAll(client, 'réponses', /^reply\.(?:list|show|file)$/u))),
  ];
  for (const code of [ANSWERS, IN_RUNS[0]])
    for (const text of [`relance client ALPHA/${code}`, `commentaires ${code}`])
      cards.push(...(await crawl(client, text)));
  const came = await judged(world, [...cards, ...(await crawl(client, 'agenda'))]);
  return { ...came, live: [...(came.live ?? []), ...(await liveInMails(world))] };
}

async function readTextsOfLetters(world: World): Promise<Came> {
  const all: Came[] = [];
  for (let round = 0; round * LETTERS.length < TEXTS.length; round += 1) {
    await layTexts(world, round);
    const from = round * LETTERS.length;
    const own = TEXTS.slice(from, from + LETTERS.length);
    const texts = [...own, ...own.map((text, at) => nameOfText(text, from + at))];
    const cards = await afterPass(world, 'templates', texts, () => readTexts(world, round));
    // Of the first markers some may stand in a text, and are read in a letter.
    all.push(await judged(world, cards, round === 0 ? 'modeles' : '', texts));
  }
  return { status: worstOf(all), said: [], live: all.flatMap(({ live = [] }) => live) };
}

async function readPlanFiles(world: World): Promise<Came> {
  await applyPlans(world);
  await world.served.runPass('plan-tasks');
  return judged(world, await readPlans(world), 'repetitions', PLAN_NAMES);
}

const outside = (name: string, send: Attack['send']): Attack => ({
  ...{ family: 'injection', name: `every marker, in ${name}`, expected: 'inert', send },
});

export const OUTSIDE: readonly Attack[] = [
  outside('statements of the bank, and the names of their files', readStatements),
  outside('statuses of electronic invoices, and the names of their files', readStatuses),
  outside('what customers answer, who they are, and what they attach', readAnswers),
  outside('texts of letters, the names of their files, and of who wrote them', readTextsOfLetters),
  outside('plans of reminders', readPlanFiles),
];
