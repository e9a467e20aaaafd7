// Happenings as they come.

const FIRST_WAIT_MILLIS = 1000;
const LONGEST_WAIT_MILLIS = 30000;

/**
 * What happens after a cursor, from open to close. Where the stream is refused or breaks off it is asked for again, behind what was heard last. While the
 * tab is hidden nothing is listened to, as a browser has few connections for a site.
 */
export function stream(since, heard, said) {
  let [last, failures, source, timer] = [since, 0, null, null];
  const stop = () => {
    clearTimeout(timer);
    source?.close();
  };
  const listen = () => {
    stop();
    if (document.hidden) return;
    source = new EventSource(`/v1/stream?since=${last}`);
    source.onopen = () => {
      failures = 0;
      said('Live: what happens is shown as it comes.');
    };
    source.onerror = () => {
      stop();
      timer = setTimeout(listen, wait(failures++));
      said('The connection is lost; it is tried again, at least every half a minute.');
    };
    source.addEventListener('happening', event => {
      last = event.lastEventId;
      heard(JSON.parse(event.data));
    });
  };
  return {
    open: () => {
      said('Connecting …');
      document.addEventListener('visibilitychange', listen);
      listen();
    },
    close: () => {
      document.removeEventListener('visibilitychange', listen);
      stop();
    },
  };
}

/** Longer each time, and never the same for all who wait. */
function wait(failures) {
  return Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** failures) * (1 + Math.random()) / 2;
}
