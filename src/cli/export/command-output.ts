import { spawn } from "node:child_process";
import { UserError } from "../../installation/user-error";
import type { Terminal } from "../terminal";

/** Last lines of a failed command that are shown. */
const MOST_LINES = 30;

/** Runs a line of the shell in a folder. @throws UserError with what it said if it fails */
export async function runInFolder(
  line: string,
  folder: string,
  { env, stop }: Pick<Terminal, "env" | "stop">,
): Promise<void> {
  const child = spawn(line, { cwd: folder, env, shell: true, stdio: ["ignore", "pipe", "pipe"] });
  const kill = (): void => void child.kill();
  stop.addEventListener("abort", kill);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(() => stop.removeEventListener("abort", kill));
  if (stop.aborted) throw new UserError("Stopped.");
  if (code !== 0)
    throw new UserError(`"${line}" failed in ${folder}:\n${said.trim().split("\n").slice(-MOST_LINES).join("\n")}`);
}
