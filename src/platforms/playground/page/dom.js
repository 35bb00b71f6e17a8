// Makes elements. Text always goes in as text, never as markup.

/**
 * An element with children. In `settings`, `class`, `text`, `data` (dataset) and `on` (listeners) have their own meaning;
 * everything else is an attribute, where false and undefined leave it out and true makes it empty.
 */
export function build(tag, settings = {}, ...children) {
  const { class: classes, text, data, on, ...attributes } = settings;
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  if (text !== undefined) element.textContent = text;
  Object.assign(element.dataset, data);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) element.setAttribute(name, value === true ? '' : value);
  }
  for (const [name, listener] of Object.entries(on ?? {})) element.addEventListener(name, listener);
  element.append(...children.filter(Boolean));
  return element;
}

/** No movement for who asked for none. */
export function movesCalmly() {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
