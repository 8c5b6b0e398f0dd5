import { describe, expect, test } from 'vitest';
import { compareDepartures, type Departures } from '../../../src/domain/restored/compare-departures.ts';
import type { FileSeen, MailSeen, RememberedLetter } from '../../../src/domain/restored/departures.ts';

const REF = 'REL-2026-000042';

const aMail = (over: Partial<MailSeen> = {}): MailSeen => ({
  ...{ mailbox: 'relances@alpha.example', key: 'id-42', reference: REF, subject: `Relance [${REF}]` },
  ...{ at: '2026-03-15T09:00:00.000Z', graphId: 'g', internetMessageId: null, conversationId: null },
  ...over,
});
const aFile = (over: Partial<FileSeen> = {}): FileSeen => ({
  ...{ reference: REF, tiers: 'DUPONT', name: `${REF} - Relance 1 - DUPONT.pdf`, at: '2026-03-15T10:00:00.000Z' },
  ...{ webUrl: 'https://alpha.example/f', driveItemId: 'f' },
  ...over,
});
const remembered = (over: Partial<RememberedLetter> = {}): RememberedLetter => ({
  ...{ dispatchId: 'id-42', reference: REF, company: 'ALPHA', tiers: 'DUPONT', recollection: 'left' },
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
    ['a mail that the store sent is known by its key', { mails: [aMail()], remembered: [remembered()] }, NOTHING],
    ['sent again, its key has a number', { mails: [aMail({ key: 'id-42~3' })], remembered: [remembered()] }, NOTHING],
    ['a letter by post is known by its reference', { files: [aFile()], remembered: [remembered()] }, NOTHING],
    ['a mail that is no letter is passed over', { mails: [aMail({ reference: null })] }, NOTHING],
    ['what was noted is told no more', { mails: [aMail()], files: [aFile()], noted: new Set([REF]) }, NOTHING],
    [
      'a mail whose letter is unknown is forgotten, and its file says whose it is',
      { mails: [aMail()], files: [aFile(), aFile({ name: `${REF}.eml` })] },
      {
        forgotten: [{ reference: REF, tiers: 'DUPONT', by: 'mail', at: aMail().at, subject: `Relance [${REF}]` }],
      },
    ],
    [
      'one that somebody moved out of the sent items is found by the mail in its dossier',
      { files: [aFile(), aFile({ name: `${REF}.eml` })] },
      { forgotten: [{ by: 'mail', tiers: 'DUPONT' }] },
    ],
    [
      'a document alone is a letter by post',
      { files: [aFile()] },
      { forgotten: [{ by: 'post', at: aFile().at, subject: aFile().name }] },
    ],
    [
      'its draft says whose it is where it was not filed',
      { mails: [aMail()], remembered: [remembered({ dispatchId: null, recollection: 'draft', tiers: 'ÉLAN' })] },
      { forgotten: [{ tiers: 'ÉLAN' }] },
    ],
    ['else nothing does', { mails: [aMail()] }, { forgotten: [{ reference: REF, tiers: null }] }],
    [
      'another letter of the same draft does not make it known',
      { mails: [aMail({ key: 'id-43' })], files: [aFile()], remembered: [remembered()] },
      { forgotten: [{ reference: REF, tiers: 'DUPONT' }] },
    ],
    [
      'one that was given up and left all the same is forgotten',
      { mails: [aMail()], remembered: [remembered({ recollection: 'over' })] },
      { forgotten: [{ tiers: 'DUPONT' }] },
    ],
    [
      'one that the store would send is told to it, with what was filed',
      { mails: [aMail()], files: [aFile()], remembered: [remembered({ recollection: 'unsent' })] },
      { forgotten: [], unaware: [{ dispatchId: 'id-42', mail: aMail(), files: [aFile()] }] },
    ],
    [
      'the same by post',
      { files: [aFile()], remembered: [remembered({ recollection: 'unsent' })] },
      { forgotten: [], unaware: [{ dispatchId: 'id-42', mail: null, files: [aFile()] }] },
    ],
    [
      'of two letters of one draft, neither is given the files of both',
      {
        mails: [aMail(), aMail({ key: 'id-43' })],
        files: [aFile()],
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
      { mails: [aMail()], elsewhere: new Set([REF]) },
      NOTHING,
    ],
    [
      'so is one whose draft is another company’s',
      { mails: [aMail()], remembered: [remembered({ company: 'BETA', recollection: 'unsent' })] },
      NOTHING,
    ],
  ])('%s', (_, seen, expected) => {
    expect(compare(seen)).toMatchObject(expected);
    if (expected === NOTHING) expect(compare(seen)).toEqual(NOTHING);
  });

  test('what is forgotten is told the oldest first', () => {
    const mails = ['3', '1', '2'].map((n) => aMail({ reference: `REL-2026-00000${n}`, at: `2026-03-1${n}T00:00:00Z` }));
    expect(compare({ mails }).forgotten.map(({ reference }) => reference.at(-1))).toEqual(['1', '2', '3']);
  });
});
