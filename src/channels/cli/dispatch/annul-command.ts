import { annulAtTerminal } from '../../../use-cases/dispatch/annulment/annul-letter.ts';
import type { CardRefreshStore } from '../../../use-cases/ports/transport/card-refresh-store.ts';
import { dispatchesWords } from '../../words/cli/dispatch/dispatches.ts';
import { explainAnnulled } from '../../words/dispatch/annulled-text.ts';
import { explainIn } from '../../words/explain/explain.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliRequest } from '../cli-request.ts';
import { operator } from '../operator.ts';
import { say } from '../say.ts';

export type AnnulPorts = Parameters<typeof annulAtTerminal>[0] & {
  readonly refreshes: Pick<CardRefreshStore, 'askRefresh'>;
};

/** `dispatches annul <id> --reason …`: takes back a letter that left; the service has the dossier and its cards say it. */
export async function runAnnul(
  ports: AnnulPorts,
  request: Pick<CliRequest, 'company' | 'json'>,
  id: string,
  reason = '',
): Promise<CliAnswer> {
  if (id === '') return say(request, 2, { error: 'id-needed' }, dispatchesWords.askWhichLetter);
  const result = await annulAtTerminal(ports, operator(), request.company, id, reason);
  if (result.kind === 'refused') {
    const { code } = result.refusal;
    return say(request, ASKED_WRONG.has(code) ? 2 : 1, { error: code }, explainIn('fr').refusal(result.refusal));
  }
  for (const draftId of result.drafts)
    await ports.refreshes.askRefresh({ kind: 'draft', id: draftId }, ports.clock.now());
  const { dispatch, later, rechecked, leaving } = result;
  const facts = {
    annulled: dispatch.id,
    later: later?.id ?? null,
    rechecked: rechecked.map((one) => one.id),
    leaving: leaving.map((one) => one.id),
  };
  return say(request, 0, facts, explainAnnulled(result, 'fr'));
}

const ASKED_WRONG: ReadonlySet<string> = new Set(['unknown-dispatch', 'reason-needed', 'too-short', 'too-long']);
