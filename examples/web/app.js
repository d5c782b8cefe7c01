/*
 * A page on the generated client alone: sign in with a second factor, live chat, resumable upload. `?api=` says where
 * the server is; its CORS_ORIGINS must name the origin of this page.
 */
import { createParley, isProblem, webStorage } from '@parley/client';
import { startChats } from './chats.js';
import { element, explain, on, say, telling } from './page.js';
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

async function enter() {
  const { data: me, error } = await parley.GET('/v1/me');
  if (!me) return leave(explain(error));
  session = new AbortController();
  show('inside');
  element('who').textContent = me.username ?? me.email;
  say('');
  startUploads(parley, session.signal);
  startSecondFactor(parley, me, session.signal);
  await startChats(parley, me, session.signal, () => leave(ENDED));
}

function leave(why) {
  session.abort();
  show('outside');
  say(why);
  element('sign-in').elements.identifier.focus();
}

function show(which) {
  for (const id of ['outside', 'inside']) element(id).hidden = id !== which;
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

on('click', element('sign-out'), undefined, async () => {
  try {
    await parley.signOut();
  } finally {
    leave('You are signed out.');
  }
});

if (await parley.isSignedIn()) await telling(enter());
else leave('');
