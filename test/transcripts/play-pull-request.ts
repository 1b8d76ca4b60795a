/** Plays examples/pull-request, and keeps in docs/pull-request what people see in it. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { seePullRequest } from "../support/pages/pull-request";

const FOLDER = path.join(__dirname, "../../docs/pull-request");

void main();

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of await seePullRequest()) writeFileSync(path.join(FOLDER, name), text);
}
