import { describe, expect, test } from 'vitest';
import { writeMail } from '../../../src/channels/letters/mail/write-mail.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { day } from '../../../src/domain/day.ts';
import { LETTERS } from '../../../src/domain/relance/kinds/letters-setting.ts';
import type { Draft } from '../../../src/use-cases/ports/relance/draft-store.ts';
import { approveLetters } from '../../../src/use-cases/relance/approve-letters.ts';
import { openPrevenance, openReleve } from '../../../src/use-cases/relance/kinds/open-letter-draft.ts';
import { previewLetters } from '../../../src/use-cases/relance/preview-letters.ts';
import { proposePrevenances } from '../../../src/use-cases/runs/kinds/propose-prevenances.ts';
import { proposeReleves } from '../../../src/use-cases/runs/kinds/propose-releves.ts';
import { approveTemplate } from '../../../src/use-cases/templates/decide-template.ts';
import { previewTemplate } from '../../../src/use-cases/templates/preview-template.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aContact, aTiers } from '../../builders/tiers.ts';
import { READER, SOPHIE } from '../bench/people.ts';
import { ANNE, openTemplatesBench, textWith } from './templates-bench.ts';

const FILES = { prevenance: 'prevenance.fr.md', releve: 'releve.fr.md' } as const;
type Kind = keyof typeof FILES;
const KINDS: readonly Kind[] = ['prevenance', 'releve'];
const FEBRUARY = { of: 'movements', from: day('2026-02-01'), until: day('2026-02-28') } as const;
const codes = ['R1', 'R2', 'R3'];

type Bench = ReturnType<typeof openTemplatesBench>;

/** Customers with an invoice of February that falls due within days, who are all to get the relevé. */
function openBench(of: readonly string[] = ['CARAT']): Bench {
  const entries = of.map((tiers, at) => anInvoice({ ecNo: at + 1, tiers, date: '2026-02-10', due: '2026-03-06' }));
  const bench = openTemplatesBench({ entries });
  bench.books.tiers = of.map((code) => aTiers({ code }));
  for (const tiers of of) bench.books.contacts.set(tiers, [aContact()]);
  return bench;
}

async function putInUse(bench: Bench, kind: Kind, said: string, name: string = FILES[kind]): Promise<void> {
  bench.write(name, textWith(said, FILES[kind]));
  await bench.look();
  const asked = { company: bench.company.code, id: await bench.idOf(name) };
  const result = await approveTemplate(bench.templatePorts, ANNE, asked);
  if (result.kind !== 'decided') throw new Error(JSON.stringify(result));
}

async function draftOf({ lettersPorts, company }: Bench, kind: Kind): Promise<Draft> {
  const customer = { company: company.code, code: 'CARAT' };
  const opened =
    kind === 'prevenance'
      ? await openPrevenance(lettersPorts, SOPHIE, { ...customer, currency: 'EUR' })
      : await openReleve(lettersPorts, SOPHIE, { ...customer, period: FEBRUARY });
  if (opened.kind === 'refused') throw new Error(opened.refusal.code);
  return opened.draft;
}

async function shownOf(bench: Bench, { id, version }: Draft) {
  const shown = await previewLetters(bench.lettersPorts, SOPHIE, { draftId: id, version });
  if (shown.kind !== 'preview') throw new Error(JSON.stringify(shown));
  const [facts] = shown.prepared.letters;
  if (!facts) throw new Error('One letter');
  return { digest: shown.prepared.digest, greeting: writeMail(facts).before[0], facts };
}

