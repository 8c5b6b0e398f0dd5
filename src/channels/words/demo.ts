/** What the demo does before it can be used, as it begins it. */
export type DemoStep =
  | {
      readonly kind:
        | 'engine'
        | 'store'
        | 'open'
        | 'm365'
        | 'dossiers'
        | 'bank'
        | 'figures'
        | 'orders'
        | 'question'
        | 'bot'
        | 'playground';
    }
  | { readonly kind: 'company'; readonly code: string };

type Part = 'bot' | 'm365' | 'playground';

interface Unusable {
  readonly part: Part;
  readonly port: number;
  readonly why: 'taken' | 'forbidden';
  readonly isRelance: boolean;
  /** The command that tells who listens there. */
  readonly whoListens: string;
}

/** Why the demo does not start. `goOn` is a command line that would. */
export type DemoRefusal =
  | { readonly code: 'unknown-argument'; readonly argument: string }
  | { readonly code: 'not-a-port'; readonly option: string; readonly value: string }
  | { readonly code: 'same-port'; readonly options: readonly string[]; readonly port: number }
  | { readonly code: 'unknown-person'; readonly value: string; readonly known: readonly string[] }
  | { readonly code: 'ports'; readonly unusable: readonly Unusable[]; readonly goOn: string }
  | { readonly code: 'held'; readonly pid: number; readonly folder: string; readonly goOn: string }
  | { readonly code: 'failed'; readonly detail: string };

export interface StartedDemo {
  readonly name: string;
  readonly people: readonly string[];
  readonly seededOn: string | null;
  readonly playgroundUrl: string | null;
  readonly m365Url: string;
  readonly botUrl: string;
}

interface DemoWords {
  step(step: DemoStep): string;
  readonly firstTime: string;
  refusal(refusal: DemoRefusal): string;
}

const dashed = (options: readonly string[]): string => options.map((option) => `--${option}`).join(', ');
const lines = (...all: readonly string[]): string => all.join('\n');

const frParts: Readonly<Record<Part, string>> = {
  bot: 'le bot',
  m365: 'le Microsoft 365 simulé',
  playground: 'Agents Playground',
};

const fr: DemoWords = {
  firstTime: 'Première fois : la base d’essai se prépare, comptez une minute au plus.',
  step: (step) => {
    if (step.kind === 'company') return `Société ${step.code} : clients, écritures, commandes`;
    return {
      engine: 'Moteur de base de données',
      store: 'Tables de Relance',
      open: 'Ouverture de la base',
      m365: 'Microsoft 365 simulé : boîte aux lettres et SharePoint',
      dossiers: 'Dossiers SharePoint des sociétés',
      bank: 'Relevés bancaires et statuts d’e-facture',
      figures: 'Chiffres : DMP, balance âgée, prévision',
      orders: 'Commandes à bloquer ou à surveiller',
      question: 'Première question, pour que la vôtre n’attende pas',
      bot: 'Bot',
      playground: 'Agents Playground',
    }[step.kind];
  },
  refusal: (refusal) => {
    switch (refusal.code) {
      case 'unknown-argument':
        return lines(
          `« ${refusal.argument} » n’est pas compris. Les options se mettent après deux tirets :`,
          '  npm run demo -- --port 4000 --m365-port 4001 --playground-port 4002 --as nadia --no-browser --fresh',
        );
      case 'not-a-port':
        return `--${refusal.option} attend un numéro de port, de 1 à 65535 ; ${refusal.value === '' ? 'il n’y en a pas' : `« ${refusal.value} » n’en est pas un`}.`;
      case 'same-port':
        return `Le port ${refusal.port} est demandé deux fois (${dashed(refusal.options)}) : donnez-en un à chacun.`;
      case 'unknown-person':
        return `--as prend l’un de : ${refusal.known.join(', ')}. « ${refusal.value} » n’en est pas.`;
      case 'ports':
        return lines(
          ...refusal.unusable.map(frUnusable),
          'Rien n’a été démarré ni changé.',
          'Arrêtez ce programme, ou demandez-le à qui l’a lancé (poste partagé : votre administrateur). Sinon, avec des ports libres :',
          `  ${refusal.goOn}`,
        );
      case 'held':
        return lines(
          `La démonstration tourne déjà ici (processus ${refusal.pid}, données dans ${refusal.folder}). Rien n’a été démarré ni changé.`,
          'Arrêtez-la (Ctrl+C dans sa fenêtre). Pour une deuxième à côté, d’autres données et d’autres ports :',
          `  ${refusal.goOn}`,
        );
      case 'failed':
        return `La démonstration n’a pas pu démarrer : ${refusal.detail}`;
    }
  },
};

