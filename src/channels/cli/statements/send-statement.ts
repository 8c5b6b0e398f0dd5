import type { Company } from '../../../domain/company/company.ts';
import type { Person } from '../../../domain/person.ts';
import {
  CONFIRM_LENGTH,
  type ReleveToSend,
  type SendReleveResult,
} from '../../../use-cases/relance/kinds/send-releve.ts';
import { statementWords } from '../../words/cli/statements/statements.ts';
import { explainIn } from '../../words/explain/explain.ts';
import { nameLetter, sayAmounts } from '../../words/say-letter.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import { operator } from '../operator.ts';
import { say } from '../say.ts';

/** Sends one relevé as whoever uses the terminal, and wakes whoever sends letters. */
export type SendReleve = (who: Person, company: Company, asked: ReleveToSend) => Promise<SendReleveResult>;

/** `statement <customer> --send`: what would leave, then sends it where `--confirm` names that very letter. */
export async function sendStatement(
  sendReleve: SendReleve,
  company: Company,
  asked: ReleveToSend,
  json: boolean,
): Promise<CommandAnswer> {
  const result = await sendReleve(operator(), company, asked);
  switch (result.kind) {
    case 'shown':
      return shown(result, json);
    case 'approved': {
      const sent = result.dispatches.map(({ id, facts }) => ({ id, reference: facts.reference }));
      return say({ json }, 0, { sent }, statementWords.approved(sent.map(({ reference }) => reference).join(', ')));
    }
    case 'refused':
      return say({ json }, 1, { error: result.refusal.code }, explainIn('fr').refusal(result.refusal));
    case 'already-sent':
    case 'reserved':
      return say({ json }, 1, { error: result.kind }, statementWords.alreadySent);
    case 'changed':
    case 'stale':
    case 'confirm':
    case 'no-proposal':
      return say({ json }, 1, { error: result.kind }, statementWords.changed);
  }
}

/** Exit 1 where another one was confirmed than what would leave now. */
function shown(
  { prepared, changed }: Extract<SendReleveResult, { readonly kind: 'shown' }>,
  json: boolean,
): CommandAnswer {
  const { addressed, confirmations, letters } = prepared;
  const confirm = prepared.digest.slice(0, CONFIRM_LENGTH);
  const explain = explainIn('fr');
  const lines = [
    ...(changed ? [statementWords.changed] : []),
    ...letters.map((facts) => `${facts.reference} · ${nameLetter(facts, 'fr')} · ${sayAmounts(facts, 'fr')}`),
    ...addressed.map(({ recipient }) => statementWords.to(explain.recipient(recipient))),
    ...confirmations.map((warning) => explain.warning(warning, letters[0]?.currency ?? '')),
    statementWords.confirm(confirm),
  ];
  const facts = {
    confirm,
    changed,
    recipient: addressed[0]?.recipient,
    references: letters.map(({ reference }) => reference),
  };
  return say({ json }, changed ? 1 : 0, facts, lines.join('\n'));
}
