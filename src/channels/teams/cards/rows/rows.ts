import type { About } from '../../about.ts';
import type { Card } from '../../turn.ts';
import type { AddedData } from '../added.ts';
import { type Button, isWebUrl, type LinkButton } from '../buttons.ts';
import { expandCard } from '../expand.ts';
import { plainTitle } from '../plain-title.ts';
import template from './rows.json' with { type: 'json' };

/** A customer or an order on one row, which opens it. */
export interface Row {
  readonly name: string;
  readonly detail: string;
  readonly amount: string;
  readonly mark: string;
  readonly color: 'Default' | 'Attention';
  readonly open: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Section {
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly more: string;
}

/** What a card of rows holds: figures on top, then sections. */
export interface Rows {
  /** It may name what others wrote, as a file. */
  readonly title: string;
  readonly subtitle: string;
  /** Above all else: what was just done, or what must not be missed; absent: nothing. */
  readonly alerts?: readonly { readonly text: string; readonly style: 'attention' | 'emphasis' }[];
  readonly figures: readonly {
    readonly label: string;
    readonly amount: string;
    readonly detail: string;
    readonly color: 'Default' | 'Accent' | 'Attention';
  }[];
  readonly sections: readonly Section[];
  /** What other rooms say, after the sections; absent: nothing. */
  readonly added?: readonly AddedData[];
  readonly empty: string;
  readonly page: string;
  readonly pager: readonly Button[];
  readonly footer: string;
  readonly buttons: readonly Button[];
  /** Pages that a browser opens, after the buttons; absent: none. */
  readonly links?: readonly LinkButton[];
}

/** What `rows.json` shows. */
export interface RowsData extends Rows {
  readonly added: readonly AddedData[];
  readonly alerts: NonNullable<Rows['alerts']>;
  readonly hasFigures: boolean;
  readonly links: readonly LinkButton[];
}

/** `about`: the customer of whom it speaks, where it speaks of one. */
export function rowsCard(rows: Rows, about?: About): Card {
  const data: RowsData = {
    ...rows,
    title: plainTitle(rows.title),
    added: rows.added ?? [],
    alerts: rows.alerts ?? [],
    links: (rows.links ?? []).filter(({ url }) => isWebUrl(url)),
    hasFigures: rows.figures.length > 0,
    sections: rows.sections.filter((section) => section.rows.length > 0),
  };
  return expandCard(template, data, about);
}