function frUnusable({ part, port, why, isRelance, whoListens }: Unusable): string {
  const option = `${frParts[part]}, option --${OPTIONS[part]}`;
  if (why === 'forbidden') return `Le port ${port} (${option}) est réservé par le système aux administrateurs.`;
  const who = isRelance ? 'une autre Relance' : 'un autre programme';
  return `Le port ${port} (${option}) est déjà pris par ${who}. Pour savoir qui le tient : ${whoListens}`;
}

const enParts: Readonly<Record<Part, string>> = {
  bot: 'the bot',
  m365: 'the Microsoft 365 stand-in',
  playground: 'Agents Playground',
};
const OPTIONS: Readonly<Record<Part, string>> = { bot: 'port', m365: 'm365-port', playground: 'playground-port' };

const en: DemoWords = {
  firstTime: 'First time: the demo base is being made, a minute at most.',
  step: (step) => {
    if (step.kind === 'company') return `company ${step.code}: customers, ledger, orders`;
    return {
      engine: 'database engine',
      store: 'tables of Relance',
      open: 'opening the base',
      m365: 'Microsoft 365 stand-in: mailbox and SharePoint',
      dossiers: 'SharePoint dossiers of the companies',
      bank: 'Bank statements and statuses of e-invoices',
      figures: 'figures: DMP, aging, forecast',
      orders: 'orders to hold or to watch',
      question: 'a first question, so that yours does not wait',
      bot: 'bot',
      playground: 'Agents Playground',
    }[step.kind];
  },
  refusal: (refusal) => {
    switch (refusal.code) {
      case 'unknown-argument':
        return `"${refusal.argument}" is not understood. Options come after two dashes, as above.`;
      case 'not-a-port':
        return `--${refusal.option} takes a port number, 1 to 65535; ${refusal.value === '' ? 'there is none' : `"${refusal.value}" is none`}.`;
      case 'same-port':
        return `Port ${refusal.port} is asked for twice (${dashed(refusal.options)}): give each its own.`;
      case 'unknown-person':
        return `--as takes one of: ${refusal.known.join(', ')}. "${refusal.value}" is none.`;
      case 'ports':
        return lines(
          ...refusal.unusable.map(enUnusable),
          'Nothing was started or changed.',
          'Stop that program, or ask who started it (on a shared machine, your administrator). Or take free ports, as above.',
        );
      case 'held':
        return lines(
          `The demo runs here already (process ${refusal.pid}, data in ${refusal.folder}). Nothing was started or changed.`,
          'Stop it (Ctrl+C in its window). A second one beside it takes other data and other ports, as above.',
        );
      case 'failed':
        return `The demo could not start: ${refusal.detail}`;
    }
  },
};

function enUnusable({ part, port, why, isRelance, whoListens }: Unusable): string {
  const option = `${enParts[part]}, option --${OPTIONS[part]}`;
  if (why === 'forbidden') return `Port ${port} (${option}) is kept by the system to administrators.`;
  return `Port ${port} (${option}) is taken by another ${isRelance ? 'Relance' : 'program'}. Who holds it: ${whoListens}`;
}

/** What the demo says in the terminal: French first, then English. */
export const demoWords = {
  firstTime: lines(fr.firstTime, en.firstTime),
  step: (step: DemoStep): string => `  ${fr.step(step)} / ${en.step(step)}`,
  refusal: (refusal: DemoRefusal): string => lines(fr.refusal(refusal), '', en.refusal(refusal)),
  started: ({ name, people, seededOn, playgroundUrl, m365Url, botUrl }: StartedDemo): string => `
  Relance, démonstration — vous êtes ${name} (--as ${people.join('|')})
  Données datées du ${seededOn ?? '—'} (--fresh pour repartir de zéro)

  Teams (Agents Playground)   ${playgroundUrl ?? '(non démarré)'}      écrivez : /relance client Dupont
  Mails envoyés               ${m365Url}/messages
  Dossiers SharePoint         ${m365Url}/dossiers
  Bot                         ${botUrl}/api/messages
  Porte ouverte : toute demande de cette machine est crue sur parole, sans signature ; en production, Teams seul est entendu.
  Open door: whoever is on this machine is believed, unsigned; in production only Teams is heard.

  Ctrl+C pour arrêter. / Ctrl+C stops it.`,
};
