import type { CustomerMatters } from '../../../../../use-cases/recovery/matters/show-matters.ts';
import type { Button } from '../../../cards/buttons.ts';
import type { FormInput } from './form-inputs.ts';

/** What `matter-form.json` shows. */
export interface MatterFormData {
  readonly title: string;
  readonly name: string;
  readonly problem: string;
  readonly inputs: readonly FormInput[];
  /** Said wherever something is written about a person (case N3). */
  readonly factual: string;
  readonly buttons: readonly Button[];
}

/** What a person typed, by input; of one that is absent nothing. */
export type Typed = Readonly<Record<string, string>>;

/** A form that begins something with a customer. `key`: a second press of it begins no second one. */
export interface MatterFormView extends CustomerMatters {
  readonly key: string;
  readonly motifs: readonly string[];
  readonly scenarios: readonly string[];
}
