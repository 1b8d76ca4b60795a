/** Writes into README and guides what the programs and commands there really print. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fillTranscripts } from "../src/codegen/transcripts";
import { providerMirror } from "../test/support/provider-mirror";
import { commandScenes } from "./transcripts/commands";
import { driftScene } from "./transcripts/drift";
import { errorScenes } from "./transcripts/errors";
import { gateScenes } from "./transcripts/gates";
import { matcherScene } from "./transcripts/matchers";

const ROOT = path.join(__dirname, "..");

void main();

async function main(): Promise<void> {
  const guides = readdirSync(path.join(ROOT, "docs", "guides")).map((name) => path.join("docs", "guides", name));
  const pages = new Map(["README.md", ...guides].map((file) => [file, readFileSync(path.join(ROOT, file), "utf8")]));
  providerMirror(); // which all of them share
  const played = await Promise.all([driftScene(), errorScenes(pages), commandScenes(pages), gateScenes()]);
  const texts = new Map([...played, matcherScene()].flatMap((scene) => Object.entries(scene)));
  for (const [file, page] of pages) writeFileSync(path.join(ROOT, file), fillTranscripts(page, texts));
}
