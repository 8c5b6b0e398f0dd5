import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { USUAL_RETENTION } from '../../../src/domain/privacy/privacy-setting.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import type { KeptIn, Sought } from '../../../src/use-cases/ports/privacy/personal-data.ts';
import { aRun } from '../../contracts/runs/run-store.ts';
import { keepersOver } from '../../store/privacy/keepers-over.ts';
import { CAMILLE, NOW, type Store, YANN } from '../../store/samples.ts';

const TODAY = day('2026-03-16');
const PERSON = 'p-privee';
/** Who is known to the scenario, and whom. */
const EVERYBODY: Sought = {
  ids: [CAMILLE.id, YANN.id, PERSON, 'p1'],
  mails: ['client@dupont.example', 'chef@essai.example', 'privee@essai.example'],
  names: [CAMILLE.name, YANN.name],
  customer: { company: 'SOC', code: 'DUPONT' },
};
const KEPT: readonly KeptIn[] = [
  { company: 'SOC', retention: USUAL_RETENTION },
  { company: null, retention: USUAL_RETENTION },
];
const NOBODY: Sought = { ids: [], mails: [], names: [], customer: null };

/** What is held on people: read of everybody and of nobody, erased, and what is over removed. */
export async function keepPersonalData({ writer }: Store, database: SqlDatabase): Promise<void> {
  await leaveTraces(writer);
  const keepers = keepersOver(database);
  for (const keeper of keepers) {
    await keeper.readHeld(EVERYBODY, TODAY);
    for (const code of ['ÉLAN', 'CARAT'])
      await keeper.readHeld({ ...NOBODY, customer: { company: 'SOC', code } }, TODAY);
    await keeper.expire(TODAY, KEPT, false, true);
  }
  for (const keeper of keepers) {
    await keeper.eraseHeld({ ...NOBODY, ids: [PERSON] }, TODAY);
    await keeper.expire(day('2040-03-16'), KEPT, true, true);
  }
}

async function leaveTraces(writer: Store['writer']): Promise<void> {
  const instalment = { ecNo: 4_242, piece: 'FA4242', due: null, amount: cents(100) };
  await writer.recordDisputes([
    { ...instalment, company: 'SOC', tiers: 'DUPONT', reason: 'Colis abîmé', since: TODAY },
  ]);
  const conversationId = `a:${PERSON}`;
  const reference = JSON.stringify({ user: { aadObjectId: PERSON } });
  await writer.remember({ conversationId, kind: 'personal', personId: PERSON, reference }, NOW);
  await writer.remember({ conversationId: `19:${PERSON}`, kind: 'channel', personId: null, reference }, NOW);
  await writer.claimGreeting(conversationId, NOW);
  await writer.claimDelivery(
    { conversationId, activityId: '1', asked: JSON.stringify({ from: PERSON }) },
    'w',
    NOW,
    60_000,
  );
  await writer.register(`19:${PERSON}`, PERSON, 'Privée', NOW);
  await writer.addPurpose(`19:${PERSON}`, 'morning', 'SOC', PERSON, 'Privée', NOW);
  await writer.addReportReader('SOC', 'privee@essai.example');
  const draft = await writer.openDraft('SOC', 'PRIVEE', 'EUR', { id: PERSON, name: 'Privée' }, NOW);
  await writer.rememberCard(draft.id, { conversationId, activityId: '9' });
  const run = aRun('SOC');
  await writer.insertRun(run, []);
  await writer.rememberRunCard(run.id, { conversationId, activityId: '8' });
  const by = { id: PERSON, name: 'Privée' };
  await writer.stopSending({ company: 'ARRÊTÉE', by, at: NOW.toISOString(), reason: 'Modèle erroné' });
}
