import { describe, expect, test } from 'vitest';
import { lettersCard } from '../../../src/channels/teams/rooms/dispatch/cards/letters/letters.ts';
import { explainStanding } from '../../../src/channels/words/explain/fault.ts';
import { sayHoldOf } from '../../../src/channels/words/explain/say-hold.ts';
import { explainLine, sayLineState } from '../../../src/channels/words/runs/say-run.ts';
import { unavailable } from '../../../src/demo/m365/faults/presets.ts';
import { listLetters } from '../../../src/use-cases/dispatch/annulment/list-letters.ts';
import type { DraftChoices } from '../../../src/use-cases/ports/relance/draft-store.ts';
import { anInvoice } from '../../builders/entry.ts';
import { approveOne, heldItems, type Office, pass, read, remindedItems, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { SOPHIE, USUAL_PEOPLE } from '../bench/people.ts';
import { approve, lineOf, prepare, runToEnd } from '../runs/run-office.ts';

const CLAIRE = 'claire.morel@carat.example';
const CHOSEN = { recipient: { kind: 'email', address: CLAIRE, name: 'Claire', source: 'chosen' } } as const;
let reports = 0;

/** The server of Claire says that a letter did not reach her. */
async function refuse({ store, company, clock }: Office): Promise<void> {
  reports += 1;
  const {
    dispatches: [letter],
  } = await store.listDispatches({ company: company.code }, 1);
  if (!letter) throw new Error('No letter');
  const at = clock.now().toISOString();
  const bounce = { company: company.code, tiers: 'CARAT', dispatchId: letter.id, reference: 'REL-2026-000001' };
  const told = { address: CLAIRE, status: '5.1.1', diagnostic: '', blame: 'address', at } as const;
  const message = { mailbox: company.mailbox, id: `refused-${reports}`, kind: 'report', receivedAt: at } as const;
  await store.keepMessage({ ...message, conversationId: null }, [{ ...bounce, ...told }], clock.now());
}

describe('E4: an address refuses a letter while another is approved for it', () => {
  const openOffice = useOffices();
  let office: Office;
  const approveFor = async (choices: Partial<DraftChoices> = {}) => {
    office = await openOffice([anInvoice()], { attachApart: true });
    return approveOne(office, choices);
  };
  const STOPPED = {
    state: 'stopped',
    lastError: { code: 'changed', detail: 'address-refused', on: '2026-03-02' },
  };

  test('the letter stops with that reason and holds nothing; nothing leaves', async () => {
    const approved = await approveFor();
    office.clock.pass(60_000);
    await refuse(office);
    const stopped = await runToRest(office, approved);
    expect(stopped).toMatchObject(STOPPED);
    expect(explainStanding(stopped, 'fr')).toMatch(/l’adresse a refusé une lettre le 02\/03\/2026/u);
    expect([office.m365.sentMessages(), await heldItems(office), await remindedItems(office)]).toEqual([[], [], []]);
  });

  test('so does one whose draft is ready to leave, and the draft goes', async () => {
    const approved = await approveFor();
    office.m365.faults.add(unavailable({ method: 'POST', path: '*/attachments' }));
    await pass(office);
    expect((await read(office, approved.id)).state).toBe('drafted');
    await refuse(office);
    expect(await runToRest(office, approved)).toMatchObject(STOPPED);
    expect(await office.ports.mailer.find(office.company.mailbox, approved.trace)).toEqual([]);
  });

  test('one that a person sent there although it was known leaves', async () => {
    const first = await approveFor();
    await refuse(office);
    await runToRest(office, first);
    office.clock.pass(60_000);
    const again = await approveOne(office, CHOSEN);
    expect((await runToRest(office, again)).state).toBe('done');
  });

  test('one whose refusal was lifted since leaves', async () => {
    const approved = await approveFor();
    await refuse(office);
    await office.store.liftRefusal(office.company.code, 'CARAT', CLAIRE, SOPHIE, office.clock.now());
    expect((await runToRest(office, approved)).state).toBe('done');
  });

  test('the line of its run says why', async () => {
    office = await openOffice([anInvoice()]);
    const run = await prepare(office);
    await approve(office, run);
    await runToEnd(office, run.id, { refusals: { listRefused: async () => [refused(office)] } });
    const line = await lineOf(office, run.id, 'CARAT');
    const failures = await office.store.listFailedLetters(run.id);
    expect(
      explainLine(
        line,
        failures,
        'fr',
        sayHoldOf(() => []),
      ),
    ).toMatch(/l’adresse a refusé une lettre le 02\/03\/2026/u);
  });
});

describe('E4: a letter that left and was refused', () => {
  const openOffice = useOffices();

  test('is failed, with the reason, on the line of its run, and among the letters of its customer', async () => {
    const office = await openOffice([anInvoice()]);
    const run = await prepare(office);
    await approve(office, run);
    await runToEnd(office, run.id);
    const line = await lineOf(office, run.id, 'CARAT');
    expect([line.state, await office.store.listFailedLetters(run.id)]).toEqual(['sent', []]);
    await refuse(office);
    const failures = await office.store.listFailedLetters(run.id);
    expect(plain(sayLineState(line, failures, 'fr'))).toBe('échec');
    const why = 'échec : non remise à claire.morel@carat.example, adresse inconnue (5.1.1)';
    const said = explainLine(
      line,
      failures,
      'fr',
      sayHoldOf(() => []),
    );
    expect(plain(said)).toBe(why);
    const ports = { ...office.ports, directory: USUAL_PEOPLE, postings: office.store, replies: office.store };
    const view = await listLetters(ports, SOPHIE, office.company.code, 'CARAT');
    if (view.kind === 'refused') throw new Error('Refused');
    expect(plain(JSON.stringify(lettersCard('fr', view)))).toContain(why);
  });
});

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const refused = ({ clock }: Office) => ({
  ...{ tiers: 'CARAT', address: CLAIRE, reference: 'REL-2026-000001', status: '5.1.1', diagnostic: '' },
  at: clock.now().toISOString(),
});
