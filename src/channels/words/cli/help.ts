const listed = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(', ');

/** What the terminal says of how it is used. Rooms say what their own commands do. */
export const helpWords = {
  usage: (synopsis: string): string => `Usage : npm run cli -- ${synopsis}`,
  anyCommand: '<commande> [--company CODE] [--json]',
  more: 'Les options d’une commande : npm run cli -- <commande> --help',
  optionsTitle: 'Options',
  company: 'la société, par son code ou son nom ; sans cette option, la première',
  namedToChange:
    'la société, par son code ou son nom ; sans cette option, la première ; à donner pour changer quelque chose quand il y en a plusieurs',
  everyCompany: 'la société, par son code ou son nom ; sans cette option, toutes',
  ofNoCompany: 'sans effet : cette commande ne porte pas sur une société',
  json: 'la réponse en JSON, pour un programme',
  help: 'cette aide',
} as const;

/** A line that is not run: what to type instead first, then why. */
export const refusedLineWords = {
  misspelt: (option: string, command: string | null, nearest: string): string =>
    command === null
      ? `Écrivez ${nearest} au lieu de ${option}, que ne connaît aucune commande.`
      : `Écrivez ${nearest} au lieu de ${option}, que la commande « ${command} » ne connaît pas.`,
  unknown: (option: string, command: string | null, options: readonly string[]): string =>
    command === null
      ? `Retirez ${option}, que ne connaît aucune commande.`
      : `Retirez ${option}, que la commande « ${command} » ne connaît pas. Elle prend : ${options.join(', ')}.`,
  ofAnother: (option: string, command: string, commands: readonly string[]): string =>
    `Retirez ${option} : c’est une option de ${listed(commands)}, que la commande « ${command} » ne prend pas.`,
  valueNeeded: (option: string, value: string): string => `Donnez une valeur à ${option} : ${option} ${value}.`,
  noValueTaken: (option: string): string => `Écrivez ${option} seul : cette option ne prend pas de valeur.`,
  seeHelp: (command: string | null): string =>
    `Pour en savoir plus : npm run cli -- ${command === null ? '' : `${command} `}--help`,
} as const;
