import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/domain/company/role.ts';
import { authorize, companiesOf } from '../../src/use-cases/authorize.ts';
import { registerConversation, unregisterConversation } from '../../src/use-cases/morning/register-conversation.ts';
import { readRights } from '../../src/use-cases/read-rights.ts';
import { approveLetters } from '../../src/use-cases/relance/approve-letters.ts';
import { changeDraft } from '../../src/use-cases/relance/change-draft.ts';
import { excludeInstalment, includeInstalment } from '../../src/use-cases/relance/exclude-instalment.ts';
import { previewLetters } from '../../src/use-cases/relance/preview-letters.ts';
import { showCustomer } from '../../src/use-cases/tiers/show-customer.ts';
import { aCompany } from '../builders/company.ts';
import { anInvoice } from '../builders/entry.ts';
import { registryOf, someBooks } from './bench/books.ts';
import { openCaratDraft, openDesk, previewNow } from './bench/desk.ts';
import { directoryOf, READER, SOPHIE, STRANGER } from './bench/people.ts';

const [ALPHA, BETA] = [aCompany({ code: 'ALPHA' }), aCompany({ code: 'BETA' })];
const companies = registryOf([ALPHA, someBooks()], [BETA, someBooks()]);

describe('rights', () => {
  test.each<[Role, Role, boolean]>([
    ['reader', 'reader', true],
    ['collector', 'reader', true],
    ['approver', 'reader', true],
    ['admin', 'reader', true],
    ['reader', 'collector', false],
    ['admin', 'collector', false],
    ['collector', 'admin', false],
    ['collector', 'approver', false],
  ])('who is %s may act as %s: %s', async (held, needed, allowed) => {
    const directory = directoryOf({ [SOPHIE.id]: [held] });
    const right = await authorize({ companies, directory }, SOPHIE, 'ALPHA', needed);
    expect(right.kind).toBe(allowed ? 'allowed' : 'refused');
  });

  test('nobody has a right by default', async () => {
    const directory = directoryOf({});
    expect(await companiesOf({ companies, directory }, SOPHIE, 'reader')).toEqual([]);
    expect(await authorize({ companies, directory }, SOPHIE, 'ALPHA', 'reader')).toMatchObject({
      refusal: { code: 'not-allowed', needed: 'reader' },
    });
  });

  test('a right in one company is none in the other', async () => {
    const directory = directoryOf({ [`${SOPHIE.id}@BETA`]: ['collector'] });
    expect((await companiesOf({ companies, directory }, SOPHIE, 'reader')).map(({ code }) => code)).toEqual(['BETA']);
    expect((await authorize({ companies, directory }, SOPHIE, 'ALPHA', 'reader')).kind).toBe('refused');
  });

  test.each<[string, Readonly<Record<string, readonly Role[]>>, readonly boolean[]]>([
    ['none', {}, [false, false, false, false]],
    ['one that reads', { [SOPHIE.id]: ['reader'] }, [true, false, false, false]],
    ['collecting in one company', { [`${SOPHIE.id}@BETA`]: ['collector'] }, [true, true, false, false]],
    ['approving everywhere', { [SOPHIE.id]: ['approver'] }, [true, false, true, false]],
    ['administering one company of two', { [`${SOPHIE.id}@BETA`]: ['admin'] }, [true, false, false, false]],
    ['administering both', { [SOPHIE.id]: ['admin'] }, [true, false, false, true]],
  ])('what may be offered: rights somewhere, and administering everywhere (%s)', async (_, roles, expected) => {
    const { reads, collects, approves, administersAll } = await readRights(
      { companies, directory: directoryOf(roles) },
      SOPHIE,
    );
    expect([reads, collects, approves, administersAll]).toEqual(expected);
  });

  test('an unknown company is refused as one without a right: nobody learns which exist', async () => {
    const directory = directoryOf({ [SOPHIE.id]: ['admin'] });
    const refused = await authorize({ companies, directory }, SOPHIE, 'GAMMA', 'reader');
    expect(refused).toEqual({
      kind: 'refused',
      refusal: { code: 'not-allowed', needed: 'reader', company: null },
    });
  });
});

describe('I9: an act is refused where it is done, whatever a card showed', () => {
  test.each([READER, STRANGER])('$name changes, excludes and sends nothing', async (who) => {
    const desk = openDesk({ entries: [anInvoice()] });
    const { ports, state } = desk;
    const draft = await openCaratDraft(desk);
    const { digest } = (await previewNow(desk, draft)).prepared;
    const { id: draftId, version } = draft;
    const item = { company: 'BIJOU', tiers: 'CARAT', ecNo: 1 };
    const before = structuredClone(state.history);
    const refused = await Promise.all([
      changeDraft(ports, who, { draftId, version, patch: { personalSentence: 'x' } }),
      excludeInstalment(ports, who, { ...item, reason: 'x', until: null }),
      includeInstalment(ports, who, item),
      approveLetters(ports, who, { draftId, version, digest, confirmed: [] }),
      registerConversation(ports, who, 'group'),
      unregisterConversation(ports, who, 'group'),
    ]);
    expect(refused.map((one) => (one.kind === 'refused' ? one.refusal.code : one.kind))).toEqual(
      Array.from({ length: 6 }, () => 'not-allowed'),
    );
    expect(state.history).toEqual(before);
    expect(state.dispatches.size).toBe(0);
    expect((await ports.drafts.readDraft(draftId))?.version).toBe(version);
  });

  test('a stranger sees nothing either', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const { id: draftId, version } = await openCaratDraft(desk);
    expect((await showCustomer(desk.ports, STRANGER, 'BIJOU', 'CARAT')).kind).toBe('refused');
    expect((await previewLetters(desk.ports, STRANGER, { draftId, version })).kind).toBe('refused');
  });

  test('a group conversation is registered by an administrator of every company only', async () => {
    const conversations = openDesk().store;
    const act = (roles: Parameters<typeof directoryOf>[0]) =>
      registerConversation(
        { companies, directory: directoryOf(roles), conversations, clock: openDesk().clock },
        SOPHIE,
        'group',
      );
    expect((await act({ [`${SOPHIE.id}@ALPHA`]: ['admin'] })).kind).toBe('refused');
    expect(await conversations.isRegistered('group')).toBe(false);
    expect((await act({ [SOPHIE.id]: ['admin'] })).kind).toBe('registered');
    expect(await conversations.isRegistered('group')).toBe(true);
  });

  test('an installation without any company has no administrator', async () => {
    const desk = openDesk();
    const ports = { ...desk.ports, companies: registryOf() };
    expect((await registerConversation(ports, SOPHIE, 'group')).kind).toBe('refused');
  });
});
