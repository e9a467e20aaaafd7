// Asks the HTTP interface.

export class Failure extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

const OUT_OF_REACH = 0;

/** The response and all of its text; a connection that fails, or is given up, is a Failure too. */
export async function request(address, options) {
  try {
    const response = await fetch(address, options);
    return { response, text: await response.text() };
  } catch {
    throw new Failure(OUT_OF_REACH, 'The instance is out of reach.');
  }
}

/** An id in a path: its slashes part it, everything else is escaped. */
export function path(id) {
  return id.split('/').map(encodeURIComponent).join('/');
}

/** The answer as JSON; waits a little and asks again while the instance says that it is not ready. */
export async function ask(address, parameters = {}, headers = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(key, value);
  }
  const url = query.size ? `${address}?${query}` : address;
  for (let attempt = 0; ; attempt++) {
    const { response, text } = await request(url, { headers });
    if (response.ok) return JSON.parse(text);
    const problem = response.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : {};
    if (response.status !== 503 || attempt === 4) {
      throw new Failure(response.status, problem.detail ?? response.statusText);
    }
    const seconds = Number(response.headers.get('Retry-After')) || 1;
    await new Promise(resolve => setTimeout(resolve, seconds * 1000));
  }
}

/** As ask, with null where there is no such thing. */
export async function find(address, parameters) {
  try {
    return await ask(address, parameters);
  } catch (failure) {
    if (failure.status === 404) return null;
    throw failure;
  }
}
