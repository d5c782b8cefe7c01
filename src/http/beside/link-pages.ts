import { renderPage } from './page.ts';
import { createResource, type Resource } from './resource.ts';

export interface LinkPages {
  /** The pages, by path. */
  readonly pages: Readonly<Record<string, Resource>>;
  /** The script they share, and its path. */
  readonly script: Resource;
  readonly scriptPath: string;
}

const scriptPath = '/mailed-link.js';

/**
 * Where the links in mails lead: a page each that takes the secret out of the address's fragment, which no server and
 * no log ever sees, and calls the operation that it is for.
 */
export function createLinkPages(): LinkPages {
  const script = createResource('text/javascript', behaviour);
  const head = `<style>${style}</style>\n<script defer src="${scriptPath}?v=${script.tag}"></script>`;
  const page = (title: string, form: string) =>
    createResource(
      'text/html',
      renderPage({ title, head, main: `<article>\n<h1>${title}</h1>\n${form}\n</article>` }),
    );
  return {
    pages: {
      '/reset-password': page('Set a new password', resetForm),
      '/verify-email': page('Confirm your address', verifyForm),
    },
    script,
    scriptPath,
  };
}

const resetForm = `<form data-operation="/v1/password-resets/confirm" data-done="Done. Sign in with the new password.">
<p><label for="password">New password, at least 8 characters</label>
<input id="password" name="newPassword" type="password" autocomplete="new-password" minlength="8" maxlength="256" required></p>
<p><button>Set it</button></p>
<p role="status"></p>
</form>
<noscript><p>This page needs JavaScript. The six digits of the mail work without it.</p></noscript>`;

const verifyForm = `<form data-operation="/v1/email-verifications" data-done="Thank you, the address is confirmed.">
<p>Is this address yours, and shall it be that of your account?</p>
<p><button>Confirm it</button></p>
<p role="status"></p>
</form>
<noscript><p>This page needs JavaScript.</p></noscript>`;

const style = `
label { display: block; margin-bottom: .25rem }
input { box-sizing: border-box; width: 100%; max-width: 22rem; font: inherit; padding: .5rem; color: var(--text);
  background: var(--back); border: 1px solid var(--muted); border-radius: 4px }
button { font: inherit; padding: .5rem 1.25rem; color: #fff; background: #0b57d0; border: 0; border-radius: 4px }
button:disabled { background: #5b5b66 }
`;

const behaviour = `
const form = document.querySelector('form');
const status = form.querySelector('[role=status]');
const token = new URLSearchParams(location.hash.slice(1)).get('token');
// Out of the address bar and the history: it works once, and nobody shall read it there.
history.replaceState(null, '', location.pathname);
if (!token) status.textContent = 'The link is not complete. Copy it whole from the mail.';
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  status.textContent = 'One moment …';
  try {
    const body = JSON.stringify({ token: token ?? '', ...Object.fromEntries(new FormData(form)) });
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch(form.dataset.operation, { method: 'POST', headers, body });
    if (reply.ok) {
      status.textContent = form.dataset.done;
      return;
    }
    const problem = await reply.json();
    status.textContent = problem.title + '. ' + problem.detail;
  } catch {
    status.textContent = 'The server could not be reached. Try again.';
  }
  button.disabled = false;
});
`;
