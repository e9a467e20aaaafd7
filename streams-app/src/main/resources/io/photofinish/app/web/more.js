// Lists that come in parts.
import { Failure } from './api.js';
import { alarm, h } from './dom.js';
import * as words from './words.js';

/** What shows the items, and a button for the next part while there is one. */
export function more(first, shown, next) {
  const box = h('div', {}, shown(first.items));
  let cursor = first.next;
  const said = h('div');
  const button = h('button', { type: 'button', click: async () => {
    button.disabled = true;
    said.replaceChildren();
    try {
      const part = await next(cursor);
      if (part.items.length) box.insertBefore(shown(part.items), button);
      cursor = part.next;
      if (!cursor) button.remove();
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      said.append(alarm(words.sentence(failure.message)));
    } finally {
      button.disabled = false;
    }
  } }, 'More');
  if (cursor) box.append(button, said);
  return box;
}
