import { element, explain, make, on, say } from './page.js';

/** Turns the second factor on, by a code of an authenticator app. */
export function startSecondFactor(parley, me, signal) {
  const start = element('start-totp');
  const form = element('confirm-totp');

  function show(isOn) {
    element('factor-state').textContent = isOn
      ? 'On: signing in takes a code.'
      : 'Off: the password is enough.';
    start.hidden = isOn;
    form.hidden = true;
    element('recovery-codes').replaceChildren();
  }

  on('click', start, signal, async () => {
    const { data: setup, error } = await parley.POST('/v1/me/totp');
    if (!setup) return say(explain(error));
    element('qr').src = setup.qrCode;
    element('secret').textContent = setup.secret;
    start.hidden = true;
    form.hidden = false;
    form.elements.otp.focus();
  });

  on('submit', form, signal, async () => {
    const { data, error } = await parley.POST('/v1/me/totp/confirm', {
      body: { otp: form.elements.otp.value },
    });
    if (!data) return say(explain(error));
    form.reset();
    show(true);
    element('recovery-codes').append(...data.recoveryCodes.map((code) => make('li', { textContent: code })));
    element('recovery-codes').focus();
    say('The second factor is on. Keep these recovery codes; they are shown once.');
  });

  show(me.totpEnabled);
}
