import { describe, expect, test } from 'vitest';
import { writeMail } from '../../../src/channels/letters/mail/write-mail.ts';
import { openTemplateChecker } from '../../../src/channels/letters/templates/check-template.ts';
import { levelIn } from '../../../src/domain/relance/letter.ts';
import { recheckApproved } from '../../../src/use-cases/dispatch/recheck-approved.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { prepareLetters } from '../../../src/use-cases/relance/prepare-letters.ts';
import { proposeLines } from '../../../src/use-cases/runs/propose-lines.ts';
import { approveTemplate, refuseTemplate } from '../../../src/use-cases/templates/decide-template.ts';
import { openLetterTemplates } from '../../../src/use-cases/templates/letter-templates.ts';
import { listTemplates, showTemplate } from '../../../src/use-cases/templates/list-templates.ts';
import { lookForTemplates } from '../../../src/use-cases/templates/look-for-templates.ts';
import { previewTemplate, readTemplatePreview } from '../../../src/use-cases/templates/preview-template.ts';
import { readSituation } from '../../../src/use-cases/tiers/read-situation.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aContact, aTiers } from '../../builders/tiers.ts';
import { approvePreview, openCaratDraft, previewNow } from '../bench/desk.ts';
import { MARC, READER, SOPHIE, STRANGER } from '../bench/people.ts';
import { ANNE, openTemplatesBench, PAUL, textWith } from './templates-bench.ts';

const FILE = 'rappel-1.fr.md';

type Bench = ReturnType<typeof openTemplatesBench>;

/** The same reminders for everybody, by plans of two names. */
const PLAN = `a-partir-du: 2026-03-01
societe: tout
plans:
  tout: { etapes: [{ nom: R1, type: rappel, jours: 1 }] }
  tard: { etapes: [{ nom: R1, type: rappel, jours: 2 }] }
`;

const openLate = () => openTemplatesBench({ entries: [anInvoice()] });

/** Writes a file, has it found, and approved by Anne. */
async function putInUse(bench: Bench, name: string, text: string): Promise<void> {
  bench.write(name, text);
  await bench.look();
  const result = await approveTemplate(bench.templatePorts, ANNE, {
    company: bench.company.code,
    id: await bench.idOf(name),
  });
  if (result.kind !== 'decided') throw new Error(JSON.stringify(result));
}

/** The greeting of the letter that CARAT would get now. */
async function greetingOf(bench: Bench): Promise<string | undefined> {
  const draft = await openCaratDraft(bench);
  const situation = await readSituation(bench.lettersPorts, bench.company, 'CARAT');
  if (!situation) throw new Error('CARAT is there');
  const prepared = await prepareLetters(bench.lettersPorts, situation, draft);
  if (prepared.kind !== 'prepared') throw new Error(prepared.kind);
  const [facts] = prepared.letters;
  return facts && writeMail(facts).before[0];
}

describe('looking for texts', () => {
  test('a file that changed is read once, found by whoever wrote it, and waits', async () => {
    const bench = openLate();
    bench.write(FILE, textWith('Chère cliente, cher client,'));
    bench.write('_notes.md', 'Pour nous');
    expect([await bench.look(), await bench.look()]).toEqual([1, 0]);
    expect(bench.reads).toEqual([FILE]);
    const [version] = await bench.store.listTemplates(bench.company.code);
    expect(version).toMatchObject({ fileName: FILE, state: 'to-approve', author: MARC, source: 'sharepoint' });
    expect(await greetingOf(bench)).toBe('Madame, Monsieur,');
  });

  test('a file whose name says nothing, or whose text says what none may, is invalid, with its line', async () => {
    const bench = openLate();
    bench.write('rappel-9.fr.md', textWith('Bonjour,'));
    bench.write(FILE, textWith('Payez sur FR76 3000 6000 0112 3456 7890 189,'));
    bench.write('rappel-2.fr.md', 'a'.repeat(10_000_000));
    await bench.look();
    const listed = await listTemplates(bench.templatePorts, READER);
    if (listed.kind !== 'templates') throw new Error(listed.kind);
    expect(listed.companies[0]?.files.map(({ fileName, now }) => [fileName, now.version.state, now.problems])).toEqual([
      [FILE, 'invalid', [{ code: 'digits', line: 6 }]],
      ['rappel-2.fr.md', 'invalid', [{ code: 'too-long', line: 1, max: 6_000 }]],
      ['rappel-9.fr.md', 'invalid', []],
    ]);
  });

  test('a company that keeps the delivered texts is not looked for', async () => {
    const bench = openLate();
    const { settings: _, ...plain } = bench.company;
    const companies = { ...bench.ports.companies, list: () => [plain] };
    bench.write(FILE, textWith('Bonjour,'));
    expect(await lookForTemplates({ ...bench.templatePorts, mayBegin: untilDone, companies })).toBe(0);
    expect(bench.reads).toEqual([]);
  });
});

