import type { Person } from '../../../../domain/person.ts';
import type { DecideTemplateResult } from '../../../../use-cases/templates/decide-template.ts';
import type { listTemplates, showTemplate } from '../../../../use-cases/templates/list-templates.ts';
import type { PreviewTemplateResult } from '../../../../use-cases/templates/preview-template.ts';
import type { VersionAsked } from '../../../../use-cases/templates/views.ts';
import type { FindResult } from '../../../../use-cases/tiers/find-tiers.ts';
import type { Difference } from '../../../letters/templates/differences.ts';

export type PreviewFor =
  | Exclude<PreviewTemplateResult, { kind: 'preview' }>
  | Extract<FindResult, { kind: 'several' | 'none' }>
  | { readonly kind: 'ready'; readonly name: string; readonly pdf: string; readonly mail: string };

/** What is asked of the texts of letters. Each call checks the person's rights and returns values, never words. */
export interface TemplatesDesk {
  list(who: Person): ReturnType<typeof listTemplates>;
  show(who: Person, asked: VersionAsked): ReturnType<typeof showTemplate>;
  differences(before: string, now: string): readonly Difference[];
  /** `customer`: as typed. */
  preview(who: Person, asked: VersionAsked, customer: string): Promise<PreviewFor>;
  approve(who: Person, asked: VersionAsked): Promise<DecideTemplateResult>;
  refuse(who: Person, asked: VersionAsked & { readonly reason: string }): Promise<DecideTemplateResult>;
}
