import { expect } from 'chai';
import {
  listOperations,
  type MediaType,
  type RequestBody,
  type Response,
  resolve,
} from '../../src/codegen/openapi.ts';
import { contracts } from '../support/contracts.ts';
import { exampleValues } from '../support/requests.ts';
import { schemasOf } from '../support/schemas.ts';

/** Contracts of our own, that is; the dialects are as their documents made them. */
const ours = contracts.filter(({ problems }) => problems !== undefined);

for (const { name, document, operations, validators } of contracts) {
  const placed = listOperations(document);

  describe(`the contract ${name}`, () => {
    it('names every operation once, in the document and in the table alike', () => {
      const ids = placed.map(({ operation }) => operation.operationId);
      expect(new Set(ids).size).to.equal(ids.length);
      expect(Object.keys(operations)).to.deep.equal(ids);
    });

    for (const { operation } of placed) {
      const { operationId: id } = operation;

      it(`${id} says what it does, for whom, and under which heading`, () => {
        expect(operation).to.include.keys('summary', 'description', 'tags', 'x-access');
        const { summary, description, tags, 'x-access': access } = operation as unknown as Texts;
        for (const text of [summary, description]) expect(text).to.match(/\S/);
        for (const list of [tags, access]) expect(list).to.be.an('array').that.is.not.empty;
      });

      it(`${id} has examples of its bodies, and they are as it says`, () => {
        const body = operation.requestBody && resolve<RequestBody>(document, operation.requestBody);
        for (const [mediaType, content] of Object.entries(body?.content ?? {}))
          expectExamples(content, validators[id]?.body?.[mediaType], `${id} body ${mediaType}`);
        for (const [status, reference] of Object.entries(operation.responses)) {
          const { content = {} } = resolve<Response>(document, reference);
          for (const [mediaType, one] of Object.entries(content)) {
            const validator = validators[id]?.replies?.[status]?.[mediaType];
            expectExamples(one, validator, `${id} ${status} ${mediaType}`);
          }
        }
      });
    }

    function expectExamples(content: MediaType, validator: Validator | undefined, where: string) {
      const values = Object.entries(exampleValues(document, content.examples));
      expect(values, where).not.to.have.lengthOf(0);
      for (const [example, value] of values) {
        const valid = validator?.(structuredClone(value));
        expect(valid, `${where} ${example}: ${JSON.stringify(validator?.errors)}`).to.equal(true);
      }
    }
  });
}

for (const { name, document } of ours) {
  describe(`the contract ${name}, by our own rules`, () => {
    it('bounds every text, list and number', () => {
      const unbounded: string[] = [];
      for (const { where, schema } of schemasOf(document)) {
        const types = [schema.type].flat();
        const has = (...keywords: string[]) => keywords.every((keyword) => keyword in schema);
        // Of bytes, the configuration says how many.
        if (has('enum') || has('const') || schema.format === 'binary') continue;
        if (types.includes('string') && !has('maxLength')) unbounded.push(where);
        if (types.includes('array') && !has('maxItems')) unbounded.push(where);
        if ((types.includes('integer') || types.includes('number')) && !has('minimum', 'maximum'))
          unbounded.push(where);
      }
      expect(unbounded).to.deep.equal([]);
    });

    it('closes every object, or bounds the names and values of a map', () => {
      const open: string[] = [];
      for (const { where, schema } of schemasOf(document)) {
        const isMap = typeof schema.additionalProperties === 'object' && 'maxProperties' in schema;
        if ([schema.type].flat().includes('object') && schema.additionalProperties !== false && !isMap)
          open.push(where);
      }
      expect(open).to.deep.equal([]);
    });

    it('writes paths in kebab-case, names in camelCase', () => {
      for (const { path, parameters } of listOperations(document)) {
        for (const word of path.split('/').slice(1))
          expect(word, path).to.match(/^([a-z0-9]+(-[a-z0-9]+)*|\{[a-z][A-Za-z0-9]*\})$/);
        for (const one of parameters)
          expect(one.name, path).to.match(
            one.in === 'header' ? /^[A-Z][a-z]+(-([A-Z][a-z]+|ID))*$/ : camelCase,
          );
      }
      for (const { where, schema } of schemasOf(document))
        for (const property of Object.keys(schema.properties ?? {}))
          expect(property, where).to.match(camelCase);
    });
  });
}

const camelCase = /^[a-z][A-Za-z0-9]*$/;
type Validator = { (value: unknown): unknown; errors?: unknown };
type Texts = Record<'summary' | 'description', string> & Record<'tags' | 'x-access', string[]>;
