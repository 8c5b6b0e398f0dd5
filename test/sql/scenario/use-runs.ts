import { day } from '../../../src/domain/day.ts';
import { aRun, aRunLine, aShownLine, reserveShown } from '../../contracts/runs/run-store.ts';
import { CAMILLE, later, NOW, type Store, YANN } from '../../store/samples.ts';

const COMPANY = 'CAMPAGNES';
const TODAY = day('2026-03-16');
const NO_FACTS = { why: null, by: null };
const LEASE_MS = 60_000;
const FROM = { mailbox: 'relances@essai.example', companies: [COMPANY, 'SOC'], owners: [COMPANY] };

/** A run that is prepared twice, approved, stopped, sent and settled, once each way. */
export async function useRuns(store: Store): Promise<void> {
  const { reader, writer } = store;
  await writer.openDrafts(COMPANY, [], CAMILLE, NOW);
  const lines = [
    await aShownLine(store, COMPANY, 'ÉLAN'),
    await aShownLine(store, COMPANY, 'DUPONT'),
    aRunLine('HELD'),
  ];
  await writer.insertRun(aRun(COMPANY), []);
  const run = aRun(COMPANY);
  await writer.insertRun(run, lines);
  await writer.rememberRunCard(run.id, { conversationId: '19:a', activityId: '1' });
  await writer.rememberRunCard(run.id, { conversationId: '19:a', activityId: '1' });
  await writer.moveLine(run.id, 2, 'selected', 'left-out', { why: { code: 'left-out', reason: 'Été' }, by: YANN });
  await writer.moveLine(run.id, 2, 'left-out', 'selected', NO_FACTS);
  await writer.chooseLine(run.id, 2, 'selected', 'left-out', NO_FACTS, later(1));
  await writer.chooseLine(run.id, 2, 'left-out', 'selected', NO_FACTS, later(1));
  const [again = aRunLine('DUPONT')] = lines.slice(1);
  await writer.touchDraft(again.shown?.draftId ?? '', YANN, later(1));
  await reader.listRenewable(run.id);
  await writer.renewLine(run.id, 2, again.shown?.draftVersion ?? 0, again, later(1));
  await writer.renewLine(run.id, 2, -1, aRunLine('DUPONT'), later(1));
  await writer.approveRun(run.id, { version: 4, notChosen: [2, 99] }, YANN, later(1));
  await writer.approveRun(run.id, { version: 4, notChosen: [] }, YANN, later(2));
  await writer.moveLine(run.id, 1, 'selected', 'approving', NO_FACTS);
  for (const one of lines.slice(0, 1)) await reserveShown(store, one, 2);
  await writer.moveLine(run.id, 1, 'approving', 'approved', NO_FACTS);
  const stop = { company: COMPANY, by: CAMILLE, at: NOW.toISOString(), reason: 'Modèle erroné' };
  await writer.stopSending(stop);
  await writer.stopSending(stop);
  await reader.readStop(COMPANY);
  await reader.isSendingStopped(COMPANY);
  await writer.releaseLines(run.id, 1, TODAY, FROM);
  await writer.liftStop(COMPANY, YANN, later(3));
  await writer.liftStop(COMPANY, YANN, later(3));
  await writer.moveRun(run.id, ['sending'], 'paused', YANN, later(3));
  await writer.moveRun(run.id, ['paused'], 'sending', YANN, later(3));
  await writer.releaseLines(run.id, 1, TODAY, FROM);
  await reader.countReleased(FROM, TODAY);
  await reader.listRunsAtWork();
  const lastError = { code: 'x', detail: 'y', at: NOW.toISOString() };
  const claimed = await writer.claim('runs', later(4), LEASE_MS, 10);
  // Of the two letters of the line, one leaves.
  const left = claimed.findLast(({ company }) => company === COMPANY);
  for (const one of claimed) {
    await writer.advance(one, one === left ? 'done' : 'to-check', one === left ? {} : { lastError }, 'runs', later(5));
  }
  await writer.settleRun(run.id, later(6));
  const [failed] = await reader.listFailedLetters(run.id);
  for (const one of await reader.listUnreported(5)) {
    await writer.recordRunReport(one.id, one.changedAt, [], later(7));
    await writer.recordRunReport(one.id, one.changedAt, [], later(8));
  }
  await reader.readRunReport(run.id);
  if (failed) await writer.decide(failed.dispatchId, 'to-check', 'done', {}, YANN, later(8));
  await writer.settleRun(run.id, later(9));
  await reader.countPostal(run.id);
  await reader.runCardsOf(run.id);
  await reader.readRun(run.id);
  await reader.listRuns(COMPANY, 10);
  await reader.listRunLines(run.id);
  await reader.listRunLines(run.id, ['failed', 'held'], 1);
  await reader.listOpenDrafts(COMPANY);
}
