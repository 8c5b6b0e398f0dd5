import { describe, expect, test } from 'vitest';
import { showHold } from '../../../src/use-cases/credit/show-hold.ts';
import { anOrder, decide, heldOrder, NADIA, openCreditDesk } from '../bench/credit-desk.ts';
import { type Known, STRANGER } from '../bench/people.ts';

const documents = [anOrder({ salesperson: { name: 'Ventes', email: 'Ventes@bijou.example' } })];
const known = (id: string, addresses: readonly string[], others: readonly string[] = []): Known => ({
  addresses: { [id]: addresses },
  others: { [id]: others },
});

describe('whoever took an order, by the address that Sage gives', () => {
  test.each([
    ['an alias of their mailbox', known(NADIA.id, ['nadia@bijou.example', 'ventes@bijou.example']), true],
    ['an address elsewhere', known(NADIA.id, ['nadia@bijou.example'], ['ventes@bijou.example']), true],
    ['no address of theirs', known(NADIA.id, ['nadia@bijou.example']), false],
  ])('I1: four eyes keep from releasing it who is known by %s', async (_, people, isOwn) => {
    const desk = await openCreditDesk({ documents, known: people });
    const result = await decide(desk, NADIA, await heldOrder(desk));
    expect(result).toMatchObject(isOwn ? { refusal: { code: 'own-request' } } : { kind: 'decided' });
  });

  test.each([
    ['an alias of the mailbox shows', known(STRANGER.id, ['ventes@bijou.example']), 'hold'],
    [
      'an address elsewhere, which proves nothing, does not show',
      known(STRANGER.id, [], ['ventes@bijou.example']),
      'refused',
    ],
  ])('%s the order to who has no right', async (_, people, kind) => {
    const desk = await openCreditDesk({ documents, known: people });
    const { id } = await heldOrder(desk);
    expect((await showHold(desk.ports, STRANGER, id)).kind).toBe(kind);
  });
});
