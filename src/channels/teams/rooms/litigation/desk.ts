import type { Person } from '../../../../domain/person.ts';
import type { CustomerAsked, ExportForm, ExportRequest } from '../../../../use-cases/litigation/ask-export.ts';
import type { LitigationExport } from '../../../../use-cases/ports/litigation/litigation-store.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';

/** What the bot asks of dossiers contentieux. Each call checks the person's rights and returns values, never words. */
export interface LitigationDesk {
  /** `key`: of this form, so that a second press of it makes no second file. */
  form(who: Person, customer: CustomerAsked): Promise<Refused | (ExportForm & { readonly key: string })>;
  /** As far as it came at once: made and filed, or waiting for the pass. */
  make(who: Person, request: ExportRequest): Promise<Refused | LitigationExport>;
  /** Null: there is none such for that person. */
  show(who: Person, id: string): Promise<LitigationExport | null>;
}
