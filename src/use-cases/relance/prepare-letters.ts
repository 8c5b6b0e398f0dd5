import { composeLetters, saysAmounts } from '../../domain/relance/compose-letter.ts';
import type { Warning } from '../../domain/relance/decision.ts';
import type { Draft } from '../ports/relance/draft-store.ts';
import { refuse } from '../refusal.ts';
import { decideFor, type Situation } from '../tiers/read-situation.ts';
import { stepOfLevel } from '../tiers/recipient-for.ts';
import { preparePrevenance } from './kinds/prepare-prevenance.ts';
import { prepareReleve } from './kinds/prepare-releve.ts';
import {
  addressLetter,
  attentionOf,
  contextOf,
  findCopies,
  type NotPrepared,
  type PreparedLetters,
  type PreparePorts,
  prepared,
} from './prepared-letters.ts';

/** Computes the letters of a draft from a situation just read. Changes nothing. */
export async function prepareLetters(
  ports: PreparePorts,
  situation: Situation,
  draft: Draft,
): Promise<PreparedLetters | NotPrepared> {
  switch (draft.kind) {
    case 'rappel':
      return prepareRappels(ports, situation, draft);
    case 'prevenance':
      return preparePrevenance(ports, situation, draft);
    case 'releve':
      return prepareReleve(ports, situation, draft);
  }
}

async function prepareRappels(
  ports: PreparePorts,
  situation: Situation,
  draft: Draft,
): Promise<PreparedLetters | NotPrepared> {
  const account = situation.accounts.find((one) => one.currency === draft.currency);
  if (!account) return refuse({ code: 'nothing-to-send' });
  const decision = decideFor(ports, situation, account, draft.choices);
  if (decision.kind !== 'proposal') return { kind: 'no-proposal', situation, decision };

  const found = decision.letters.map(({ level }) =>
    addressLetter(situation, draft, stepOfLevel(situation, account, level)),
  );
  const refused = found.find((one) => one.kind === 'refused');
  if (refused) return refused;
  const addressed = found.filter((one) => one.kind === 'addressed');
  const [first] = addressed;
  if (!first) return refuse({ code: 'nothing-to-send' });
  const { company, tiers } = situation;
  const plan = situation.planOf?.(account);
  const asked = decision.letters.some(({ level }) => saysAmounts({ ...situation, plan }, level));
  const penalties = asked
    ? await ports.penalties?.readPenaltiesOfLines(company, [tiers.code], situation.today)
    : undefined;
  const lines = decision.letters.flatMap((letter) => letter.lines);
  const copies = await findCopies(ports, situation, draft, lines);
  const context = {
    ...(await contextOf(ports, situation, draft, first, account)),
    copies,
    plan,
    penalties: penalties?.get(tiers.code) ?? null,
    attentions: addressed.map(attentionOf),
  };
  const confirmations = decision.warnings.filter(needsConfirmation);
  return prepared(ports, situation, addressed, composeLetters(decision, context), { decision, confirmations });
}

const TO_CONFIRM: readonly Warning['code'][] = [
  'unallocated-receipts',
  'unallocated-entries',
  'credits-ahead',
  'stale-bank',
];
const needsConfirmation = ({ code }: Warning): boolean => TO_CONFIRM.includes(code);
