import { describe, expect, test } from 'vitest';
import { askAboutHold } from '../../../src/use-cases/credit/note-hold.ts';
import { tellPeople } from '../../../src/use-cases/credit/tell-people.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import {
  anOrder,
  CHANNEL,
  type CreditDesk,
  decide,
  heldOrder,
  LUC,
  NADIA,
  openCreditDesk,
  PAUL,
  read,
  TWO_STEPS,
} from '../bench/credit-desk.ts';

const OPTIONS = { owner: 'teller-1', leaseMs: 60_000, limit: 10, mayBegin: untilDone };
const tell = ({ ports }: CreditDesk, options = {}) => tellPeople(ports, { ...OPTIONS, ...options });
const toldTo = ({ told }: CreditDesk) => told.map(({ target }) => target);
const states = ({ state }: CreditDesk) => state.notices.map(({ notice }) => notice.state);

describe('telling people of a hold', () => {
  test('the channel, the people of the step, and the salesperson found by address, each once', async () => {
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS } });
    await heldOrder(desk);
    expect(await tell(desk)).toBe(3);
    expect(toldTo(desk)).toEqual([
      { kind: 'conversation', id: CHANNEL },
      { kind: 'person', id: NADIA.id },
      { kind: 'person', id: LUC.id },
    ]);
    expect(await tell(desk)).toBe(0);
    expect(desk.told).toHaveLength(3);
  });

  test('a teller that dies at the second message leaves that one in doubt, and the third is told', async () => {
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS } });
    await heldOrder(desk);
    let sent = 0;
    const dies = async () => {
      sent += 1;
      return sent === 1 ? ('told' as const) : new Promise<never>(() => undefined);
    };
    void tellPeople({ ...desk.ports, announcer: { ...desk.ports.announcer, tell: dies } }, OPTIONS);
    await expect.poll(() => sent).toBe(2);
    desk.clock.pass(OPTIONS.leaseMs);
    await tell(desk, { owner: 'teller-2' });
    expect(states(desk)).toEqual(['told', 'unknown', 'told']);
  });

  test('messages that must wait are tried once a pass, and the others all the same', async () => {
    const desk = await openCreditDesk({ documents: [1, 2, 3].map((at) => anOrder({ piece: `BC0000${at}` })) });
    await heldOrder(desk);
    desk.world.delivered = 'busy';
    for (const passes of [1, 2]) {
      expect(await tell(desk)).toBe(0);
      expect(desk.told).toHaveLength(6 * passes);
      expect(new Set(states(desk))).toEqual(new Set(['planned']));
    }
  });

  test('two tellers at once tell each of them once', async () => {
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS } });
    await heldOrder(desk);
    await Promise.all([tell(desk), tell(desk, { owner: 'teller-2' })]);
    expect(desk.told).toHaveLength(3);
  });

  test.each([
    ['told', 'told', 0],
    ['refused', 'unreachable', 0],
    ['unknown', 'unknown', 0],
    ['busy', 'planned', 2],
  ] as const)(
    'what is %s becomes %s, and is tried again only where it did not leave',
    async (delivered, state, again) => {
      const desk = await openCreditDesk();
      await heldOrder(desk);
      desk.world.delivered = delivered;
      expect(await tell(desk)).toBe(delivered === 'busy' ? 0 : 2);
      expect(states(desk)).toEqual([state, state]);
      desk.told.length = 0;
      await tell(desk);
      expect(desk.told).toHaveLength(again);
    },
  );

  test('a message that a dead process was about to send may have left: it is not repeated', async () => {
    const desk = await openCreditDesk();
    await heldOrder(desk);
    await desk.store.claimNotices('dead', desk.clock.now(), 60_000, 10);
    desk.clock.pass(60_001);
    expect(await tell(desk)).toBe(0);
    expect(states(desk)).toEqual(['unknown', 'unknown']);
  });

  test('an address that is nobody’s is unreachable; a directory that does not answer is asked again', async () => {
    const documents = [anOrder({ salesperson: { name: 'Parti', email: 'parti@bijou.example' } })];
    const gone = await openCreditDesk({ documents });
    await heldOrder(gone);
    await tell(gone);
    expect(states(gone)).toEqual(['told', 'unreachable']);

    const desk = await openCreditDesk();
    await heldOrder(desk);
    const findByAddress = async () => {
      throw new OutsideFault('busy', 'graph-unreachable', 'no answer');
    };
    const ports = { ...desk.ports, directory: { ...desk.ports.directory, findByAddress } };
    expect(await tellPeople(ports, OPTIONS)).toBe(1);
    expect(states(desk)).toEqual(['told', 'planned']);
  });

  test('an approver who took the order is told of it once, then what is asked and what becomes of it', async () => {
    const known = { addresses: { [NADIA.id]: ['nadia@bijou.example'] } };
    const documents = [anOrder({ salesperson: { name: 'Nadia', email: 'nadia@bijou.example' } })];
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS }, known, documents });
    const hold = await heldOrder(desk);
    await tell(desk);
    const toNadia = () => toldTo(desk).filter((target) => target.kind === 'person' && target.id === NADIA.id).length;
    expect(toNadia()).toBe(1);
    await askAboutHold(desk.ports, PAUL, { ...hold, text: 'Quel chantier ?' });
    await tell(desk);
    expect(toNadia()).toBe(2);
    await decide(desk, NADIA, await read(desk, hold), { outcome: 'refused', reason: 'Annulée' });
    await tell(desk);
    expect(toNadia()).toBe(3);
  });

  test('what ended before it was told is told no more', async () => {
    const desk = await openCreditDesk();
    await heldOrder(desk);
    desk.books.documents = [];
    await decide(desk, NADIA, (await desk.store.readStandingHolds('BIJOU'))[0] ?? { id: '', version: 0 });
    await tell(desk);
    expect(desk.told).toEqual([]);
    expect(states(desk)).toEqual(['unreachable', 'unreachable']);
  });

  test('one message that fails in a way that nobody foresaw keeps no other from leaving', async () => {
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS } });
    await heldOrder(desk);
    const announcer = {
      ...desk.ports.announcer,
      tell: async (notice: Parameters<typeof desk.ports.announcer.tell>[0]) => {
        if (notice.target.kind === 'conversation') throw new Error('Unforeseen');
        return desk.ports.announcer.tell(notice);
      },
    };
    await expect(tellPeople({ ...desk.ports, announcer }, OPTIONS)).rejects.toThrow('Unforeseen');
    expect(states(desk)).toEqual(['telling', 'told', 'told']);
  });
});
