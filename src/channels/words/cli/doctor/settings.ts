/** What the terminal says of the settings of capabilities. */
export const settingsWords = {
  title: (company: string): string => `${company} · réglages des capacités, dans le fichier des sociétés`,
  value: (key: string, value: string, isDefault: boolean): string =>
    `${key} = ${value}${isDefault ? ' (par défaut)' : ''}`,
} as const;
