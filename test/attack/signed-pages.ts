import type { Ground } from '../../src/assemble/ground.ts';
import { ROOMS } from '../../src/assemble/rooms.ts';
import { signUnbooked } from '../../src/channels/http/bank/unbooked-link.ts';
import { signPostLink } from '../../src/channels/http/dispatch/post-link.ts';
import { einvoicesUrl } from '../../src/channels/http/einvoicing/einvoice-files.ts';
import { signRehearsal } from '../../src/channels/http/plans/rehearsal-link.ts';
import { signRunLink } from '../../src/channels/http/runs/run-link.ts';
import { signLink } from '../../src/channels/http/signed-link.ts';
import { signStated } from '../../src/channels/http/statements/stated-link.ts';
import { signTemplateLink } from '../../src/channels/http/templates/template-link.ts';
import type { Person } from '../../src/domain/person.ts';

/** Opening rooms asks nothing of what they stand on. */
const companies = { list: () => [] };
const NOTHING = { outside: {}, links: {}, companies, situation: { companies } } as unknown as Ground;

/** Where the rooms of the product answer a browser, as they write it. */
export const ROUTES: readonly string[] = ROOMS.flatMap((plan) =>
  (plan.open(NOTHING).pages ?? []).map(({ path }) => path),
);
/** Those that a signed link opens. */
export const SIGNED: readonly string[] = ROUTES.filter((route) => route.includes('/:token'));
export const pageOf = (route: string): string => route.split('/')[1] ?? '';
export const addressOf = (route: string, token: string): string =>
  route.replace(':token', token).replace(':kind', 'csv');

/** Until when a link opens its page. */
export type Sign = (secret: string, expires: Date, who: Person) => string;

const language = 'fr';
const runId = '00000000-0000-4000-8000-000000000000';
const company = 'ALPHA';
const template = { company, template: 'rappel-1.fr.md@zzq', tiers: 'PLAIN1' };

/** Pages that whoever holds a link may read. */
const OF_HOLDERS: Readonly<Record<string, Sign>> = {
  lettres: (...until) => signLink({ draftId: runId, version: 1, digest: 'x', index: 0 }, ...two(until)),
  campagnes: (...until) => signRunLink({ runId, language }, ...two(until)),
  modeles: (...until) => signTemplateLink(template, ...two(until)),
};

/** Pages of the one to whom the link was given, whose rights are looked at again as it opens. */
export const OF_PERSONS: Readonly<Record<string, Sign>> = {
  courriers: (secret, expires, who) => signPostLink({ runId, language, who, company }, secret, expires),
  repetitions: (secret, expires, who) =>
    signRehearsal({ who, language, asked: { company, months: 12, version: null } }, secret, expires),
  etats: (secret, expires, who) => {
    const asked = { act: 'aging', company, code: null, from: null, until: null } as const;
    return signStated({ who, language, asked }, secret, expires);
  },
  encaissements: (secret, expires, who) => signUnbooked({ who, language }, secret, expires),
  efactures: (secret, expires, who) => einvoicesUrl('', { who, language }, secret, expires).slice('/efactures/'.length),
};

/** Links as we give them, each for its own page. */
export const GIVEN: Readonly<Record<string, Sign>> = { ...OF_HOLDERS, ...OF_PERSONS };

function two([secret, expires]: Parameters<Sign>): [string, Date] {
  return [secret, expires];
}
