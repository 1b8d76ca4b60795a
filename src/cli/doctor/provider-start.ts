import { getBundle } from "../../installation/own-package";
import type { Check, Finding } from "./check";
import { isHandshake, startOnce } from "./start-once";

/** Check that this package's provider starts in the same way as Terraform starts it. */
export const providerStart: Check = {
  name: "Provider",
  run: async ({ own, terminal }) => {
    const { line, complaint, ms } = await startOnce(process.execPath, [getBundle(own)], terminal.env);
    return line === null ? toFailure(complaint) : toFinding(line, own.version, ms);
  },
};

function toFinding(line: string, version: string, ms: number): Finding {
  if (isHandshake(line)) return { verdict: "ok", detail: `${version}, starts in ${ms} ms` };
  return {
    verdict: "fail",
    detail: `it said "${line.slice(0, 60)}" instead of where to connect`,
    remedy: "Something that Node loads at its start writes to stdout: look at NODE_OPTIONS.",
  };
}

function toFailure(reason: string): Finding {
  return {
    verdict: "fail",
    detail: `it does not start${reason === "" ? "" : `: ${reason}`}`,
    remedy: "Install this package again; if that does not help, please report it.",
  };
}
