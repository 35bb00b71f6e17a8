// How Microsoft's renderer looks here: the tokens of tokens.css. Colours are references, so a change of theme needs no new drawing.
const tone = (name) => ({ default: `var(--${name})`, subtle: `var(--${name})` });
const foregroundColors = {
  default: { default: 'var(--text)', subtle: 'var(--small-text)' },
  dark: tone('text'),
  light: tone('text'),
  accent: tone('accent'),
  good: tone('accent'),
  warning: tone('waits'),
  attention: tone('phone-now'),
};
const surface = (backgroundColor) => ({ backgroundColor, foregroundColors });

/** The names of the renderer's text sizes, by the number it is told; card.js turns them into classes, since we measure in rem. */
export const SIZES = { 14: 'small', 16: 'body', 20: 'heading', 24: 'corridor' };

export function hostConfig() {
  AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;
  AdaptiveCards.GlobalSettings.useAdvancedTextBlockTruncation = false;
  AdaptiveCards.GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
  // fields.js shows what is missing, for the renderer's own checks and for the server's in the same way.
  AdaptiveCards.GlobalSettings.displayInputValidationErrors = false;
  // Texts are never markup. Declining, rather than leaving this out, also keeps a markdown library that came along out of it.
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (_text, result) => (result.didProcess = false);
  const config = new AdaptiveCards.HostConfig({
    supportsInteractivity: true,
    spacing: { small: 6, default: 12, medium: 18, large: 24, extraLarge: 32 },
    separator: { lineThickness: 1, lineColor: 'var(--line)' },
    fontTypes: {
      default: {
        fontFamily: 'inherit',
        fontSizes: { small: 14, default: 16, medium: 16, large: 20, extraLarge: 24 },
        fontWeights: { lighter: 400, default: 400, bolder: 600 },
      },
      // The renderer stops without it; no card of ours uses it.
      monospace: {},
    },
    containerStyles: {
      default: surface('transparent'),
      emphasis: surface('var(--touch)'),
      accent: surface('var(--accent-back)'),
      good: surface('var(--accent-back)'),
      warning: surface('var(--waits-back)'),
      attention: surface('var(--phone-now-back)'),
    },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 0 }, value: { wrap: true }, spacing: 0 },
    actions: {
      maxActions: 5,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      allowTitleToWrap: true,
    },
  });
  // Both cannot be said above: the renderer takes 0 for "not given", and overwrites what it was told about labels.
  config.spacing.padding = 0;
  config.inputs.label.requiredInputs.suffixColor = AdaptiveCards.TextColor.Default;
  return config;
}
