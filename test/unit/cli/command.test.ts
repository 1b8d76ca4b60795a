import { argument, defineCommand, option } from "../../../src/cli/command";
import { recordedTerminal } from "../../support/cli/recorded-terminal";

const greet = defineCommand({
  name: "greet",
  summary: "",
  description: "",
  examples: [],
  arguments: { city: argument.word("city", "where"), friends: argument.words("friend", "with whom") },
  options: {
    name: option.text("--name <name>", "whom"),
    loud: option.flag("--loud", "how"),
    port: option.port("--port <number>", "where", 8400),
    tongue: option.choice("--tongue <language>", "in what", ["english", "french"]),
  },
  json: null,
  run: (options, { print }) => {
    print(JSON.stringify(options));
    return Promise.resolve(0);
  },
});

async function read(given: Record<string, unknown>): Promise<unknown> {
  const terminal = recordedTerminal();
  await greet.run(given, terminal);
  return JSON.parse(terminal.printed.join());
}

test("arguments and options that are not given have their defaults", async () => {
  expect(await read({})).toEqual({
    city: "",
    friends: [],
    name: null,
    loud: false,
    port: 8400,
    tongue: "english",
    json: false,
  });
});

test("arguments and options that are given are read to their types", async () => {
  const given = { city: "Paris", friends: ["Bo"], name: "Ada", loud: true, port: "0", tongue: "french" };

  expect(await read(given)).toEqual({ ...given, port: 0, json: false });
});

test.each(["", "http", "-1", "65536", "80.5"])("%j is no port", async (port) => {
  await expect(read({ port })).rejects.toThrow("give a port from 1 to 65535, or 0 for any free one");
});

test("a word that is no choice is answered with the choices", async () => {
  await expect(read({ tongue: "latin" })).rejects.toThrow("--tongue <language>: choose english or french.");
});
