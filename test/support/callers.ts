import type { TestApp } from './app.ts';
import type { Client } from './client.ts';
import type { OperationUnderTest } from './contracts.ts';

/** Who may call the operation: nobody in particular (undefined), an administrator, or the person. */
export function callerName(
  { operation: { access } }: OperationUnderTest,
  person: string,
): string | undefined {
  if (access.includes('public')) return undefined;
  return access.every((rule) => rule === 'role:admin') ? 'admin' : person;
}

/** Somebody who signs in now, whatever became of earlier tokens; undefined is nobody in particular. */
export async function signedIn(app: TestApp, name: string | undefined): Promise<Client> {
  return name === undefined ? app.anyone : app.withToken((await app.signIn(name)).accessToken);
}

/** Whoever may call the operation, signed in now. */
export const callerOf = (app: TestApp, target: OperationUnderTest, person: string): Promise<Client> =>
  signedIn(app, callerName(target, person));
