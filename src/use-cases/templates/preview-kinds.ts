import type { Currency } from '../../domain/company/currency.ts';
import type { Person } from '../../domain/person.ts';
import { monthlyReleve } from '../../domain/relance/kinds/due-letters.ts';
import type { LetterFacts } from '../../domain/relance/letter.ts';
import type { LetterKind } from '../../domain/relance/letter-kind.ts';
import type { TemplateKey } from '../../domain/templates/template-key.ts';
import { type Draft, NO_CHOICES } from '../ports/relance/draft-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import { announceFrom } from '../relance/kinds/prepare-prevenance.ts';
import { stateFrom } from '../relance/kinds/prepare-releve.ts';
import { readReleve } from '../relance/kinds/read-releve.ts';
import { prepareLetters } from '../relance/prepare-letters.ts';
import type { NotPrepared, PreparedLetters, PreparePorts } from '../relance/prepared-letters.ts';
import type { Situation } from '../tiers/read-situation.ts';

export type PreviewedLetter =
  | { readonly kind: 'preview'; readonly facts: LetterFacts }
  | { readonly kind: 'nothing-late'; readonly name: string }
  | Refused;

type Preview = (ports: PreparePorts, situation: Situation, key: TemplateKey) => Promise<PreviewedLetter>;

/** How a letter of each kind is made for a customer of whom nothing was asked yet. */
export const PREVIEW: Readonly<Record<LetterKind, Preview>> = {
  rappel: previewRappel,
  prevenance: previewPrevenance,
  releve: previewReleve,
};

/** Of the first currency with something late, whatever level is its turn. */
async function previewRappel(
  ports: PreparePorts,
  situation: Situation,
  { level, language }: TemplateKey,
): Promise<PreviewedLetter> {
  const asked = level === null ? null : { rank: level, reason: REASON, by: '' };
  for (const { currency } of situation.accounts) {
    const choices = { ...NO_CHOICES, level: asked, language };
    const result = await prepareLetters(ports, situation, draftOf(situation, 'rappel', currency, choices));
    if (result.kind === 'refused' && result.refusal.code === 'no-recipient') return result;
    const facts = letterOf(result, (one) => one.kind === 'rappel' && one.level === level);
    if (facts) return { kind: 'preview', facts };
  }
  return { kind: 'nothing-late', name: situation.tiers.name };
}

/** Of the first currency with something that falls due, announced before or not. */
async function previewPrevenance(
  ports: PreparePorts,
  situation: Situation,
  { language }: TemplateKey,
): Promise<PreviewedLetter> {
  let refused: Refused = refuse({ code: 'no-prevenance', why: 'nothing-due' });
  for (const { currency } of situation.accounts) {
    const draft = draftOf(situation, 'prevenance', currency, { ...NO_CHOICES, language });
    const result = await announceFrom(ports, situation, draft, new Set());
    const facts = letterOf(result);
    if (facts) return { kind: 'preview', facts };
    if (result.kind === 'refused') refused = result;
  }
  return refused;
}

/** Of the month that is due, sent before or not, also where the customer is to get none. Throws an OutsideFault. */
async function previewReleve(
  ports: PreparePorts,
  situation: Situation,
  { language }: TemplateKey,
): Promise<PreviewedLetter> {
  const { company, tiers, today } = situation;
  const period = monthlyReleve(company, today);
  const [stated, currency] = await Promise.all([
    readReleve(ports, company, tiers.code, period),
    ports.companies.sage(company.code).readBaseCurrency(),
  ]);
  const draft = draftOf(situation, 'releve', currency, { ...NO_CHOICES, language, releve: period });
  const result = await stateFrom(ports, situation, draft, stated, new Set());
  const facts = letterOf(result);
  if (facts) return { kind: 'preview', facts };
  return result.kind === 'refused' ? result : refuse({ code: 'no-releve', why: 'nothing' });
}

const letterOf = (
  result: PreparedLetters | NotPrepared,
  isIt: (facts: LetterFacts) => boolean = () => true,
): LetterFacts | undefined => (result.kind === 'prepared' ? result.letters.find(isIt) : undefined);

/** A level that a person chooses has a reason: nobody reads this one. */
const REASON = 'preview';
const NOBODY: Person = { id: '', name: '' };

/** Of no store: it is computed from, and forgotten. */
const draftOf = (
  { company, tiers }: Situation,
  kind: LetterKind,
  currency: Currency,
  choices: Draft['choices'],
): Draft => ({
  id: '',
  company: company.code,
  tiers: tiers.code,
  currency,
  kind,
  version: 0,
  state: 'open',
  reference: 'REL-0000-000000',
  choices,
  updatedBy: NOBODY,
  updatedAt: '',
});
