import { lateCompiling } from "../../../src/protocol/late-compiling";

test("from the 60th call on, what runs often is compiled as early as usual", () => {
  const factors: number[] = [];
  const countCall = lateCompiling((factor) => factors.push(factor));

  for (let call = 1; call < 60; call += 1) countCall();
  expect(factors).toEqual([]);
  for (let call = 60; call < 200; call += 1) countCall();
  expect(factors).toEqual([1]);
});

test("the runtime of the executable takes the factor, and Node has none", () => {
  const { Bun } = globalThis as { Bun?: { unsafe: { setJITPolicy: unknown } } };
  const countCall = lateCompiling();

  for (let call = 1; call < 200; call += 1) countCall();
  expect(typeof Bun?.unsafe.setJITPolicy).toBe("bun" in process.versions ? "function" : "undefined");
});
