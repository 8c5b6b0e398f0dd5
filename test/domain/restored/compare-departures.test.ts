import { describe, expect, test } from 'vitest';
import { compareDepartures, type Departures } from '../../../src/domain/restored/compare-departures.ts';
import type { RememberedLetter } from '../../../src/domain/restored/departures.ts';
import { aFileSeen, aMailSeen, REFERENCE } from '../../builders/departures.ts';

const remembered = (over: Partial<RememberedLetter> = {}): RememberedLetter => ({
  ...{ dispatchId: 'id-42', reference: REFERENCE, company: 'ALPHA', tiers: 'DUPONT', recollection: 'left' },
  ...over,
});
const compare = (seen: Partial<Departures>) =>
  compareDepartures({
    ...{ company: 'ALPHA', mails: [], files: [], remembered: [], noted: new Set(), elsewhere: new Set() },
    ...seen,
  });
const NOTHING = { forgotten: [], unaware: [] };

describe('what left, beside what the store knows', () => {
  test.each<[string, Partial<Departures>, object]>([
    ['is nothing where nothing left', {}, NOTHING],
    ['a mail that the store sent is known by its key', { mails: [aMailSeen()], remembered: [remembered()] }, NOTHING],
    [
      'sent again, its key has a number',
      { mails: [aMailSeen({ key: 'id-42~3' })], remembered: [remembered()] },
      NOTHING,
    ],
    ['a letter by post is known by its reference', { files: [aFileSeen()], remembered: [remembered()] }, NOTHING],
    ['a mail that is no letter is passed over', { mails: [aMailSeen({ reference: null })] }, NOTHING],
    [
      'what was noted is told no more',
      { mails: [aMailSeen()], files: [aFileSeen()], noted: new Set([REFERENCE]) },
      NOTHING,
    ],
    [
      'a mail whose letter is unknown is forgotten, and its file says whose it is',
      { mails: [aMailSeen()], files: [aFileSeen(), aFileSeen({ name: `${REFERENCE}.eml` })] },
      {
        forgotten: [
          { reference: REFERENCE, tiers: 'DUPONT', by: 'mail', at: aMailSeen().at, subject: `Relance [${REFERENCE}]` },
        ],
      },
    ],
    [
      'one that somebody moved out of the sent items is found by the mail in its dossier',
      { files: [aFileSeen(), aFileSeen({ name: `${REFERENCE}.eml` })] },
      { forgotten: [{ by: 'mail', tiers: 'DUPONT' }] },
    ],
    [
      'a document alone is a letter by post',
      { files: [aFileSeen()] },
      { forgotten: [{ by: 'post', at: aFileSeen().at, subject: aFileSeen().name }] },
    ],
    [
      'its draft says whose it is where it was not filed',
      { mails: [aMailSeen()], remembered: [remembered({ dispatchId: null, recollection: 'draft', tiers: 'ÉLAN' })] },
      { forgotten: [{ tiers: 'ÉLAN' }] },
    ],
    ['else nothing does', { mails: [aMailSeen()] }, { forgotten: [{ reference: REFERENCE, tiers: null }] }],
    [
      'another letter of the same draft does not make it known',
      { mails: [aMailSeen({ key: 'id-43' })], files: [aFileSeen()], remembered: [remembered()] },
      { forgotten: [{ reference: REFERENCE, tiers: 'DUPONT' }] },
    ],
    [
      'one that was given up and left all the same is forgotten',
      { mails: [aMailSeen()], remembered: [remembered({ recollection: 'over' })] },
      { forgotten: [{ tiers: 'DUPONT' }] },
    ],
    [
      'one that the store would send is told to it, with what was filed',
      { mails: [aMailSeen()], files: [aFileSeen()], remembered: [remembered({ recollection: 'unsent' })] },
      { forgotten: [], unaware: [{ dispatchId: 'id-42', mail: aMailSeen(), files: [aFileSeen()] }] },
    ],
    [
      'the same by post',
      { files: [aFileSeen()], remembered: [remembered({ recollection: 'unsent' })] },
      { forgotten: [], unaware: [{ dispatchId: 'id-42', mail: null, files: [aFileSeen()] }] },
    ],
    [
      'of two letters of one draft, neither is given the files of both',
      {
        mails: [aMailSeen(), aMailSeen({ key: 'id-43' })],
        files: [aFileSeen()],
        remembered: [
          remembered({ recollection: 'unsent' }),
          remembered({ dispatchId: 'id-43', recollection: 'unsent' }),
        ],
      },
      {
        forgotten: [],
        unaware: [
          { dispatchId: 'id-42', files: [] },
          { dispatchId: 'id-43', files: [] },
        ],
      },
    ],
    [
      'a letter of another company that writes from the mailbox is that one’s',
      { mails: [aMailSeen()], elsewhere: new Set([REFERENCE]) },
      NOTHING,
    ],
    [
      'so is one whose draft is another company’s',
      { mails: [aMailSeen()], remembered: [remembered({ company: 'BETA', recollection: 'unsent' })] },
      NOTHING,
    ],
  ])('%s', (_, seen, expected) => {
    expect(compare(seen)).toMatchObject(expected);
    if (expected === NOTHING) expect(compare(seen)).toEqual(NOTHING);
  });

  test('what is forgotten is told the oldest first', () => {
    const mails = ['3', '1', '2'].map((n) =>
      aMailSeen({ reference: `REL-2026-00000${n}`, at: `2026-03-1${n}T00:00:00Z` }),
    );
    expect(compare({ mails }).forgotten.map(({ reference }) => reference.at(-1))).toEqual(['1', '2', '3']);
  });
});
