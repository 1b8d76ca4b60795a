/**
 * The globals of jest under mocha. Mocha runs loaded tests again, so that a mutant costs the tests that reach it, and not a
 * start of jest. They are made of the packages that jest itself makes them of.
 */
import { expect } from "expect";
import { bind } from "jest-each";
import { fn, spyOn } from "jest-mock";

type Body = () => unknown;
type Declare = (title: string, body: Body) => void;

/** Mocha's own functions. They are there only once it reads the file of the tests. */
interface Mocha {
  readonly it: Declare;
  readonly describe: Declare & { each?: unknown };
  readonly before: (body: Body) => void;
  readonly after: (body: Body) => void;
}

let tests = 0;

/**
 * Declares the tests of a file, apart from those of others: its hooks are for it alone. Each test is named by a number, as
 * Stryker asks for tests by one regular expression of all their names, which may become too large.
 */
export function declareFile(load: () => void): void {
  const { it, describe, before, after } = globalThis as unknown as Mocha; // types say that jest is there
  const test = (_title: string, body: Body): void => it(String(++tests), body);
  Object.assign(globalThis, {
    expect,
    jest: { fn, spyOn, setTimeout: () => undefined },
    test: Object.assign(test, { each: bind(test) }),
    beforeAll: (body: Body) => before(body),
    afterAll: (body: Body) => after(body),
  });
  describe.each = bind((_title: string, body: Body) => describe("", body));
  describe("", load);
}
