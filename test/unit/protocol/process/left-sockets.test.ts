import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { removeLeftSockets } from "../../../../src/protocol/process/left-sockets";
import { until } from "../../../support/timing/until";

let parent: string;
const servers: Server[] = [];
beforeEach(() => (parent = mkdtempSync(join(tmpdir(), "left-"))));
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  rmSync(parent, { recursive: true });
});

/** The directory of a process, with a socket at which somebody listens, or nobody any more. */
async function makeSocket({ pid, isListening, isOld }: { pid: number; isListening: boolean; isOld: boolean }) {
  const directory = join(parent, `tf-${pid}-Abc123`);
  mkdirSync(directory);
  const server = createServer().listen(join(directory, "first"));
  await once(server, "listening");
  // A server removes its socket when it closes, as a process that is killed does not.
  renameSync(join(directory, "first"), join(directory, "tf"));
  if (isListening) servers.push(server);
  else await new Promise((resolve) => server.close(resolve));
  if (isOld) utimesSync(directory, 0, 0);
  return directory;
}

test.each([
  ["removed if it is old, because the number is another process's now", { isListening: false, isOld: true }, false],
  ["left alone if it is new, because it may not listen yet", { isListening: false, isOld: false }, true],
  ["left alone while somebody listens, however old it is", { isListening: true, isOld: true }, true],
])("the socket of a process that is running is %s", async (_name, socket, isThere) => {
  const directory = await makeSocket({ pid: process.pid, ...socket });

  await removeLeftSockets(parent);

  expect(existsSync(directory)).toBe(isThere);
});

const hasProc = existsSync("/proc/self/stat");

(hasProc ? test : test.skip)(
  "the socket of a killed process is removed even if its parent never asks for its end",
  async () => {
    // `exec` puts a program in the place of the shell that does not wait for the shell's children.
    const neglectful = spawn("sh", ["-c", "sleep 60 & echo $!; exec sleep 60"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const first = await createInterface({ input: neglectful.stdout })[Symbol.asyncIterator]().next();
    const pid = Number(first.value);
    // Until then the shell would ask for its child's end.
    await until(() => readFileSync(`/proc/${neglectful.pid}/comm`, "utf8") === "sleep\n");
    process.kill(pid, "SIGKILL");
    await until(() => readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z "));
    const directory = await makeSocket({ pid, isListening: false, isOld: false });

    await removeLeftSockets(parent);

    neglectful.kill();
    expect(existsSync(directory)).toBe(false);
  },
);
