import { describe, expect, it } from 'vitest';
import { matchTiers } from '../../../src/domain/tiers/match-tiers.ts';
import type { TiersSummary } from '../../../src/domain/tiers/tiers.ts';
import { aTiersSummary } from '../../builders/tiers.ts';

const tiers = (code: string, name: string, facts: Partial<TiersSummary> = {}): TiersSummary =>
  aTiersSummary({ code, name, shortName: '', siret: '', ...facts });

const LIST: readonly TiersSummary[] = [
  tiers('CARAT', 'Carat Distribution SARL', { siret: '732 829 320 00074' }),
  tiers('CARAT2', 'Carat Distribution Sud', { siret: '73282932000082' }),
  tiers('DUPONT', 'Dupont SA'),
  tiers('DUPONTJ', 'Jean Dupont et Fils'),
  tiers('DUPSARL', 'Dupont S.A.R.L.'),
  tiers('OREAL', "L'Oréal"),
  tiers('OEUF', 'L’Œuf & Cie - Établissements Ferré'),
  tiers('STGOB', 'Saint-Gobain', { shortName: 'VERRERIE' }),
  tiers('VIEUX', 'Ancienne Maison', { asleep: true }),
  tiers('NEUF', 'Ancienne Maison Martin'),
  tiers('MARTIN', 'Boulangerie du Port'),
  tiers('PORT', 'Martin SAS'),
  tiers('SCI', 'SCI'),
  tiers('ORG', 'Orange SA'),
  tiers('ORGD', 'Orange Distribution'),
  tiers('BONP', 'Le Bon Pain'),
  tiers('HALLES', 'Les Halles de Rungis'),
  tiers('REDOUTE', 'La Redoute'),
  tiers('TOUR', 'Tour et Fils'),
  tiers('DELATOUR', 'De La Tour SARL'),
];

/** `one CODE`, `several A B`, `none`. */
function answer(text: string): string {
  const match = matchTiers(text, LIST);
  if (match.kind === 'one') return `one ${match.tiers.code}`;
  return match.kind === 'several' ? `several ${match.candidates.map((one) => one.code).join(' ')}` : 'none';
}

describe('which customer a text names', () => {
  it.each([
    ['the code, whatever the case', 'carat', 'one CARAT'],
    ['the code comes before a name', 'martin', 'one MARTIN'],
    ['the SIRET with spaces', '732 829 320 00074', 'one CARAT'],
    ['the SIREN of two establishments', '732829320', 'several CARAT CARAT2'],
    ['a SIRET of nobody', '99999999999999', 'none'],
    ['a full name, legal form left out', 'boulangerie du port', 'one MARTIN'],
    ['accents, case and an apostrophe', "L'OREAL", 'one OREAL'],
    ['no apostrophe at all', 'loreal', 'one OREAL'],
    ['a name after « de »', "de l'Oréal", 'one OREAL'],
    ['a name after « de », with a curly apostrophe', 'de l’Oréal', 'one OREAL'],
    ['a name after « d’ », not another that also has a D', "d'Orange", 'one ORG'],
    ['a name after « d’ » that is only begun is a choice', "d'Oran", 'several ORGD ORG'],
    ['an article that Sage does not have', "l'Orange SA", 'one ORG'],
    ['« du » for « de le »', 'du Bon Pain', 'one BONP'],
    ['« des » for « de les »', 'des Halles de Rungis', 'one HALLES'],
    ['« de la » with the article of the name', 'de la Redoute', 'one REDOUTE'],
    ['« de » alone', 'de Saint-Gobain', 'one STGOB'],
    ['« de » before a code', 'de CARAT', 'one CARAT'],
    ['« de » before a SIRET', 'de 732 829 320 00074', 'one CARAT'],
    ['a name that begins so itself', 'de la Tour', 'one DELATOUR'],
    ['« of the » in English', 'of the Tour et Fils', 'one TOUR'],
    ['hyphens', 'saint gobain', 'one STGOB'],
    ['the order of words', 'gobain saint', 'one STGOB'],
    ['the short name (CT_Classement)', 'verrerie', 'one STGOB'],
    ['ligatures, ampersand and Établissements', 'œuf ferre', 'one OEUF'],
    ['beginnings of words', 'sai gob', 'one STGOB'],
    ['a full name with its legal form beats the same with another', 'Dupont SARL', 'one DUPSARL'],
    ['the same name with two legal forms is a choice', 'dupont s.a.s.', 'several DUPSARL DUPONT DUPONTJ'],
    ['a name of which several begin so', 'carat dist', 'several CARAT CARAT2'],
    ['an asleep customer comes last, even with the full name', 'ancienne maison', 'several NEUF VIEUX'],
    ['an asleep customer alone', 'vieux', 'one VIEUX'],
    ['a legal form that is the whole name', 'sci', 'one SCI'],
    ['each word wanted is another word of the name', 'carat carat', 'none'],
    ['initials with points', 'Dupont S.A.R.L', 'one DUPSARL'],
    ['accents written as separate marks', 'Etablissements Ferre\u0301 oeuf', 'one OEUF'],
    ['a word in the middle of another is no match', 'obain', 'none'],
    ['nothing', '  ', 'none'],
    ['punctuation only', '?!', 'none'],
  ])('%s: %j → %s', (_, text, expected) => expect(answer(text)).toBe(expected));

  it.each([
    ['one letter wrong', 'Saint Gobin', 'STGOB'],
    ['one letter too many in the code', 'oreall', 'OREAL'],
    ['one word of several, with a mistake', 'boulangrie', 'MARTIN'],
  ])('never takes a misspelt name for a customer, it suggests: %s', (_, text, first) => {
    const match = matchTiers(text, LIST);
    expect(match.kind).toBe('none');
    expect(match.kind === 'none' && match.suggestions[0]?.code).toBe(first);
  });

  it('has no suggestion for a text that is like nothing', () => {
    expect(matchTiers('xyzzyx', LIST)).toEqual({ kind: 'none', suggestions: [] });
  });

  it('K1: the same code in two companies is two lists, each with its own customer', () => {
    const other = [tiers('CARAT', 'Carat Joaillerie')];
    expect(matchTiers('CARAT', LIST)).toMatchObject({ kind: 'one', tiers: { name: 'Carat Distribution SARL' } });
    expect(matchTiers('CARAT', other)).toMatchObject({ kind: 'one', tiers: { name: 'Carat Joaillerie' } });
  });

  it('shows ten of many, says how many, and suggests five at most', () => {
    const many = Array.from({ length: 60 }, (_, at) => tiers(`M${at}`, `Maison ${at}`));
    const match = matchTiers('maison', many);
    expect(match).toMatchObject({ kind: 'several', total: 60 });
    expect(match.kind === 'several' && match.candidates).toHaveLength(10);
    const misspelt = matchTiers('maisson', many);
    expect(misspelt.kind === 'none' && misspelt.suggestions).toHaveLength(5);
  });
});
