import type { Person } from '../../domain/person.ts';
import { judgeApproval, type TemplateVersion } from '../../domain/templates/version.ts';
import { authorize } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { TemplateStore } from '../ports/templates/template-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { TemplatePorts, UnknownVersion } from './list-templates.ts';
import { findVersion, judge, type VersionAsked } from './views.ts';

export type DecidingPorts = Pick<TemplatePorts, 'checker'> & {
  readonly templates: TemplateStore;
  readonly clock: Clock;
};
export type DecideTemplatePorts = TemplatePorts & DecidingPorts;

export type DecideTemplateResult =
  | { readonly kind: 'decided'; readonly version: TemplateVersion }
  /** `over`: decided before; `own`: who wrote it does not approve it. */
  | {
      readonly kind: 'not-decided';
      readonly why: 'over' | 'invalid' | 'own';
      readonly version: TemplateVersion;
    }
  | UnknownVersion
  | Refused;

const LONGEST_REASON = 300;

/**
 * An administrator has letters written by a text from now on: by that text, which its digest names. Letters that were approved
 * before say what was shown of them.
 */
export async function approveTemplate(
  ports: DecideTemplatePorts,
  who: Person,
  asked: VersionAsked,
): Promise<DecideTemplateResult> {
  const right = await authorize(ports, who, asked.company, 'admin');
  return right.kind === 'refused' ? right : approveAtTerminal(ports, who, asked);
}

/** The same for whoever works at the machine itself: its account is who history names. */
export async function approveAtTerminal(
  ports: DecidingPorts,
  who: Person,
  asked: VersionAsked,
): Promise<DecideTemplateResult> {
  const found = await findIn(ports, asked);
  if (found.kind !== 'found') return found;
  const { version } = found;
  const why = judge(version, ports.checker).problems.length > 0 ? 'invalid' : judgeApproval(version, who);
  if (why) return { kind: 'not-decided', why, version };
  return decide(ports, version, ['to-approve'], { state: 'approved', by: who, reason: '' });
}

/** An administrator refuses a text, or takes an approved one back: letters are written by the one before, else by the delivered one. */
export async function refuseTemplate(
  ports: DecideTemplatePorts,
  who: Person,
  asked: VersionAsked & { readonly reason: string },
): Promise<DecideTemplateResult> {
  const right = await authorize(ports, who, asked.company, 'admin');
  return right.kind === 'refused' ? right : refuseAtTerminal(ports, who, asked);
}

/** The same for whoever works at the machine itself. */
export async function refuseAtTerminal(
  ports: DecidingPorts,
  who: Person,
  asked: VersionAsked & { readonly reason: string },
): Promise<DecideTemplateResult> {
  const found = await findIn(ports, asked);
  if (found.kind !== 'found') return found;
  const reason = asked.reason.trim();
  if (reason === '') return refuse({ code: 'reason-needed' });
  if (reason.length > LONGEST_REASON) return refuse({ code: 'too-long', field: 'reason', max: LONGEST_REASON });
  return decide(ports, found.version, ['to-approve', 'approved'], { state: 'refused', by: who, reason });
}

/** Of what a file held before there is no version to decide of, but for the one in use: who asks for one is told that it has changed. */
async function findIn(ports: DecidingPorts, asked: VersionAsked) {
  const versions = await ports.templates.listTemplates(asked.company);
  const version = findVersion(versions, asked.id);
  if (!version) return { kind: 'unknown-version', id: asked.id } as const;
  return { kind: 'found', version } as const;
}

async function decide(
  { templates, clock }: Pick<DecidingPorts, 'templates' | 'clock'>,
  version: TemplateVersion,
  from: readonly TemplateVersion['state'][],
  decision: Parameters<TemplateStore['decideTemplate']>[2],
): Promise<DecideTemplateResult> {
  const now = clock.now();
  const decided = await templates.decideTemplate(version, from, decision, now);
  if (!decided) return { kind: 'not-decided', why: 'over', version };
  const { state, by, reason } = decision;
  return { kind: 'decided', version: { ...version, state, decision: { by, reason, at: now.toISOString() } } };
}
