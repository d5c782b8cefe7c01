import type { Contract, ContractOperation } from './contract.ts';
import { NoReply, SetUpFailure } from './errors.ts';
import { gotOf, isInTheWay, type Judge } from './judge.ts';
import type { ContractRequest } from './request.ts';
import type { Discrepancy } from './result.ts';
import type { Part } from './rules.ts';
import type { Send } from './send.ts';
import type { Reply } from './transport.ts';

/** Somebody with an account that was made for the verification, signed in. */
export interface Person {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly token: string;
  /** Where sessions can be prolonged. */
  readonly refreshToken?: string;
}

/** Accounts may be of kinds that are chosen when they register; most contracts know `usual` ones only. */
export type Kind = string;
export const USUAL: Kind = 'usual';

/** How recipes act on the deployment: by its own operations, as anybody could. */
export interface Tools {
  /** @returns the body of the reply. @throws SetUpFailure when it is no success, or not what the contract says */
  call<Body>(
    person: Person | undefined,
    operationId: string,
    request?: Partial<ContractRequest>,
  ): Promise<Body>;
  /** Somebody else, who may be part of what people have. */
  guest(kind?: Kind): Promise<Person>;
  /** Somebody who has no part in anything yet. */
  newcomer(): Promise<Person>;
  /** What to undo at the end, the newest first; it may fail. */
  later(undo: () => Promise<unknown>): void;
}

/** A valid request for the person to send; parts that are not here are the contract's example, or empty. */
export type Recipe = (person: Person, tools: Tools) => Promise<Partial<ContractRequest>>;

/** What a contract does not say of itself: how to come by what its operations need. */
export interface Recipes {
  /** Registers somebody of this kind and signs her in. */
  readonly arrive: (tools: Tools, kind: Kind) => Promise<Person>;
  /** Operations that are for people of another kind. */
  readonly kinds?: Readonly<Record<string, Kind>>;
  /** Kinds of people who may not call an operation, although they are signed in. */
  readonly barred?: Readonly<Record<string, Kind>>;
  /** Operations on what guests take part in, that are for its owner alone. */
  readonly beyondGuests?: readonly string[];
  /** Ends the session; absent where the contract has no such operation. */
  readonly signOut?: (person: Person, tools: Tools) => Promise<unknown>;
  /** Deletes the account; absent where the contract has no such operation. */
  readonly leave?: (person: Person, tools: Tools) => Promise<unknown>;
  /** By operation. */
  readonly requests: Readonly<Record<string, Recipe>>;
  /** Operations after which the session or the account is not what it was. */
  readonly spends: readonly string[];
  /** Operations by which an account is gone. */
  readonly removes?: readonly string[];
  /** Operations that need what only a mail or an authenticator tells; their refusal has to do. */
  readonly unaided: readonly string[] | 'all';
  /** What to undo of a call that succeeded. */
  readonly undo?: Readonly<Record<string, Undo>>;
  /** The statuses that refuse a request, a part of which is not as the contract has it. */
  readonly invalid: Readonly<Record<Part, readonly number[]>>;
  /** Whether refusals list every fault with its place. */
  readonly pointsAtFaults: boolean;
  /** The statuses that refuse whoever has no token, or a bad one. */
  readonly unauthenticated: readonly number[];
  /** The statuses for what is somebody else's. */
  readonly hidden: readonly number[];
}

/** @param body of the reply */
export type Undo = (call: {
  readonly person: Person | undefined;
  readonly request: Partial<ContractRequest>;
  readonly body: unknown;
  readonly tools: Tools;
}) => Promise<unknown>;

/** People at the deployment, and what they have. */
export interface World {
  /** Whose things the requests are about. Operations that spend their caller get another one every time. */
  owner(operation: ContractOperation): Promise<Person>;
  /** Somebody who has no part in them. */
  stranger(kind?: Kind): Promise<Person>;
  /** Somebody who takes part where recipes ask her to, and owns nothing. */
  guest(): Promise<Person>;
  /** Somebody whose session is over, where the contract has an operation that ends one. */
  departed(): Promise<Person>;
  /** @returns a request that the operation accepts from the person. It may be good for one use only. */
  request(operation: ContractOperation, person: Person | undefined): Promise<Partial<ContractRequest>>;
  /** To be told of what succeeded, so that it is undone at the end. */
  done(
    operation: ContractOperation,
    person: Person | undefined,
    request: Partial<ContractRequest>,
    body: unknown,
  ): void;
  /** Makes everybody anew: what somebody was refused may have happened. */
  renew(): void;
  /** Deletes what was made. @returns a sentence for each account that is still there, and for what else may be */
  cleanUp(): Promise<string[]>;
  /** Whether any operation that somebody needs has done what it is to do. */
  readonly isAnswered: boolean;
}