describe.each(KINDS)('the text of a %s', (kind) => {
  test('is the delivered one until a version is approved; its digest covers it, and it leaves as it was shown', async () => {
    const bench = openBench();
    const draft = await draftOf(bench, kind);
    const delivered = await shownOf(bench, draft);
    expect(delivered.greeting).toBe('Madame, Monsieur,');
    expect(delivered.facts.template).toBeUndefined();
    await putInUse(bench, kind, 'Un,');
    const one = await shownOf(bench, draft);
    expect([one.greeting, one.facts.template?.fileName]).toEqual(['Un,', FILES[kind]]);
    expect(one.digest).not.toBe(delivered.digest);
    await putInUse(bench, kind, 'Deux,');
    const approve = (digest: string) =>
      approveLetters(bench.lettersPorts, SOPHIE, { draftId: draft.id, version: draft.version, digest, confirmed: [] });
    expect((await approve(one.digest)).kind).toBe('changed');
    const approved = await approve((await shownOf(bench, draft)).digest);
    if (approved.kind !== 'approved') throw new Error(JSON.stringify(approved));
    expect(approved.dispatches.map(({ facts }) => writeMail(facts).before[0])).toEqual(['Deux,']);
    const history = await bench.store.readHistory(bench.company.code, 'CARAT', 5);
    expect(history.find(({ act }) => act === 'dispatch-approved')?.facts.template).toBe(
      approved.dispatches[0]?.facts.template?.digest,
    );
  });

  test('is read once in a run, for all its letters', async () => {
    const bench = openBench(codes);
    await putInUse(bench, kind, 'Un,');
    const { letterTemplates } = bench.lettersPorts;
    let reads = 0;
    const counted = {
      readInUse: (company: Bench['company']) => {
        reads += 1;
        return letterTemplates.readInUse(company);
      },
    };
    const propose = { prevenance: proposePrevenances, releve: proposeReleves }[kind];
    const releve = { ...LETTERS.byDefault.releve, everybody: true, of: 'movements' } as const;
    const settings = decide(LETTERS, { ...LETTERS.byDefault, releve }, bench.company.settings);
    const company = { ...bench.company, settings };
    const digests = async (own: object) => {
      const lines = await propose({ ...bench.lettersPorts, ...own }, company, SOPHIE);
      expect(lines.map(({ state }) => state)).toEqual(['selected', 'selected', 'selected']);
      return lines.map(({ shown }) => shown?.digest);
    };
    const written = await digests({ letterTemplates: counted });
    expect(reads).toBe(1);
    expect(await digests({ letterTemplates: undefined })).not.toEqual(written);
  });

  test('is that which the step of the plan names', async () => {
    const bench = openBench();
    await putInUse(bench, kind, 'De la société,');
    const named = FILES[kind].replace('.md', '.amical.md');
    await putInUse(bench, kind, 'Amicalement,', named);
    await bench.applyPlan(
      `a-partir-du: 2026-03-01\nsociete: tout\nplans:\n  tout: { etapes: [{ nom: A, type: ${kind}, jours: ${kind === 'prevenance' ? -9 : 1}, modele: amical }, { nom: R1, type: rappel, jours: 1 }] }\n`,
    );
    const shown = await shownOf(bench, await draftOf(bench, kind));
    expect([shown.greeting, shown.facts.template?.fileName]).toEqual(['Amicalement,', named]);
  });

  test('is that of a segment of the plan where the customer is in it, alone and in a run', async () => {
    const bench = openBench();
    await putInUse(bench, kind, 'De la société,');
    const ofSegment = FILES[kind].replace('.md', '.grands-comptes.md');
    await putInUse(bench, kind, 'Du segment,', ofSegment);
    await bench.applyPlan(
      'a-partir-du: 2026-03-01\nsociete: tout\nplans:\n  tout: { etapes: [{ nom: R1, type: rappel, jours: 1 }] }\nsegments:\n  - { nom: Grands comptes, plan: tout, codes: [CAR] }\n',
    );
    const shown = await shownOf(bench, await draftOf(bench, kind));
    expect([shown.greeting, shown.facts.template?.fileName]).toEqual(['Du segment,', ofSegment]);
    const propose = { prevenance: proposePrevenances, releve: proposeReleves }[kind];
    const releve = { ...LETTERS.byDefault.releve, everybody: true, of: 'movements' } as const;
    const settings = decide(LETTERS, { ...LETTERS.byDefault, releve }, bench.company.settings);
    const [line] = await propose(bench.lettersPorts, { ...bench.company, settings }, SOPHIE);
    expect(line?.shown?.digest).toBe(shown.digest);
  });

  test('is read with a customer before anybody approved it, and nothing is kept', async () => {
    const bench = openBench();
    bench.write(FILES[kind], textWith('Essai,', FILES[kind]));
    await bench.look();
    const asked = { company: bench.company.code, id: await bench.idOf(FILES[kind]), tiers: 'CARAT' };
    const preview = await previewTemplate(bench.templatePorts, READER, asked);
    if (preview.kind !== 'preview') throw new Error(JSON.stringify(preview));
    expect([preview.facts.kind, writeMail(preview.facts).before[0]]).toEqual([kind, 'Essai,']);
    expect([bench.state.dispatches.size, bench.state.drafts.size]).toEqual([0, 0]);
  });

  test('has no letter for a customer without an account: that is said', async () => {
    const bench = openTemplatesBench();
    bench.write(FILES[kind], textWith('Essai,', FILES[kind]));
    await bench.look();
    const asked = { company: bench.company.code, id: await bench.idOf(FILES[kind]), tiers: 'CARAT' };
    expect(await previewTemplate(bench.templatePorts, READER, asked)).toMatchObject({
      kind: 'refused',
      refusal: kind === 'releve' ? { code: 'no-releve', why: 'nothing' } : { code: 'no-prevenance' },
    });
  });
});
