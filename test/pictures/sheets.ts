// Lays pictures out in columns on sheets that are not too long to look at.
import type { Locator, Page } from 'playwright-core';
import type { Shot } from './shot';

/** A phone. */
const WIDTH = 390;
const COLUMNS = 3;
const GAP = 20;
/** In pixels. */
const LONGEST_SHEET = 2_400;

export const SHEET_STYLE = `
  body { margin: 0; font: 14px/1.4 'Segoe UI', 'Liberation Sans', Arial, sans-serif; color: #242424; }
  .sheet { display: flex; gap: ${GAP}px; align-items: flex-start; box-sizing: border-box; padding: ${GAP}px; background: #e8e8e8;
    width: ${COLUMNS * WIDTH + (COLUMNS + 1) * GAP}px; }
  .column { display: flex; flex-direction: column; gap: ${GAP}px; }
  figure { width: ${WIDTH}px; margin: 0; }
  figcaption { margin-bottom: 4px; font-size: 11px; color: #555; }`;

/** Puts every shot on the page, and gives the sheets in order. */
export async function sheetsOf(page: Page, shots: readonly Shot[]): Promise<Locator[]> {
  await page.evaluate(`(${lay})(${JSON.stringify(shots)}, ${COLUMNS}, ${LONGEST_SHEET}, ${GAP})`);
  return page.locator('.sheet').all();
}

/** Runs in the page, which has Microsoft's renderer. */
const lay = `(shots, columns, longest, gap) => {
  const main = document.querySelector('main');
  const figures = shots.map(({ title, html, card }) => {
    const figure = document.createElement('figure');
    figure.innerHTML = '<figcaption></figcaption>' + html;
    figure.firstChild.textContent = title;
    if (card !== undefined) figure.querySelector('.card').append(window.drawCard(card));
    main.append(figure);
    return { figure, height: figure.offsetHeight + gap };
  });
  main.replaceChildren();
  let sheet, heights;
  for (const { figure, height } of figures) {
    let column = heights === undefined ? -1 : heights.indexOf(Math.min(...heights));
    if (column < 0 || (heights[column] > 0 && heights[column] + height > longest)) {
      sheet = document.createElement('div');
      sheet.className = 'sheet';
      for (let made = 0; made < columns; made++) sheet.append(Object.assign(document.createElement('div'), { className: 'column' }));
      main.append(sheet);
      heights = Array(columns).fill(0);
      column = 0;
    }
    sheet.children[column].append(figure);
    heights[column] += height;
  }
}`;