describe('approving a text', () => {
  test('letters are written by it from then on, and by the last good one while another waits or is invalid', async () => {
    const bench = openLate();
    await putInUse(bench, FILE, textWith('Chère cliente, cher client,'));
    expect(await greetingOf(bench)).toBe('Chère cliente, cher client,');
    bench.write(FILE, textWith('Salut,'));
    await bench.look();
    expect(await greetingOf(bench)).toBe('Chère cliente, cher client,');
    bench.write(FILE, textWith('Notre IBAN a changé,'));
    await bench.look();
    expect(await greetingOf(bench)).toBe('Chère cliente, cher client,');
  });

  test.each([
    ['that follows the plan of the segment', ''],
    ['that follows a plan of its own', 'clients: { CARAT: tout }'],
  ])(
    'that of the segment of the plan comes first, then that of the company, of a customer %s; of another language neither',
    async (_, customers) => {
      const bench = openLate();
      await putInUse(bench, FILE, textWith('De la société,'));
      await putInUse(bench, 'rappel-1.fr.grands-comptes.md', textWith('Du segment,'));
      await putInUse(bench, 'rappel-1.en.grands-comptes.md', textWith('Hello,', 'rappel-1.en.md'));
      await bench.applyPlan(
        `${PLAN}${customers}\nsegments:\n  - { nom: Grands comptes, plan: tard, pays: [Belgique] }\n`,
      );
      expect(await greetingOf(bench)).toBe('De la société,');
      bench.books.segmentFacts = new Map([['CARAT', { country: 'belgique', payer: null, statistics: [] }]]);
      expect(await greetingOf(bench)).toBe('Du segment,');
    },
  );

  test('that which the step of the plan names comes before that of the segment; of another level it is not taken', async () => {
    const bench = openLate();
    await putInUse(bench, FILE, textWith('De la société,'));
    await putInUse(bench, 'rappel-1.fr.car.md', textWith('Du segment,'));
    await putInUse(bench, 'rappel-1.fr.tres-ferme.md', textWith('Fermement,'));
    await putInUse(bench, 'rappel-2.fr.doux.md', textWith('Doucement,', 'rappel-2.fr.md'));
    const naming = (modele: string) =>
      `${PLAN.replace('jours: 1 }', `jours: 1, modele: ${modele} }`)}segments:\n  - { nom: Car, plan: tout, codes: [car] }\n`;
    await bench.applyPlan(naming('Très ferme'));
    expect(await greetingOf(bench)).toBe('Fermement,');
    await bench.applyPlan(naming('doux'));
    expect(await greetingOf(bench)).toBe('Du segment,');
  });

  test('that of the first of two segments is taken, one of codes that begin so', async () => {
    const bench = openLate();
    await putInUse(bench, 'rappel-1.fr.car.md', textWith('Du premier,'));
    await putInUse(bench, 'rappel-1.fr.retards.md', textWith('Du second,'));
    const retards = '  - { nom: Retards, plan: tout, montant: { de: 1 } }\n';
    await bench.applyPlan(`${PLAN}segments:\n  - { nom: Car, plan: tout, codes: [car] }\n${retards}`);
    expect(await greetingOf(bench)).toBe('Du premier,');
    await bench.applyPlan(`${PLAN}segments:\n  - { nom: Car, plan: tout, codes: [exp] }\n${retards}`);
    expect(await greetingOf(bench)).toBe('Du second,');
  });

  test.each([
    ['a reader', READER],
    ['a collector', SOPHIE],
    ['a stranger', STRANGER],
  ])('%s does not decide', async (_who, who) => {
    const bench = openLate();
    bench.write(FILE, textWith('Bonjour,'));
    await bench.look();
    const asked = { company: bench.company.code, id: await bench.idOf(FILE), reason: 'Non' };
    for (const act of [approveTemplate, refuseTemplate]) {
      expect(await act(bench.templatePorts, who, asked)).toMatchObject({ refusal: { code: 'not-allowed' } });
    }
  });

  test('a run writes every letter by it, and reads the texts once', async () => {
    const codes = ['R1', 'R2', 'R3'];
    const bench = openTemplatesBench({ entries: codes.map((tiers, at) => anInvoice({ ecNo: at + 1, tiers })) });
    bench.books.tiers = codes.map((code) => aTiers({ code }));
    for (const tiers of codes) bench.books.contacts.set(tiers, [aContact()]);
    await putInUse(bench, FILE, textWith('Du modèle,'));
    const { letterTemplates } = bench.lettersPorts;
    let reads = 0;
    const counted = {
      readInUse: (company: typeof bench.company) => {
        reads += 1;
        return letterTemplates.readInUse(company);
      },
    };
    const digests = async (own: object) => {
      const lines = await proposeLines({ ...bench.lettersPorts, ...own }, bench.company, SOPHIE);
      expect(lines.map(({ state }) => state)).toEqual(['selected', 'selected', 'selected']);
      return lines.map(({ shown }) => shown?.digest);
    };
    const written = await digests({ letterTemplates: counted });
    expect(reads).toBe(1);
    expect(await digests({})).toEqual(written);
    expect(await digests({ letterTemplates: undefined })).not.toEqual(written);
  });

  test('who wrote it does not approve it; another administrator does, once', async () => {
    const bench = openLate();
    bench.write(FILE, textWith('Bonjour,'), PAUL);
    await bench.look();
    const asked = { company: bench.company.code, id: await bench.idOf(FILE) };
    expect(await approveTemplate(bench.templatePorts, PAUL, asked)).toMatchObject({ why: 'own' });
    expect(await approveTemplate(bench.templatePorts, ANNE, asked)).toMatchObject({ kind: 'decided' });
    expect(await approveTemplate(bench.templatePorts, ANNE, asked)).toMatchObject({ why: 'over' });
  });

  test('what is approved is the text that was shown: one that the file no longer holds is not', async () => {
    const bench = openLate();
    bench.write(FILE, textWith('Un,'));
    await bench.look();
    const asked = { company: bench.company.code, id: await bench.idOf(FILE) };
    bench.write(FILE, textWith('Deux,'));
    await bench.look();
    expect((await approveTemplate(bench.templatePorts, ANNE, asked)).kind).toBe('unknown-version');
    expect(await greetingOf(bench)).toBe('Madame, Monsieur,');
  });

  test('an invalid one is not approved, nor one that this version would no longer let through used', async () => {
    const bench = openLate();
    bench.write(FILE, textWith('Notre IBAN,'));
    await bench.look();
    const asked = { company: bench.company.code, id: await bench.idOf(FILE) };
    expect(await approveTemplate(bench.templatePorts, ANNE, asked)).toMatchObject({ why: 'invalid' });
    await putInUse(bench, FILE, textWith('Bonjour,'));
    const stricter = { ...openTemplateChecker(() => []), check: () => [{ code: 'no-head', line: 1 }] as const };
    const inUse = await openLetterTemplates({ templates: bench.store, checker: stricter }).readInUse(bench.company);
    expect(inUse.templateOf('', 'fr', { kind: 'rappel', level: 1 })).toBeNull();
  });

  test('one that is taken back leaves the one before it, then the delivered one; a reason is needed', async () => {
    const bench = openLate();
    await putInUse(bench, FILE, textWith('Un,'));
    await putInUse(bench, FILE, textWith('Deux,'));
    const asked = async (reason: string) => ({ company: bench.company.code, id: await bench.idOf(FILE), reason });
    expect(await refuseTemplate(bench.templatePorts, PAUL, await asked(' '))).toMatchObject({
      refusal: { code: 'reason-needed' },
    });
    await refuseTemplate(bench.templatePorts, PAUL, await asked('Trop sec'));
    expect(await greetingOf(bench)).toBe('Un,');
  });
});

