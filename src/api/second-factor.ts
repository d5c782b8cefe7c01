import { toDataURL } from 'qrcode';
import type { SecondFactor } from '../domain/accounts/second-factor.ts';
import type { ApiHandlers } from './accounts.ts';

type SecondFactorIds = 'startTotp' | 'confirmTotp' | 'disableTotp';

export const secondFactorHandlers = (secondFactor: SecondFactor): ApiHandlers<SecondFactorIds> => ({
  async startTotp({ caller }) {
    const { secret, uri } = await secondFactor.start(caller);
    return { status: 200, body: { secret, uri, qrCode: await toDataURL(uri) } };
  },
  async confirmTotp({ caller, body, origin }) {
    const recoveryCodes = await secondFactor.confirm(caller, body.otp, origin);
    return { status: 200, body: { recoveryCodes: [...recoveryCodes] } };
  },
  async disableTotp({ caller, body, origin }) {
    await secondFactor.disable(caller, body.password, origin);
    return { status: 204 };
  },
});
