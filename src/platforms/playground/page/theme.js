// Light or dark, before the first paint: what somebody chose here earlier; otherwise the system decides (tokens.css).
{
  let chosen = null;
  try {
    chosen = JSON.parse(window.localStorage.getItem('vijfsporen.theme'));
  } catch (error) {
    console.warn('This browser keeps nothing for this page; the theme follows the system.', error.name);
  }
  if (chosen) document.documentElement.dataset.theme = chosen;
}
