import { expect } from 'chai';
import { listOperations, type RequestBody, resolve, type Schema } from '../../src/codegen/openapi.ts';
import { faultsOf } from '../../src/http/validate.ts';
import { useApp } from '../support/app.ts';
import { callerOf } from '../support/callers.ts';
import { type OperationUnderTest, operationsUnderTest } from '../support/contracts.ts';
import { bodyExamples, type ContractRequest, sendRequest, validRequest } from '../support/requests.ts';
import { countRules, type Part, type Rule, rulesOf } from '../support/rules.ts';
import { expectUntouched } from '../support/tables.ts';

/** One part of an operation's request, and its schema. */
interface PartUnderTest {
  readonly part: Part;
  readonly mediaType: string;
  readonly schema: Schema;
}

/** Why no request can break some of the rules. */
const unbreakable: Readonly<Record<string, (rule: Rule, part: Part, mediaType: string) => boolean>> = {
  'all that a form holds is texts and files': ({ keyword }, _part, mediaType) =>
    mediaType === 'multipart/form-data' && keyword === 'type',
  'without the parameter it is another path': ({ keyword }, part) =>
    part === 'path' && keyword === 'required',
  'with an empty parameter it is another path': ({ keyword, schema }, part) =>
    part === 'path' && keyword === 'minLength' && schema.minLength === 1,
  'all that a path or a header holds is text': ({ keyword, schema }, part) =>
    (part === 'path' || part === 'header') && keyword === 'type' && schema.type === 'string',
};
const isBreakable = (rule: Rule, part: Part, mediaType: string) =>
  !Object.values(unbreakable).some((is) => is(rule, part, mediaType));

describe('every keyword of every request schema', () => {
  const app = useApp();

  for (const target of operationsUnderTest) {
    for (const one of partsOf(target)) {
      const { part, mediaType, schema } = one;
      const { document } = target.contract;
      it(`${target.id}: ${part} ${mediaType}`, async () => {
        const person = `${target.id}-${part}`;
        const request = await validRequest(app, target, person);
        const client = await callerOf(app, target, person);
        const rules = rulesOf(document, schema, part);
        expect(rules).to.have.lengthOf(countRules(document, schema));
        const headers: Record<string, string> = mediaType ? { 'content-type': mediaType } : {};
        await expectUntouched(app, async () => {
          for (const rule of rules.filter((rule) => isBreakable(rule, part, mediaType))) {
            const broken = breach(target, one, rule, request);
            const reply = await sendRequest(client, target, broken, headers);
            const place = `${part} ${rule.pointer} ${rule.keyword}`;
            const story = `${place}: ${JSON.stringify(broken)} -> ${reply.text}`;
            expect([reply.status, reply.body.type], story).to.deep.equal([400, '/problems/invalid-request']);
            expect(reply.body.errors.map(placeOf), story).to.include(place);
          }
        });
      });
    }
  }
});

const placeOf = (fault: { readonly in: string; readonly pointer: string; readonly keyword: string }) =>
  `${fault.in} ${fault.pointer} ${fault.keyword}`;

/** The parts that a request of the operation has; a query always, for what it takes may be nothing. */
function partsOf({ contract: { document }, id }: OperationUnderTest): PartUnderTest[] {
  const { operation, parameters } = listOperations(document).find((one) => one.operation.operationId === id)!;
  const parts = (['path', 'query', 'header'] as const).map((part) => {
    const own = parameters.filter((parameter) => parameter.in === part);
    const name = ({ name }: { readonly name: string }) => (part === 'header' ? name.toLowerCase() : name);
    const schema: Schema = {
      required: own.filter(({ required }) => required).map(name),
      properties: Object.fromEntries(own.map((parameter) => [name(parameter), parameter.schema])),
      ...(part === 'query' && { additionalProperties: false }),
    };
    return { part, mediaType: '', schema };
  });
  const body = operation.requestBody && resolve<RequestBody>(document, operation.requestBody);
  const bodies = Object.entries(body?.content ?? {}).map(([mediaType, { schema = {} }]) => ({
    part: 'body' as const,
    mediaType,
    schema,
  }));
  // What is wrong with bytes, no keyword says.
  const isText = ({ schema }: PartUnderTest) => resolve<Schema>(document, schema).format !== 'binary';
  return [...parts, ...bodies].filter(isText).filter(({ schema }) => countRules(document, schema) > 0);
}

/**
 * The request with this one rule broken.
 * @throws Error when the generated validator finds nothing wrong with any attempt
 */
function breach(
  { contract, id }: OperationUnderTest,
  { part, mediaType }: PartUnderTest,
  rule: Rule,
  request: ContractRequest,
): ContractRequest {
  const validators = contract.validators[id];
  const validator = part === 'body' ? validators?.body?.[mediaType] : validators?.[part];
  const examples = part === 'body' ? Object.values(bodyExamples(contract, id, mediaType)) : [];
  const place = `${part} ${rule.pointer} ${rule.keyword}`;
  for (const value of [...examples, request[part]].flatMap((valid) => rule.break(valid))) {
    const faults = faultsOf(validator, structuredClone(value), part);
    if (faults.map(placeOf).includes(place)) return { ...request, [part]: value };
  }
  throw new Error(`Nothing breaks ${place}.`);
}
