import type { AddedData } from '../../cards/added.ts';
import type { Button, LinkButton } from '../../cards/buttons.ts';

interface Line {
  readonly text: string;
}

export type Style = 'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';
/** No green: it is hardly read on white. */
export type Color = 'Default' | 'Attention';

/** What `customer.json` shows: display strings, ready. */
export interface CustomerCardData {
  readonly notice: string;
  readonly noticeStyle: Style;
  readonly name: string;
  readonly identity: string;
  readonly figures: readonly {
    readonly label: string;
    readonly amount: string;
    readonly detail: string;
    readonly color: Color;
    /** Beside the others: amounts take more room than days. */
    readonly width: number;
  }[];
  readonly hasFigures: boolean;
  readonly hasOthers: boolean;
  readonly others: readonly Button[];
  readonly hasAging: boolean;
  readonly agingTitle: string;
  readonly chart: readonly {
    readonly title: string;
    readonly data: readonly { readonly legend: string; readonly value: number; readonly color: string }[];
  }[];
  readonly brackets: readonly {
    readonly label: string;
    readonly amount: string;
    readonly color: Color;
    readonly weight: 'Default' | 'Bolder';
  }[];
  /** Why the DMP moved; empty: it did not, or that is said no more. */
  readonly dmpChanged: string;
  /** How long the customer takes to pay, month by month. */
  readonly hasDmp: boolean;
  readonly dmpTitle: string;
  readonly dmpChart: readonly { readonly x: string; readonly y: number }[];
  readonly seeDmp: string;
  readonly seeDmpData: { readonly company: string; readonly code: string };
  /** Bills, doubtful debts, invoices not issued, consignes, conversion differences: said apart. */
  readonly apart: readonly Line[];
  /** Advances for other orders, each with what a collector may do about it. */
  readonly advances: readonly (Line & { readonly hasAct: boolean; readonly acts: readonly Button[] })[];
  readonly moreAdvances: string;
  readonly hasRows: boolean;
  readonly headers: readonly { readonly text: string; readonly align: 'Left' | 'Right' }[];
  readonly rows: readonly CustomerRow[];
  readonly page: string;
  readonly pager: readonly Button[];
  readonly hasWarnings: boolean;
  readonly warnings: readonly Line[];
  readonly proposalTitle: string;
  readonly proposalStyle: Style;
  readonly proposal: readonly Line[];
  readonly proposalDetails: readonly Line[];
  readonly hasButtons: boolean;
  readonly buttons: readonly Button[];
  readonly hasLetters: boolean;
  readonly lettersTitle: string;
  readonly letters: readonly { readonly text: string; readonly open: string; readonly url: string }[];
  /** Leads to all that was written to the customer; none where nothing was. */
  readonly hasHistory: boolean;
  readonly history: readonly Button[];
  /** What other rooms say. */
  readonly added: readonly AddedData[];
  readonly footer: string;
  readonly links: readonly LinkButton[];
}

export interface CustomerRow {
  readonly piece: string;
  readonly due: string;
  readonly days: string;
  readonly color: Color;
  readonly left: string;
  readonly level: string;
  readonly last: string;
  readonly mark: string;
}
