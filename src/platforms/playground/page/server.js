// The page's side of the interface that docs/playground.md describes.
import { text } from './words.js';

/** `/playground`, or `/practice` while a story plays. */
const AT = document.documentElement.dataset.at;

async function read(path) {
  const response = await fetch(AT + path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

/** The reply; when the server cannot be reached or breaks, a reply that says so in `problem`. */
async function post(path, body) {
  let response;
  try {
    response = await fetch(AT + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  } catch (error) {
    console.warn('No answer from the playground:', error.name);
    return { ok: false, problem: text('no_connection') };
  }
  const json = response.headers.get('content-type')?.includes('application/json');
  return json ? response.json() : { ok: false, problem: text('trouble') };
}

export const server = {
  isPractice: AT === '/practice',
  story: () => read('/story'),
  begin: (story) => post('/begin', { story }),
  beat: () => post('/beat', {}),
  stop: () => post('/stop', {}),
  seats: () => read('/seats'),
  clock: () => read('/clock'),
  messages: (seat) => read(`/messages?seat=${encodeURIComponent(seat)}`),
  say: (seat, words) => post('/say', { seat, text: words }),
  act: (act) => post('/act', act),
  travel: (advance) => post('/clock', { advance }),

  /** Listens for changes; the browser connects again by itself, and `opened` is then called once more. */
  listen({ opened, closed, changed, clock }) {
    const source = new EventSource(`${AT}/events`);
    const seatOf = (event) => changed(JSON.parse(event.data).seat);
    source.addEventListener('open', opened);
    source.addEventListener('error', closed);
    source.addEventListener('message', seatOf);
    source.addEventListener('update', seatOf);
    source.addEventListener('clock', clock);
  },
};
