import { expect } from 'chai';
import { faultsOf } from '../../src/http/validate.ts';
import { type Contract, readOwnContract } from '../../src/verify/contract.ts';
import { isBreakable, partsOf, type RequestPart, rulesOfPart } from '../../src/verify/parts.ts';
import type { Rule } from '../../src/verify/rules.ts';
import { useApp } from '../support/app.ts';
import { callerOf } from '../support/callers.ts';
import { contracts, type OperationUnderTest, operationsUnderTest } from '../support/contracts.ts';
import { countRules } from '../support/count-rules.ts';
import { bodyExamples, type ContractRequest, sendRequest, validRequest } from '../support/requests.ts';
import { expectUntouched } from '../support/tables.ts';

const own: Readonly<Record<string, Contract>> = Object.fromEntries(
  contracts.map(({ name }) => [name, readOwnContract(name)]),
);

describe('every keyword of every request schema', () => {
  const app = useApp();

  for (const target of operationsUnderTest) {
    for (const one of partsOfTarget(target)) {
      const { part, mediaType, schema } = one;
      const { document } = target.contract;
      it(`${target.id}: ${part} ${mediaType}`, async () => {
        const person = `${target.id}-${part}`;
        const request = await validRequest(app, target, person);
        const client = await callerOf(app, target, person);
        const rules = rulesOfPart(own[target.contract.name]!, one);
        expect(rules).to.have.lengthOf(countRules(document, schema));
        const headers: Record<string, string> = mediaType ? { 'content-type': mediaType } : {};
        await expectUntouched(app, async () => {
          for (const rule of rules.filter((rule) => isBreakable(rule, one))) {
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

/** The parts that a request of the operation has, and that the contract says something about. */
function partsOfTarget({ contract: { name }, id }: OperationUnderTest): RequestPart[] {
  const contract = own[name]!;
  return partsOf(contract, contract.operations.find((one) => one.id === id)!);
}

/**
 * The request with this one rule broken.
 * @throws Error when the generated validator finds nothing wrong with any attempt
 */
function breach(
  { contract, id }: OperationUnderTest,
  { part, mediaType }: RequestPart,
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
