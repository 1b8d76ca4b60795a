/** Writes into README, guides and the site's home page what the programs and commands there really print. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fillTranscripts } from "../../src/codegen/transcripts";
import { providerMirror } from "../support/terraform/provider-mirror";
import { commandScenes } from "./commands";
import { driftScene, nightlyDriftScene } from "./drift";
import { errorScenes } from "./errors";
import { gateScenes } from "./gates";
import { matcherScene } from "./matchers";
import { pullRequestScene } from "./pull-request";

const ROOT = path.join(__dirname, "../..");

void main();

async function main(): Promise<void> {
  const guides = readdirSync(path.join(ROOT, "docs", "guides")).map((name) => path.join("docs", "guides", name));
  const pages = new Map(
    ["README.md", "website/home.md", ...guides].map((file) => [file, readFileSync(path.join(ROOT, file), "utf8")]),
  );
  providerMirror(); // which all of them share
  const played = await Promise.all([
    driftScene(),
    nightlyDriftScene(),
    errorScenes(pages),
    commandScenes(pages),
    gateScenes(),
  ]);
  const texts = new Map([...played, matcherScene(), pullRequestScene()].flatMap((scene) => Object.entries(scene)));
  for (const [file, page] of pages) writeFileSync(path.join(ROOT, file), fillTranscripts(page, texts));
}
