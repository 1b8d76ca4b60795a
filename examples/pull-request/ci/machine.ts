import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../../..");

/** A machine with a checkout, on which commands run: that of a job, or somebody's laptop. */
export interface Machine {
  readonly folder: string;
  /** Runs a script in bash; gives its exit code and all that it said. */
  readonly bash: (script: string, env?: Readonly<Record<string, string>>) => Promise<Outcome>;
  readonly remove: () => void;
}

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** @param env variables of all commands of the machine */
export function openMachine(name: string, env: Readonly<Record<string, string>>): Machine {
  // Below the package, whose libraries stand in for those that `npm ci` would fetch.
  const place = mkdtempSync(path.join(ROOT, "dist", `${name}-`));
  const folder = path.join(place, "checkout");
  const bin = path.join(place, "bin");
  for (const each of [folder, bin]) mkdirSync(each);
  for (const [name, script] of Object.entries({ npm: INSTALL, npx: EXECUTE })) {
    writeFileSync(path.join(bin, name), script);
    chmodSync(path.join(bin, name), 0o755);
  }
  const base = {
    PATH: `${bin}:${process.env.PATH ?? ""}`,
    CHECKPOINT_DISABLE: "1",
    FORCE_COLOR: "0",
    GIT_CONFIG_NOSYSTEM: "1",
    ...env,
  };
  return {
    folder,
    bash: (script, more = {}) => execute(script, folder, { ...base, ...more }),
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

/** `npm ci` in a checkout: links to what this package has. */
const INSTALL = `#!/bin/sh
[ "$1" = ci ] || { echo "This machine knows npm ci only." >&2; exit 1; }
mkdir -p node_modules/.bin
ln -sfn "${ROOT}" node_modules/cdktf-airbyte-embedded
for name in cdktf tsx; do ln -sf "${ROOT}/node_modules/.bin/$name" "node_modules/.bin/$name"; done
printf '#!/bin/sh\\nexec node "${ROOT}/dist/src/cli/main.js" "$@"\\n' > node_modules/.bin/airbyte-embedded
chmod +x node_modules/.bin/airbyte-embedded
`;

/** `npx` of a program that the checkout has. The true one would look for it for longer than most of them run. */
const EXECUTE = `#!/bin/sh
while [ "$1" = --no ] || [ "$1" = --no-install ] || [ "$1" = -- ]; do shift; done
folder=$PWD
until [ -x "$folder/node_modules/.bin/$1" ]; do
  [ "$folder" != / ] || { echo "This machine has no $1." >&2; exit 1; }
  folder=$(dirname "$folder")
done
name=$1
shift
exec "$folder/node_modules/.bin/$name" "$@"
`;

function execute(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["-e", "-o", "pipefail", "-c", script], {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
