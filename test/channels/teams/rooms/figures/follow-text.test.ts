import { describe, expect, test } from 'vitest';
import { readFollow, writeFollow } from '../../../../../src/channels/teams/rooms/figures/follow-text.ts';
import { followIn } from '../../../../../src/channels/teams/rooms/figures/patterns.ts';
import { EVERYONE, FOLLOW_SORTS } from '../../../../../src/domain/figures/debtors/follow.ts';

describe('the thresholds of « suivre »', () => {
  test.each([
    ['', {}],
    ['DMP > 60', { dmpOver: 60 }],
    ['dmp>60', { dmpOver: 60 }],
    ['DMP > 60,5', { dmpOver: 60.5 }],
    ['DMP > 1 000 jours', { dmpOver: 1000 }],
    ['retard > 1’000', { lateOver: 1000 }],
    ['DMP > 60 jours', { dmpOver: 60 }],
    ['en retard > 30 jours', { lateOver: 30 }],
    ['en retard de plus de 30 jours', { lateOver: 30 }],
    ['late > 30 days', { lateOver: 30 }],
    ['overdue more than 30 days', { lateOver: 30 }],
    ['DMP > 45,5 et en retard > 10 j', { dmpOver: 45.5, lateOver: 10 }],
    ['les clients en retard > 10, DMP > 60, tri par dmp', { dmpOver: 60, lateOver: 10, sort: 'dmp' }],
    ['trier par retard', { sort: 'late' }],
    ['sorted by name', { sort: 'name' }],
  ])('%j is understood', (text, expected) => {
    expect(readFollow(text)).toEqual({ ...EVERYONE, ...expected });
  });

  test.each([
    ['Martin'],
    ['DMP > beaucoup'],
    ['DMP > 60 et Martin'],
    ['DMP < 60'],
    ['tri par humeur'],
    ['DMP > -5'],
    ['DMP > 0x10'],
    ['DMP > 1 00'],
  ])('%j is not, and no half of it is kept', (text) => {
    expect(readFollow(text)).toBeNull();
  });

  test.each(FOLLOW_SORTS)('come back from a button as they were, by %s', (sort) => {
    const query = { dmpOver: 45.5, lateOver: 30, sort };
    expect(readFollow(writeFollow(query))).toEqual(query);
    expect(readFollow(writeFollow({ ...EVERYONE, sort }))).toEqual({ ...EVERYONE, sort });
  });

  test.each([
    ['/suivre', ''],
    ['/suivre DMP > 60', 'DMP > 60'],
    ['DMP > 60', 'DMP > 60'],
    ['en retard > 30 jours', 'en retard > 30 jours'],
    ['follow late > 30 days', 'late > 30 days'],
  ])('%j asks for %j', (text, filter) => {
    expect(followIn(text)).toBe(filter);
  });
});
