import { startEmulator, type Emulator } from "../../../src/emulator";
import { toEnvironment } from "../../../src/emulator/environment";
import type * as Chance from "../../support/fuzz/repeated-chance";
import { createRedactor } from "../../../src/output";
import { terraform } from "../../../src/protocol/messages/codecs";
import { airbyteEmbedded } from "../../../src/provider";
import { hurriedClock } from "../../support/api/hurried-clock";
import fc from "../../support/properties";
import { mutatedRequests } from "../../support/fuzz/mutated-requests";
import { openInProcess, RPC_NAMES, type ProviderInProcess } from "../../support/fuzz/provider-in-process";
import { recordRequests, type Recorded } from "../../support/fuzz/recorded-requests";
import { repeatChance } from "../../support/fuzz/repeated-chance";

// IDs and salts of a recording are drawn in many places, and a red run can be repeated only with the same ones.
jest.mock(
  "node:crypto",
  () => jest.requireActual<typeof Chance>("../../support/fuzz/repeated-chance").withRepeatedChance,
);

const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);

/** Longest time that the processor may be busy with one request, in microseconds. */
const LONGEST_US = 1_000_000;

jest.setTimeout(60_000 + RUNS * 60);
jest.spyOn(process.stderr, "write").mockReturnValue(true);

let airbyte: Emulator;
let recorded: readonly Recorded[];

const ignore = () => undefined;

beforeAll(async () => {
  [airbyte, recorded] = await record();
});
afterAll(() => airbyte.stop());

async function record(): Promise<[Emulator, readonly Recorded[]]> {
  repeatChance();
  const emulator = await startEmulator({ clock: hurriedClock() });
  return [emulator, await recordRequests(open(emulator), emulator)];
}

test("another recording has the same requests, so that a seed gives the same run", async () => {
  const [other, again] = await record();
  await other.stop();

  const differing = recorded.filter(
    ({ name, bytes }, at) => again[at]?.name !== name || !Buffer.from(bytes).equals(again[at].bytes),
  );
  expect(differing.map(({ name }) => name)).toEqual([]);
  expect(again).toHaveLength(recorded.length);
});

test("requests of every RPC are recorded, and those of a life succeed", () => {
  expect([...new Set(recorded.map(({ name }) => name))].sort()).toEqual([...RPC_NAMES].sort());
});

test("whatever the bytes of a request, the answer is one of the protocol and in words of ours", async () => {
  let configured = await openConfigured();
  let left = 1000;
  await fc.assert(
    fc.asyncProperty(mutatedRequests(recorded), async ({ name, bytes }) => {
      // What a request created or configured must not be in the way of all that follow.
      if (left-- === 0) [configured, left] = [await openConfigured(), 1000];
      const provider = name === "ConfigureProvider" ? open() : configured;
      const before = process.cpuUsage();
      const answers = await provider.send(name, bytes);
      const { user } = process.cpuUsage(before);

      const told = answers.flatMap((answer) => listTexts(name, answer));
      const faults = [
        ...told.filter(isFault),
        ...provider.takeBugs().map(String).filter(isFault),
        ...(user > LONGEST_US ? [`busy for ${user / 1000} ms`] : []),
      ];
      if (faults.length > 0) throw new Error(`${name} ${Buffer.from(bytes).toString("base64")}\n${faults.join("\n")}`);
    }),
    { numRuns: RUNS },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty("polluted");
});

function open(emulator = airbyte): ProviderInProcess {
  return openInProcess(
    airbyteEmbedded({
      environment: toEnvironment(emulator),
      version: "0.0.0",
      redactor: createRedactor(),
      onRequest: ignore,
      onClient: ignore,
      clock: hurriedClock(),
    }),
  );
}

async function openConfigured(): Promise<ProviderInProcess> {
  const provider = open();
  await provider.send("ConfigureProvider", recorded.find(({ name }) => name === "ConfigureProvider")!.bytes);
  return provider;
}

interface Told {
  readonly diagnostics?: readonly { readonly summary: string; readonly detail: string }[];
  readonly error?: string | { readonly text: string } | null;
}

/** The texts for users in an answer. Throws where the answer is not of the protocol, as for text that is not UTF-8. */
function listTexts(name: string, answer: Uint8Array): readonly string[] {
  // One of the RPCs of the protocol.
  const codecs = terraform as unknown as Readonly<
    Record<
      string,
      Record<
        string,
        { decode(bytes: Uint8Array): Told & { completed?: Told | null; diagnostic?: Told["diagnostics"] } }
      >
    >
  >;
  const codec = codecs[name]!;
  const { diagnostics, diagnostic, completed, error } = (codec.Response ?? codec.Event)!.decode(answer);
  const all = [...(diagnostics ?? []), ...(diagnostic ?? []), ...(completed?.diagnostics ?? [])];
  const texts = all.map(({ summary, detail }) => `${summary}\n${detail}`);
  return error ? [...texts, typeof error === "string" ? error : error.text] : texts;
}

/** Core applies what was planned, and a state that was edited may name another object. */
const LIES = /differs from the plan|changed by somebody else|edited by hand/;

function isFault(text: string): boolean {
  return !LIES.test(text) && WRONG.test(text);
}

const WRONG =
  /bug in the provider|because of a bug|\b(Type|Range|Syntax|Reference)Error\b|Maximum call stack|is not a function|is not iterable|Cannot (read|convert)\b.*(undefined|null|object)|\n\s+at /i;
