/** A button as templates take it. `data` holds ids and versions only: what comes back is checked as if a stranger wrote it. */
export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly style: 'default' | 'positive' | 'destructive';
  /** `auto` sends the inputs along, and asks for the required ones first. */
  readonly inputs: 'auto' | 'none';
}

export const button = (
  title: string,
  verb: string,
  data: Readonly<Record<string, unknown>>,
  options: Partial<Pick<Button, 'style' | 'inputs'>> = {},
): Button => ({ title, verb, data, style: options.style ?? 'default', inputs: options.inputs ?? 'none' });

export interface LinkButton {
  readonly title: string;
  readonly url: string;
}

const MAX_URL = 600;

/** Only addresses that a browser opens as pages become links, and none so long that it would fill the card. */
export const isWebUrl = (url: string): boolean =>
  url.length <= MAX_URL && URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);
