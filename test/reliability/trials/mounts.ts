import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { getTerraform, Terraform, type Outcome } from "../../support/terraform/terraform";
import { createWorkingDirectory, type WorkingDirectory } from "../../support/terraform/working-directory";
import { LeftOut, type Trial } from "./trial";

const TAG = 'resource "airbyteembedded_template_tag" "pro" { name = "pro" }';

/** Mounts the root read-only, but for the directory in which Terraform runs. */
const READ_ONLY = 'mount --bind "$PWD" "$PWD" && mount -o remount,bind,ro / && cd "$PWD"';
/** Puts a full disk at a path. */
const fill = (path: string): string =>
  `mount -t tmpfs -o size=16k tmpfs "${path}" && { dd if=/dev/zero of="${path}/full" bs=1k 2>/dev/null; true; }`;

/** Runs Terraform after commands that change what is mounted, for itself and its provider alone. Only root may do so. */
async function applyBehind(
  terraform: WorkingDirectory,
  mounts: string,
  env: Readonly<Record<string, string>>,
): Promise<Outcome> {
  if (process.getuid?.() !== 0) throw new LeftOut("only root may mount");
  terraform.write(TAG);
  await terraform.init();
  const command = `${mounts} && exec "${getTerraform()}" apply -auto-approve`;
  const shell = new Terraform(terraform.directory, { ...terraform.env, ...env }, "unshare");
  return shell.run(["--mount", "sh", "-c", command]);
}

async function expectApplied(
  mounts: (directory: string) => string,
  env: (directory: string) => Record<string, string> = () => ({}),
) {
  const terraform = await createWorkingDirectory();
  const { directory, airbyte } = terraform;
  mkdirSync(join(directory, "tmp"));
  const { code, stdout, stderr } = await applyBehind(terraform, mounts(directory), env(directory));
  assert.equal(code, 0, stdout + stderr);
  assert.equal(airbyte.templateTags.list().length, 1);
  await terraform.expectEmptyPlan();
}

export const MOUNTS: readonly Trial[] = [
  {
    title: "the root is read-only, and TMPDIR is not",
    run: () =>
      expectApplied(
        () => READ_ONLY,
        (directory) => ({ TMPDIR: join(directory, "tmp") }),
      ),
  },
  {
    title: "the root is read-only, and there is no place for the socket: the error says what to set",
    async run() {
      const terraform = await createWorkingDirectory();
      const { code, stdout, stderr } = await applyBehind(terraform, READ_ONLY, {});
      assert.equal(code, 1);
      assert.match(
        (stdout + stderr).replace(/[│\s]+/g, " "),
        /cannot start: .* Set TMPDIR to a directory that can be written to/,
      );
      assert.equal(terraform.airbyte.requests.length, 0);
    },
  },
  {
    title: "the disk of TMPDIR is full",
    run: () =>
      expectApplied(
        (directory) => fill(join(directory, "tmp")),
        (directory) => ({ TMPDIR: join(directory, "tmp") }),
      ),
  },
  {
    title: "the disk is full on which the provider notes what it has created",
    run: () =>
      expectApplied(
        (directory) =>
          `mkdir -p .terraform/airbyteembedded-created && ${fill(join(directory, ".terraform/airbyteembedded-created"))}`,
      ),
  },
];
