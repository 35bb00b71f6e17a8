// The cards as Teams draws them on a phone: Microsoft's own renderer, with what Teams says about sizes and colours.
import { join } from 'node:path';
import { createRenderer } from '../../src/app/render';
import { forTeams } from '../../src/platforms/teams/card-activity';
import { allExamples, rendered } from '../fixtures/cards/all-examples';
import { isUsual, type Shot } from './shot';

const renderer = createRenderer(join(__dirname, '..', '..', 'cards'));

const STYLE = `
  .phone { padding: 12px; background: #f5f5f5; }
  .card { border-radius: 6px; background: #fff; box-shadow: 0 1px 3px #0003; }
  .ac-pushButton { padding: 6px 12px; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; font: 600 14px/20px inherit; font-family: inherit; }
  .ac-pushButton.style-positive { border-color: #5b5fc7; background: #5b5fc7; color: #fff; }
  .ac-actionSet { flex-wrap: wrap; gap: 8px; }
  .ac-actionSet > div:empty { display: none; }
  .ac-input:is(input, textarea, select) { box-sizing: border-box; width: 100%; padding: 6px 8px; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; font: inherit; }`;

/** @param whole every variant instead of each card once. */
export function teamsShots(whole: boolean): { shots: Shot[]; style: string } {
  const shots = allExamples
    .filter(({ title }) => whole || isUsual(title))
    .map((example): Shot => ({
      title: example.title,
      html: '<div class="phone"><div class="card"></div></div>',
      card: forTeams(rendered(renderer, example)),
    }));
  return { shots, style: STYLE };
}

/** Runs in the page: `window.drawCard(card)` gives the element. */
export const DRAW_CARD = `window.drawCard = (json) => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (_text, result) => (result.didProcess = false);
  const card = new AdaptiveCards.AdaptiveCard();
  const colours = (text) => ({ default: { default: text, subtle: '#616161' }, accent: { default: '#5b5fc7', subtle: '#5b5fc7' },
    good: { default: '#13a40e', subtle: '#13a40e' }, warning: { default: '#835b00', subtle: '#835b00' },
    attention: { default: '#c4314b', subtle: '#c4314b' }, dark: { default: text, subtle: text }, light: { default: text, subtle: text } });
  const surface = (backgroundColor) => ({ backgroundColor, foregroundColors: colours('#242424') });
  card.hostConfig = new AdaptiveCards.HostConfig({
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: '#e0e0e0' },
    fontTypes: { default: { fontFamily: 'inherit', fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 } }, monospace: {} },
    containerStyles: { default: surface('#ffffff'), emphasis: surface('#f5f5f5'), accent: surface('#e8ebfa'), good: surface('#e7f2da'),
      warning: surface('#fbf6d9'), attention: surface('#fcf4f6') },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', allowTitleToWrap: true },
  });
  card.parse(json);
  const drawn = card.render();
  // A browser shows days in the language of its machine; a phone of ours shows them in Dutch.
  for (const field of drawn.querySelectorAll('input[type=date], input[type=time]')) {
    const [empty, shown] = field.type === 'date' ? ['dd-mm-jjjj', field.value.split('-').reverse().join('-')] : ['--:--', field.value];
    Object.assign(field, { type: 'text', value: shown === '' ? empty : shown });
  }
  return drawn;
}`;
