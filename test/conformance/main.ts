/**
 * Holds our codecs against Terraform's own implementation of its types, go-cty. `vectors.jsonl` has values that it made,
 * with their types, their msgpack and their JSON. Each must be read, and written to the same bytes or to others in which
 * go-cty has found the same value.
 *
 *     npx tsx test/conformance/main.ts                               the stored values
 *     npx tsx test/conformance/main.ts PROGRAM SEED COUNT            other values, in both directions
 *     npx tsx test/conformance/main.ts PROGRAM SEED COUNT --write    the same, and stores those of go-cty
 *
 * PROGRAM is vectors.go, built with Debian's packages golang-go and golang-github-zclconf-go-cty-dev:
 *
 *     GO111MODULE=off GOPATH=/usr/share/gocode go build -o PROGRAM test/conformance/vectors.go
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { decodeMsgpack } from "../../src/cty";
import { ourVectors } from "./ours";
import { readVectors, rewrite, toProblem, type Vector } from "./vectors";

const STORED = path.join(__dirname, "vectors.jsonl");

main(process.argv.slice(2));

function main([program, seed = "1", count = "10000", write]: readonly string[]): void {
  if (program === undefined) {
    const stored = readVectors(readFileSync(STORED, "utf8"));
    tell(
      stored.length,
      stored.flatMap((vector) => toProblem(vector) ?? []),
    );
    return;
  }
  const run = (args: readonly string[], input = "") =>
    execFileSync(program, args, { input, encoding: "utf8", maxBuffer: 2 ** 30 });
  const made = readVectors(run([seed, count])).map((vector) => ({ ...vector, ours: rewrite(vector) }));
  const ours = ourVectors(Number(seed), Number(count));
  const given = [...made.map(({ type, ours: msgpack }) => ({ type, msgpack })), ...ours];
  const answers = readVectors(run(["reencode"], given.map((vector) => `${JSON.stringify(vector)}\n`).join("")));
  const asked = [...made, ...ours].map((vector, index) => [vector, answers[index]] as const);
  tell(asked.length, [
    ...made.flatMap((vector) => toProblem(vector) ?? []),
    ...asked.flatMap(([vector, answer]) => toDisagreement(vector, answer) ?? []),
  ]);
  if (write === "--write") writeFileSync(STORED, made.map(toLine).join(""));
}

/** Says how go-cty reads what we have written as another value; null if it does not, or does not take such values. */
function toDisagreement(vector: Vector, answer: Vector | undefined): string | null {
  if (answer?.error?.includes("inconsistent") === true) return null;
  if (answer?.error === undefined && answer !== undefined && isSame(vector, answer)) return null;
  const reason = answer?.error ?? `writes it as ${answer?.msgpack ?? "nothing"}`;
  return `ours: ${JSON.stringify(vector.type)} ${vector.ours ?? vector.msgpack}: go-cty ${reason}`;
}

/** Bytes of go-cty's come back as they were. Those of ours may come back in another order, and with other numbers' forms. */
function isSame({ type, msgpack, ours }: Vector, answer: Vector): boolean {
  if (ours !== undefined) return answer.msgpack === msgpack;
  const [before, after] = [msgpack, answer.msgpack].map((hex) => decodeMsgpack(Buffer.from(hex, "hex"), type));
  return isDeepStrictEqual(before, after);
}

function toLine({ type, msgpack, ours, json }: Vector): string {
  const other = ours === msgpack ? "" : `,"ours":"${ours ?? ""}"`;
  return `{"type":${JSON.stringify(type)},"msgpack":"${msgpack}"${other}${json === undefined ? "" : `,"json":${json}`}}\n`;
}

function tell(tried: number, problems: readonly string[]): void {
  for (const problem of problems.slice(0, 20)) process.stdout.write(`${problem}\n`);
  process.stdout.write(`go-cty: ${tried - problems.length} passed, ${problems.length} failed\n`);
  if (problems.length > 0 || tried === 0) process.exitCode = 1;
}
