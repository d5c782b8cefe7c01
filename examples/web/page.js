import { ParleyError } from '@parley/client';

/** The element with this id. */
export const element = (id) => document.getElementById(id);

/** Makes an element with these properties and children. */
export function make(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Says something to those who see the page and those who hear it. */
export function say(text) {
  element('notice').textContent = text;
}

/** What a person can make of it: of a problem its detail, of anything else that the server did not answer. */
export const explain = (error) =>
  error instanceof ParleyError
    ? error.problem.detail
    : (error?.detail ??
      'The server does not answer. Is it running, and may this page call it (CORS_ORIGINS)?');

/** Tells what went wrong, unless it was meant to end. */
export async function telling(promise, signal) {
  try {
    await promise;
  } catch (error) {
    if (!signal?.aborted) say(explain(error));
  }
}

/** Runs what a button or a form is for, once at a time, until the signal aborts. */
export function on(type, target, signal, run) {
  let isRunning = false;
  const start = async (event) => {
    event.preventDefault();
    if (isRunning) return;
    isRunning = true;
    await telling(run(event), signal);
    isRunning = false;
  };
  target.addEventListener(type, start, { signal });
}