describe('a letter that was shown', () => {
  test('its digest covers the text, and what was approved leaves as it was shown', async () => {
    const bench = openLate();
    await putInUse(bench, FILE, textWith('Un,'));
    const draft = await openCaratDraft(bench);
    const desk = { ...bench, ports: bench.lettersPorts };
    const shown = await previewNow(desk, draft);
    await putInUse(bench, FILE, textWith('Deux,'));
    expect((await approvePreview(desk, shown)).kind).toBe('changed');
    const again = await previewNow(desk, draft);
    const approved = await approvePreview(desk, again);
    if (approved.kind !== 'approved') throw new Error(approved.kind);
    await putInUse(bench, FILE, textWith('Trois,'));
    const [dispatch] = approved.dispatches;
    if (!dispatch) throw new Error('One letter');
    const step = await recheckApproved({ ...desk.ports, refusals: bench.store } as never, dispatch);
    expect(step).toMatchObject({ kind: 'move', to: 'rendered' });
    expect(dispatch.facts.template?.text).toContain('Deux,');
    expect(dispatch.facts.template?.digest).toMatch(/^[0-9a-f]{64}$/u);
    const kept = await bench.store.readDispatch(dispatch.id);
    const history = await bench.store.readHistory(bench.company.code, 'CARAT', 5);
    expect(history.find(({ act }) => act === 'dispatch-approved')?.facts.template).toBe(
      dispatch.facts.template?.digest,
    );
    expect(kept?.facts.template).toEqual(dispatch.facts.template);
  });
});

