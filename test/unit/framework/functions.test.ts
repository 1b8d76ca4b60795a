import * as z from "zod";
import { ArgumentError, createEngine, defineFunction, param, type ProviderFunction } from "../../../src/framework";
import { terraform, TerraformError, UNKNOWN, type Core } from "../../support/core";
import { providing, Shelf } from "../../support/framework/example-resource";

const repeat = defineFunction({
  name: "repeat",
  summary: "A word again and again",
  description: "Repeats a word.",
  parameters: [
    param.string("word", { description: "What to repeat." }),
    param.number("times", { description: "How often.", check: z.number().max(3, "It must be 3 at most.") }),
    param.stringSet("marks", { description: "What to put behind." }),
  ],
  variadic: param.string("others", { description: "More words.", check: z.string().min(1, "It must not be empty.") }),
  returns: "stringList",
  run(word, times, marks, ...others) {
    if (word === "ä") throw new ArgumentError("word", "It cannot be repeated.");
    if (others.includes(word)) throw new ArgumentError("others", "There is one already.");
    if (word === "all") throw new ArgumentError("nothing", "It is too late.");
    return [word.repeat(times), ...[...marks].sort(), ...others];
  },
});

function calling(called: ProviderFunction = repeat): Core {
  return terraform(providing(new Shelf(), [], { functions: [called], configure: () => Promise.resolve(null) }));
}

/** The same function, with another body. */
function running(run: ProviderFunction["run"]): Core {
  return calling({ ...repeat, run });
}

test("a function gets plain arguments, and what is behind the others one by one", async () => {
  await expect(calling().call("repeat", "ab", 2, ["!", "?"], "c", "d")).resolves.toEqual(["abab", "!", "?", "c", "d"]);
  await expect(calling().call("repeat", "ab", 0, [])).resolves.toEqual([""]);
});

test("a function gets what the check makes of an argument", async () => {
  const double = defineFunction({
    name: "year",
    summary: "Year of a date",
    description: "Takes a date apart.",
    parameters: [
      param.string("date", { description: "A date.", check: z.iso.date().transform((day) => new Date(day)) }),
    ],
    returns: "number",
    run: (date) => date.getUTCFullYear(),
  });

  await expect(calling(double).call("year", "2025-03-01")).resolves.toBe(2025);
});

test("what is not known is not asked about", async () => {
  const run = jest.fn(() => []);

  await expect(running(run).call("repeat", "a", UNKNOWN, [])).resolves.toBe(UNKNOWN);
  expect(run).not.toHaveBeenCalled();
});

test.each<[string, unknown[], string]>([
  ["an argument that fails its check", ["a", 4, []], '"times" parameter: It must be 3 at most.'],
  ["one that the function refuses", ["ä", 1, []], '"word" parameter: It cannot be repeated.'],
  ["null inside of one", ["a", 1, ["!", null]], '"marks" parameter: It must not contain null.'],
  ["one behind the others", ["a", 1, [], "b", ""], '"others" parameter: It must not be empty.'],
  ["one behind the others that the function refuses", ["a", 1, [], "a"], '"others" parameter: There is one already.'],
  ["the call as a whole", ["all", 1, []], 'Call to function "repeat" failed: It is too late.'],
])("%s is told at its place", async (_name, args, message) => {
  await expect(calling().call("repeat", ...args)).rejects.toThrow(message);
});

test("an argument behind the others is told by its own place", async () => {
  const engine = createEngine(providing(new Shelf(), [], { functions: [repeat] }), () => undefined);

  const answer = await engine.callFunction({ name: "repeat", args: ["a", 1, [], "b", ""] });

  expect(answer).toEqual({ error: { text: "It must not be empty.", argument: 4 } });
});

test("an argument that is null, or fails its check in several ways, is told with all of them", async () => {
  const check = z.string().min(3, "It is too short.").regex(/^a/, "It begins with another letter.");
  const functions = [{ ...repeat, parameters: [param.string("word", { description: "Word.", check })] }];
  const engine = createEngine(providing(new Shelf(), [], { functions }), () => undefined);

  expect(await engine.callFunction({ name: "repeat", args: [null] })).toEqual({
    error: { text: "It must not contain null.", argument: 0 },
  });
  expect(await engine.callFunction({ name: "repeat", args: ["b"] })).toEqual({
    error: { text: "It is too short. It begins with another letter.", argument: 0 },
  });
});

test.each([
  ["first", { argument: 0 }],
  ["second", { argument: 1 }],
  ["third", {}],
])("an argument that the function refuses by the name %s is told at its place, if it has one", async (name, place) => {
  const [first, second] = ["first", "second"].map((word) => param.string(word, { description: "Word." }));
  const run = (): never => {
    throw new ArgumentError(name, "No.");
  };
  const functions = [{ ...repeat, parameters: [first, second], variadic: undefined, run }];
  const engine = createEngine(providing(new Shelf(), [], { functions }), () => undefined);

  expect(await engine.callFunction({ name: "repeat", args: ["a", "b"] })).toEqual({ error: { text: "No.", ...place } });
});

test("anything else that is thrown is a bug of ours, and only the log has its words", async () => {
  const bug = new Error("secret");
  const core = running(() => {
    throw bug;
  });

  const error: unknown = await core.call("repeat", "a", 1, []).catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(TerraformError);
  expect(error).toMatchObject({ cause: bug, message: expect.stringMatching(/Cannot call repeat\. This is a bug/) });
  expect(String(error)).not.toContain("secret");
});

test("a result that is not of the function's type is found", async () => {
  await expect(running(() => "text").call("repeat", "a", 1, [])).rejects.toThrow("Provider produced invalid object");
});

test("a result that differs from call to call is found", async () => {
  let calls = 0;
  const core = running(() => [String(calls++)]);

  await expect(core.call("repeat", "a", 1, [])).rejects.toThrow("returned an inconsistent result");
});

test("a function is served under its own name, with the types of what it takes and gives", () => {
  const { functions } = createEngine(providing(new Shelf(), [], { functions: [repeat] }), () => undefined).schema();

  expect(functions).toEqual({
    repeat: {
      summary: "A word again and again",
      description: "Repeats a word.",
      parameters: [
        { name: "word", type: "string", description: "What to repeat." },
        { name: "times", type: "number", description: "How often." },
        { name: "marks", type: ["set", "string"], description: "What to put behind." },
      ],
      variadic: { name: "others", type: "string", description: "More words." },
      returns: ["list", "string"],
    },
  });
});

test("a function that the provider does not have rejects", async () => {
  const engine = createEngine(providing(new Shelf(), []), () => undefined);

  await expect(engine.callFunction({ name: "repeat", args: [] })).rejects.toThrow('no function "repeat"');
});
