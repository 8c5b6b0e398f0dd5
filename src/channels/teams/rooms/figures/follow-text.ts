import { EVERYONE, type FollowQuery, type FollowSort } from '../../../../domain/figures/debtors/follow.ts';

const NUMBER = String.raw`(?<days>(?:\d{1,2}[ ’']\d{3}|\d{1,5})(?:[.,]\d{1,2})?)\s*(?:jours?|j|days?|d)?\b`;
const OVER = String.raw`\s*(?:est|de|is)?\s*(?:>|(?:de\s+)?(?:plus|more|over|above)(?:\s+(?:de|than))?)\s*`;
const DMP_OVER = new RegExp(String.raw`\bdmp${OVER}${NUMBER}`, 'iu');
const LATE_OVER = new RegExp(String.raw`\b(?:en\s+retard|retards?|late|overdue)${OVER}${NUMBER}`, 'iu');
const SORT = /\b(?:tri(?:er|[eé]s?)?|sort(?:ed)?)(?=[\s:])(?:\s+(?:par|by))?\s*:?\s*(?<by>\p{L}+)/iu;
const CONNECTORS = /\b(?:et|and|avec|with|les|clients?|customers?)\b|[,;]/giu;

const SORTS: Readonly<Record<string, FollowSort>> = {
  ...{ solde: 'balance', montant: 'balance', dû: 'balance', du: 'balance', owed: 'balance', balance: 'balance' },
  ...{ retard: 'late', late: 'late', overdue: 'late' },
  ...{ jours: 'days', jour: 'days', days: 'days' },
  ...{ dmp: 'dmp', nom: 'name', name: 'name' },
};

const numberIn = (match: RegExpExecArray | null): number | null =>
  match ? Number((match.groups?.days ?? '').replace(/[ ’']/gu, '').replace(',', '.')) : null;

/** « DMP > 60 et en retard > 30 jours, tri par dmp »; null where a part of it is not understood: half a filter would mislead. */
export function readFollow(text: string): FollowQuery | null {
  const [dmp, late, sort] = [DMP_OVER.exec(text), LATE_OVER.exec(text), SORT.exec(text)];
  const by = sort ? SORTS[(sort.groups?.by ?? '').toLowerCase()] : EVERYONE.sort;
  const rest = [dmp, late, sort].reduce((left, match) => (match ? left.replace(match[0], ' ') : left), text);
  if (!by || rest.replace(CONNECTORS, ' ').trim() !== '') return null;
  return { dmpOver: numberIn(dmp), lateOver: numberIn(late), sort: by };
}

/** The same as a text that `readFollow` reads: what the buttons of a list give back. */
export const writeFollow = ({ dmpOver, lateOver, sort }: FollowQuery): string =>
  [
    ...(dmpOver === null ? [] : [`dmp > ${dmpOver}`]),
    ...(lateOver === null ? [] : [`retard > ${lateOver}`]),
    `tri ${sort}`,
  ].join(' ');