describe('reading a text with a customer', () => {
  test('shows the letter of a version that nobody approved yet, at its level, and keeps nothing', async () => {
    const bench = openLate();
    bench.write('rappel-4.fr.md', textWith('Maître,', 'rappel-4.fr.md'));
    await bench.look();
    const id = await bench.idOf('rappel-4.fr.md');
    const asked = { company: bench.company.code, id, tiers: 'CARAT' };
    const preview = await previewTemplate(bench.templatePorts, READER, asked);
    if (preview.kind !== 'preview') throw new Error(preview.kind);
    expect(levelIn(preview.facts)).toBe(4);
    expect(writeMail(preview.facts).before[0]).toBe('Maître,');
    const link = { company: asked.company, template: id, tiers: 'CARAT' };
    expect(await readTemplatePreview(bench.templatePorts, link)).toEqual(preview.facts);
    expect(
      await readTemplatePreview(bench.templatePorts, { ...link, template: 'rappel-4.fr.md@000000000000' }),
    ).toBeNull();
    expect(bench.state.dispatches.size).toBe(0);
  });

  test('says what it differs from, and that a customer who owes nothing has no letter', async () => {
    const bench = openTemplatesBench();
    bench.write(FILE, textWith('Bonjour,'));
    await bench.look();
    const asked = { company: bench.company.code, id: await bench.idOf(FILE), tiers: 'CARAT' };
    expect(await previewTemplate(bench.templatePorts, READER, asked)).toMatchObject({ kind: 'nothing-late' });
    const view = await showTemplate(bench.templatePorts, READER, asked);
    if (view.kind !== 'version') throw new Error(view.kind);
    expect(view.usedText).toBe(textWith('Madame, Monsieur,'));
    expect(view.mayDecide).toBe(false);
  });
});
