import { matchTiers } from '../../domain/tiers/match-tiers.ts';
import type { TiersSummary } from '../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Companies } from '../../use-cases/ports/companies.ts';
import { cliWords } from '../words/cli/cli.ts';
import type { CliAnswer } from './cli-answer.ts';
import type { CliRequest } from './cli-request.ts';

const brief = ({ code, name, city }: TiersSummary) => ({ code, name, city });

/** The customer that the text names, or what to answer where it names none or several. */
export async function findOne(
  { companies }: { readonly companies: Pick<Companies, 'sage'> },
  { company, json, text }: Pick<CliRequest, 'company' | 'json' | 'text'>,
): Promise<
  { readonly kind: 'one'; readonly code: TiersCode } | { readonly kind: 'answer'; readonly answer: CliAnswer }
> {
  const match = matchTiers(text, await companies.sage(company.code).listTiers());
  if (match.kind === 'one') return { kind: 'one', code: match.tiers.code };
  const answer = (facts: unknown, words: string): { readonly kind: 'answer'; readonly answer: CliAnswer } => ({
    kind: 'answer',
    answer: { exitCode: 2, output: json ? JSON.stringify(facts) : words },
  });
  if (match.kind === 'none') {
    const suggestions = match.suggestions.map(brief);
    return answer({ error: 'no-match', suggestions }, cliWords.noMatch(text, suggestions));
  }
  const candidates = match.candidates.map(brief);
  return answer({ error: 'ambiguous', candidates }, cliWords.ambiguous(text, candidates));
}
