import { expect } from 'chai';
import type { Reply } from './client.ts';
import type { ContractUnderTest } from './contracts.ts';

/** Expects a problem as the catalogue has it (RFC 9457). @returns the reply, to look further */
export function expectProblem({ problems }: ContractUnderTest, slug: string, reply: Reply): Reply {
  const { status, headers, body, text } = reply;
  expect([status, body.type], text).to.deep.equal([problems?.[slug]?.status, `/problems/${slug}`]);
  expect(headers.get('content-type')).to.match(/^application\/problem\+json\b/);
  expect(body.instance).to.equal(headers.get('x-request-id'));
  return reply;
}
