// Lists that come in parts.
import { h } from './dom.js';

/** What shows the items, and a button for the next part while there is one. */
export function more(first, shown, next) {
  const box = h('div', {}, shown(first.items));
  let cursor = first.next;
  const button = h('button', { type: 'button', click: async () => {
    button.disabled = true;
    const part = await next(cursor);
    if (part.items.length) box.insertBefore(shown(part.items), button);
    cursor = part.next;
    button.disabled = false;
    if (!cursor) button.remove();
  } }, 'More');
  if (cursor) box.append(button);
  return box;
}