export function createWorld(contract: Contract, recipes: Recipes, send: Send, judge: Judge): World {
  const people: Person[] = [];
  const undoing: (() => Promise<unknown>)[] = [];
  const left = new Set<string>();
  let answered = 0;
  let stranded = 0;
  let roles = new Map<string, Person>();

  const tools: Tools = {
    async call<Body>(
      person: Person | undefined,
      operationId: string,
      request: Partial<ContractRequest> = {},
    ): Promise<Body> {
      const operation = contract.operations.find(({ id }) => id === operationId);
      if (operation === undefined) throw new Error(`the contract has no operation ${operationId}`);
      const reply = await send(operation, request, { token: person?.token }).catch((error) => {
        throw error instanceof NoReply ? new SetUpFailure(operation, [silence(error)]) : error;
      });
      const faults = faultsOf(operation, reply);
      if (faults.length > 0) throw new SetUpFailure(operation, faults, reply);
      answered++;
      return reply.body as Body;
    },
    guest: (kind) => role('guest', kind),
    newcomer: () => arrive(USUAL),
    later: (undo) => undoing.push(undo),
  };

  function faultsOf(operation: ContractOperation, reply: Reply): Discrepancy[] {
    const isSuccess = reply.status >= 200 && reply.status < 300;
    const refusal = { pointer: 'status', expected: 'a success', got: gotOf(reply) };
    return [...(isSuccess ? [] : [refusal]), ...judge(operation, reply).filter(isInTheWay)];
  }

  async function arrive(kind: Kind): Promise<Person> {
    const before = answered;
    try {
      const person = await recipes.arrive(tools, kind);
      people.push(person);
      return person;
    } catch (error) {
      if (answered > before) stranded++;
      throw error;
    }
  }

  async function depart(): Promise<Person> {
    const person = await arrive(USUAL);
    await recipes.signOut?.(person, tools);
    return person;
  }

  async function role(name: string, kind = USUAL, enter = () => arrive(kind)): Promise<Person> {
    const key = `${name} ${kind}`;
    const person = roles.get(key) ?? (await enter());
    roles.set(key, person);
    return person;
  }

  return {
    owner({ id }) {
      const kind = recipes.kinds?.[id] ?? USUAL;
      return recipes.spends.includes(id) ? arrive(kind) : role('owner', kind);
    },
    stranger: (kind) => role('stranger', kind),
    guest: () => role('guest'),
    departed: () => role('departed', USUAL, depart),
    async request({ id }, person) {
      const recipe = recipes.requests[id];
      return recipe ? recipe(person ?? (await role('guest')), tools) : {};
    },
    done({ id }, person, request, body) {
      if (person && recipes.removes?.includes(id)) people.splice(people.indexOf(person), 1);
      const undo = recipes.undo?.[id];
      if (undo === undefined) return;
      const work = async () => undo({ person, request, body, tools });
      undoing.push(() =>
        work().catch((error: Error) => left.add(`What ${id} made may still be there: ${error.message}`)),
      );
    },
    renew: () => {
      roles = new Map();
    },
    async cleanUp() {
      for (const undo of undoing.reverse()) await undo().catch(() => undefined);
      if (stranded > 0)
        left.add(`Accounts that nobody can sign in to are left behind: ${stranded}, named verify-…`);
      const { leave } = recipes;
      const names = people.map(({ name }) => name).join(', ');
      if (leave === undefined && names)
        left.add(`No operation deletes accounts, so these are left behind: ${names}`);
      for (const person of people)
        await leave?.(person, tools).catch((error: Error) =>
          left.add(`The account ${person.name} is still there: ${error.message}`),
        );
      return [...left];
    },
    get isAnswered() {
      return answered > 0;
    },
  };
}

const silence = ({ message }: NoReply): Discrepancy => ({
  pointer: 'status',
  expected: 'a reply',
  got: message,
});
