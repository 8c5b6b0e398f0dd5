import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Theme, teamsDarkTheme, teamsLightTheme } from '@fluentui/tokens';
import { inPage, type Look } from './looks.ts';

const require = createRequire(import.meta.url);

/** A little wider than Segoe UI, which is on no machine of ours: what fits in it fits in Teams. */
const FONT = 'Noto Sans';

type Inks = Readonly<Record<string, { readonly default: string; readonly subtle: string }>>;

const ink = (colour: string, subtle = colour) => ({ default: colour, subtle });

const inksOf = (theme: Theme): Inks => ({
  default: ink(theme.colorNeutralForeground1, theme.colorNeutralForeground3),
  dark: ink(theme.colorNeutralForeground1, theme.colorNeutralForeground3),
  light: ink(theme.colorNeutralForegroundInverted),
  accent: ink(theme.colorBrandForeground1),
  good: ink(theme.colorPaletteGreenForeground1),
  warning: ink(theme.colorPaletteDarkOrangeForeground1),
  attention: ink(theme.colorPaletteRedForeground1),
});

const themeOf = ({ scheme }: Look): Theme => (scheme === 'dark' ? teamsDarkTheme : teamsLightTheme);

/** How Teams dresses a card: sizes as it publishes them, colours of the Fluent themes that it wears. */
export function hostConfigOf(look: Look): object {
  const theme = themeOf(look);
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: inksOf(theme) });
  const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
  const font = { fontFamily: FONT, fontSizes: sizes, fontWeights: { lighter: 400, default: 400, bolder: 600 } };
  return {
    supportsInteractivity: true,
    fontTypes: { default: font, monospace: font },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme.colorNeutralStroke2 },
    containerStyles: {
      default: style(theme.colorNeutralBackground1),
      emphasis: style(theme.colorNeutralBackground3),
      accent: style(theme.colorBrandBackground2),
      good: style(theme.colorStatusSuccessBackground1),
      warning: style(theme.colorStatusWarningBackground1),
      attention: style(theme.colorStatusDangerBackground1),
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
    table: { cellSpacing: 8 },
  };
}

const face = (weight: number, name: string): string => {
  const file = require.resolve(`@expo-google-fonts/noto-sans/${name}`);
  const data = readFileSync(file).toString('base64');
  return `@font-face { font-family: '${FONT}'; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}); }`;
};

/** An empty page with Microsoft's renderer in it; `showCards(cards, hostConfig)` fills it. */
export const emptyPage = (): string => `<!DOCTYPE html><html lang="fr"><head><style>
${face(400, '400Regular/NotoSans_400Regular.ttf')}
${face(600, '600SemiBold/NotoSans_600SemiBold.ttf')}
</style></head><body></body></html>`;

export const PAGE_SCRIPTS: readonly string[] = [
  require.resolve('adaptivecards/dist/adaptivecards.js'),
  inPage('show-cards.js'),
  inPage('find-faults.js'),
];

/** What a host config does not say: the page, buttons, fields. */
export function pageStyle(look: Look): string {
  const theme = themeOf(look);
  return `
  body { margin: 0; background: ${theme.colorNeutralBackground3}; color: ${theme.colorNeutralForeground1}; font: 12px ${FONT}; color-scheme: ${look.scheme}; }
  .sheet { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px; }
  figure { margin: 0; width: ${look.width}px; }
  figcaption { padding: 4px 0; }
  .ac-adaptiveCard { overflow-wrap: break-word; }
  .ac-actionSet { flex-wrap: wrap !important; row-gap: 8px; }
  .ac-pushButton { font: 600 14px ${FONT}; padding: 5px 12px; border-radius: 4px; white-space: normal !important; border: 1px solid ${theme.colorNeutralStroke1}; background: ${theme.colorNeutralBackground1}; color: ${theme.colorNeutralForeground1}; }
  .ac-pushButton.style-positive { background: ${theme.colorBrandBackground}; color: ${theme.colorNeutralForegroundOnBrand}; }
  .ac-pushButton.style-destructive { background: ${theme.colorStatusDangerBackground3}; color: ${theme.colorNeutralForegroundOnBrand}; }
  .ac-input { font: 14px ${FONT}; box-sizing: border-box; width: 100%; background: ${theme.colorNeutralBackground1}; color: ${theme.colorNeutralForeground1}; border: 1px solid ${theme.colorNeutralStroke1}; }
  .ac-input::placeholder { color: ${theme.colorNeutralForeground3}; opacity: 1; }
  a.ac-anchor { color: ${theme.colorBrandForeground1}; }`;
}
