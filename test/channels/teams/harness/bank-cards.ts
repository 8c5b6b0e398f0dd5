import { entryCard } from '../../../../src/channels/teams/rooms/bank/cards/entry.ts';
import { unbookedCard } from '../../../../src/channels/teams/rooms/bank/cards/unbooked.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { cents } from '../../../../src/domain/cents.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { ShownMatch, UnbookedEntry } from '../../../../src/use-cases/bank/list-unbooked.ts';
import { HOSTILE, LONG } from './hostile.ts';

const paid = (piece: string): ShownMatch => ({
  ...{ kind: 'paid', confidence: 'certain', near: [{ written: piece, piece, tiers: 'CARAT' }] },
  reasons: [{ code: 'piece', piece, written: 'whole' }, { code: 'part-payment' }],
  parts: [
    {
      ...{ tiers: 'CARAT', ecNo: 1, piece, due: null, amount: cents(100_000), currency: 'EUR' },
      ...{ part: cents(40_000), left: cents(100_000), isWhole: false },
    },
  ],
});

export const anUnbooked = (over: Partial<UnbookedEntry> = {}): UnbookedEntry => ({
  ...{ key: 'k', account: 'FR1', line: 1, day: day('2026-02-27'), amount: cents(40_000), currency: 'EUR' },
  ...{ isReturn: false, returnReason: null, name: 'Carat', iban: null, text: 'ACOMPTE FA0001', endToEndId: null },
  match: paid('FA0001'),
  customers: [{ code: 'CARAT', name: 'Carat Distribution SARL' }],
  ...over,
});

const hostile = (text: string): UnbookedEntry =>
  anUnbooked({ name: text, text, match: paid(text), customers: [{ code: 'CARAT', name: text }] });
const returned = anUnbooked({
  ...{ amount: cents(-40_000), isReturn: true, returnReason: 'AM04' },
  match: { kind: 'returned', undoes: null, tiers: ['CARAT'] },
});
const unknown = anUnbooked({ name: '', customers: [], match: { kind: 'unknown', tiers: [], near: [] } });
const pageOf = (entries: readonly UnbookedEntry[], page = 1, pages = 1) => ({
  ...{ kind: 'unbooked' as const, total: entries.length, page, pages },
  rows: entries.map((entry) => ({ company: 'BIJOU', entry })),
});
const seen = (entry: UnbookedEntry, maySettle = true) => ({
  kind: 'entry' as const,
  company: 'BIJOU',
  entry,
  maySettle,
});

const FILES = ['Fichier CSV', 'Fichier Excel'].map((title) => ({
  title,
  url: 'https://relance.example/encaissements/t',
}));

/** What the bank has and Sage has not. */
export const bankCards = (language: Language): Record<string, Card> => ({
  unbooked: unbookedCard(language, pageOf([anUnbooked(), returned, unknown]), FILES),
  unbookedEmpty: unbookedCard(language, pageOf([]), FILES),
  unbookedHostile: unbookedCard(
    language,
    pageOf(
      Array.from({ length: 10 }, () => hostile(HOSTILE)),
      2,
      3,
    ),
    FILES,
    HOSTILE,
  ),
  unbookedLong: unbookedCard(
    language,
    pageOf(
      Array.from({ length: 10 }, () => hostile(LONG)),
      2,
      3,
    ),
    FILES,
  ),
  bankEntry: entryCard(language, seen(anUnbooked())),
  bankEntryRead: entryCard(language, seen(returned, false)),
  bankEntryUnknown: entryCard(language, seen(unknown)),
  bankEntryHostile: entryCard(language, seen(hostile(HOSTILE))),
});
