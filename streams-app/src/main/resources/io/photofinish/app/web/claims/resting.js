// The result of the book that rests on a claim.
import { Failure, find, path } from '../api.js';
import { h } from '../dom.js';
import * as words from '../words.js';

const MOST = 200;
const SLOTS = ['kind', 'mark', 'place', 'status', 'competition', 'year', 'date', 'city', 'round'];

/** What one article says of a result, and where: nothing else has the same. */
const saying = of => JSON.stringify([...SLOTS.map(slot => of[slot]), of.evidence?.[0]?.start]);

/** For the claims of an article: a place for the result, looked for when a claim is first pointed at or focused; once for each athlete and discipline. */
export function resting(article) {
  const asked = new Map();
  const results = ({ athleteId, discipline }) => {
    const address = `/v1/athletes/${path(athleteId)}/results`;
    const key = `${address} ${discipline}`;
    if (!asked.has(key)) asked.set(key, find(address, { discipline, limit: MOST }));
    return asked.get(key).catch(failure => {
      asked.delete(key);
      throw failure;
    });
  };
  return (button, claim) => {
    const box = h('p', { class: 'rests', role: 'status' });
    let isWanted = true;
    const look = async () => {
      if (!isWanted) return;
      isWanted = false;
      try {
        const found = (await results(claim))?.items.find(({ support }) => support?.some(each => each.article === article && saying(each) === saying(claim)));
        box.replaceChildren(found ? told(found) : 'No result in the book shows that it rests on this.');
      } catch (failure) {
        if (!(failure instanceof Failure)) throw failure;
        isWanted = true;
        box.textContent = words.sentence(failure.message);
      }
    };
    button.addEventListener('mouseenter', look);
    button.addEventListener('focus', look);
    return box;
  };
}

function told(result) {
  const outcome = [words.place(result.place), result.mark ?? result.status].filter(Boolean).join(', ');
  return h('span', {}, 'Result: ', words.result(result.id, outcome || 'evidence'), `, ${words.occasion(result)}`, result.disputes?.length ? ', disputed' : null);
}
