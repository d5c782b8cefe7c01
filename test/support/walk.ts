import { expect } from 'chai';
import type { Client, Reply } from './client.ts';

/** Walks a list by its cursors. `Link` must lead where `nextCursor` does. @returns the items of each page */
export async function walk(client: Client, path: string): Promise<Reply['body'][][]> {
  const pages = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const reply: Reply = await client.get(next);
    expect(reply.status, reply.text).to.equal(200);
    pages.push(reply.body.items);
    next = nextOf(reply);
  }
  return pages;
}

/** Where the next page is, or undefined at the end. */
function nextOf({ headers, body }: Reply): string | undefined {
  const link = headers.get('link');
  if (body.nextCursor === null) {
    expect(link).to.equal(null);
    return undefined;
  }
  const [, path = '', relation] = /^<(.*)>; rel="(.*)"$/.exec(link ?? '') ?? [];
  expect(relation).to.equal('next');
  expect(new URL(path, 'http://parley.test').searchParams.get('cursor')).to.equal(body.nextCursor);
  return path;
}
