/*
 * A page on the generated client alone: sign in with a second factor, live chat, resumable upload. `?api=` says where
 * the server is; its CORS_ORIGINS must name the origin of this page.
 */
import { createParley, isProblem, ParleyError, webStorage } from '@parley/client';
import { startChats } from './chats.js';
import { element, explain, on, say } from './page.js';
import { startSecondFactor } from './second-factor.js';
import { startUploads } from './uploads.js';

const ENDED = 'Your session has ended. Sign in again.';
const api = new URLSearchParams(location.search).get('api') ?? 'http://localhost:8080';
const parley = createParley({
  baseUrl: api,
  storage: webStorage(localStorage, `parley ${api}`),
  onSignedOut: () => leave(ENDED),
});

/** Ends what goes on while somebody is signed in. */
let session = new AbortController();

/** Goes on with whoever is signed in; when the server cannot say who, one may try again. */
async function enter() {
  const mine = new AbortController();
  session = mine;
  try {
    if (await parley.isSignedIn()) await start(mine.signal);
    else leave('');
  } catch (error) {
    // Who has left meanwhile has no use for what was asked for.
    if (mine.signal.aborted) return;
    mine.abort();
    show('away');
    say(explain(error));
    element('try-again').focus();
  }
}

async function start(signal) {
  const { data: me, error, response } = await parley.GET('/v1/me');
  if (isProblem(error, 'unauthenticated')) return leave(explain(error));
  if (error) throw new ParleyError(error, response);
  show('inside');
  element('chats-title').focus();
  element('who').textContent = me.username ?? me.email;
  say('');
  startUploads(parley, signal);
  startSecondFactor(parley, me, signal);
  await startChats(parley, me, signal, () => leave(ENDED));
}

function leave(why) {
  session.abort();
  show('outside');
  say(why);
  element('sign-in').elements.identifier.focus();
}

function show(which) {
  for (const id of ['outside', 'inside', 'away']) element(id).hidden = id !== which;
  for (const id of ['who', 'sign-out']) element(id).hidden = which !== 'inside';
}

function askForCode(isNeeded) {
  const { otp } = element('sign-in').elements;
  element('code').hidden = !isNeeded;
  otp.disabled = !isNeeded;
  otp.value = '';
  if (isNeeded) otp.focus();
}

on('submit', element('sign-in'), undefined, async ({ target: form, submitter }) => {
  const { identifier, password, ...code } = Object.fromEntries(new FormData(form));
  if (submitter?.value === 'register') {
    const { error } = await parley.POST('/v1/accounts', { body: { username: identifier, password } });
    if (error) return say(explain(error));
  }
  const { error } = await parley.signIn({ identifier, password, ...code });
  if (isProblem(error, 'otp-required')) {
    askForCode(true);
    return say('This account has a second factor. Type in its code.');
  }
  if (error) return say(explain(error));
  askForCode(false);
  form.reset();
  await enter();
});

on('click', element('try-again'), undefined, enter);

on('click', element('sign-out'), undefined, async () => {
  try {
    await parley.signOut();
  } finally {
    leave('You are signed out.');
  }
});

await enter();
