import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { contracts as sources } from '../../src/codegen/contracts.ts';
import { listOperations, type Response, resolve } from '../../src/codegen/openapi.ts';
import type { ProblemCatalogue } from '../../src/codegen/problems.ts';
import type { Operation } from '../../src/http/contract.ts';
import { contracts } from '../support/contracts.ts';

/** Problems that belong to no operation: nothing was found that could answer, or the server itself is at fault. */
const ofTheMachine = ['unknown-path', 'method-not-allowed', 'internal-error', 'contract-violation'];

/** What the catalogue's `implied` says, as a property of an operation in the generated table. */
const natures: Readonly<Record<string, (operation: Operation) => boolean>> = {
  'every operation': () => true,
  'the operation takes a body': ({ body }) => body !== null,
  'the operation needs an access token': ({ security }) => security.length > 0,
  'the operation is for a role alone': ({ access }) => access.every((rule) => rule.startsWith('role:')),
  'the operation answers with a body in media types of its own': ({ replies }) =>
    Object.entries(replies).some(
      ([status, mediaTypes]) => Number(status) < 300 && mediaTypes.some((one) => one !== '*/*'),
    ),
  'the operation answers with bytes, whole or in part': ({ ranges }) => ranges,
  'the operation takes an Idempotency-Key': ({ idempotent }) => idempotent,
  'the operation takes If-Match': ({ conditional }) => conditional === 'write',
  'the operation is limited': ({ rateLimit }) => rateLimit !== null,
};

/** An operation that gives an implied problem for a reason of its own. */
const besides: Readonly<Record<string, string>> = {
  // It has no body, but says in a header how large the file will be.
  'payload-too-large': 'createUpload',
};

for (const { name, problems: file } of sources) {
  if (file === undefined) continue;
  const { document, operations } = contracts.find((contract) => contract.name === name)!;
  const catalogue: ProblemCatalogue = parse(readFileSync(file, 'utf8'));

  describe(`the problems of the contract ${name}`, () => {
    it('are each given by an operation or by the machine itself', () => {
      const given = new Set(Object.values(operations).flatMap(({ problems }) => problems));
      expect([...given, ...ofTheMachine]).to.have.members(Object.keys(catalogue));
    });

    for (const [slug, { implied }] of Object.entries(catalogue)) {
      if (implied === undefined) continue;
      it(`${slug} is given when ${implied}, and only then`, () => {
        expect(natures).to.include.keys(implied);
        const givers = Object.keys(operations).filter((id) => operations[id]?.problems.includes(slug));
        const implying = Object.keys(operations).filter(
          (id) => natures[implied]?.(operations[id]!) || besides[slug] === id,
        );
        expect(givers).to.deep.equal(implying);
      });
    }

    it('are each shown by an example of their own, wherever they are given', () => {
      for (const { operation } of listOperations(document)) {
        for (const slug of operation['x-problems'] ?? []) {
          const response = resolve<Response>(document, operation.responses[`${catalogue[slug]?.status}`]!);
          const { examples } = response.content?.['application/problem+json'] ?? {};
          expect(examples, operation.operationId).to.include.keys(slug);
          expect(examples?.[slug]).to.have.nested.property('value.type', `/problems/${slug}`);
        }
      }
    });
  });
}
