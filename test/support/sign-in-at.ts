const credentials = { username: 'ann', password: 'the password of ann' };

/** Registers somebody at a server in a process of its own. @returns an access token */
export async function signInAt(url: string): Promise<string> {
  const post = (path: string, body: object) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post('/v1/accounts', credentials);
  const reply = await post('/v1/sessions', {
    identifier: credentials.username,
    password: credentials.password,
  });
  return ((await reply.json()) as { accessToken: string }).accessToken;
}
