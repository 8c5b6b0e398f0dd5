/** What a person is told that is kept on them here. */
export const templatesPersonalWords = { templates: 'Modèles de lettres écrits, approuvés ou refusés' } as const;
