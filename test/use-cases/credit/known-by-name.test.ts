import { describe, expect, test } from 'vitest';
import { showHold } from '../../../src/use-cases/credit/show-hold.ts';
import { anOrder, decide, heldOrder, NADIA, openCreditDesk } from '../bench/credit-desk.ts';
import { STRANGER } from '../bench/people.ts';

describe('a salesperson without an address in Sage', () => {
  test.each([
    ['their name as Sage has it', 'Nadia Responsable', true],
    ['capitals, accents and the name first', 'RESPONSABLE  Nadïa', true],
    ['the name of somebody else', 'Nadia Responsables', false],
    ['no name', ' - ', false],
  ])('I1: a salesperson without an address is known by name: %s', async (_, name, own) => {
    const desk = await openCreditDesk({ documents: [anOrder({ salesperson: { name, email: ' ' } })] });
    const hold = await heldOrder(desk);
    expect(await showHold(desk.ports, NADIA, hold.id)).toMatchObject({ own, may: { decide: !own } });
    const answer = await decide(desk, NADIA, hold);
    expect(answer).toMatchObject(own ? { refusal: { code: 'own-request' } } : { kind: 'decided' });
  });

  test('I1: where Sage gives an address, a namesake may approve', async () => {
    const salesperson = { name: NADIA.name, email: 'une.autre@bijou.example' };
    const desk = await openCreditDesk({ documents: [anOrder({ salesperson })] });
    expect((await decide(desk, NADIA, await heldOrder(desk))).kind).toBe('decided');
  });

  test('I9: a name is not enough to follow the order without any role', async () => {
    const desk = await openCreditDesk({ documents: [anOrder({ salesperson: { name: STRANGER.name, email: '' } })] });
    expect(await showHold(desk.ports, STRANGER, (await heldOrder(desk)).id)).toMatchObject({ kind: 'refused' });
  });
});
