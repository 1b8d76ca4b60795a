import { sentence } from "../../output";
import { resolve } from "node:path";
import { UserError } from "../../installation/user-error";
import type { Report, Trouble, Unmanaged } from "../../review";
import { forPeople, openClient } from "../client";
import { findOwnProvider } from "../own-provider";
import { findLock, LOCK_FILE } from "../specs";
import { listStacks, openTerraform, readProgram, type Stack } from "../stacks";
import type { Terminal } from "../terminal";
import { listOrganization } from "./organization";
import { refreshStack, type Refreshed } from "./refresh";

/**
 * Refreshes the stacks of an output folder of cdktf, one after another. One that cannot be refreshed is a trouble, and
 * the others are reported all the same.
 * @param asksAirbyte false to leave out what no state holds
 */
export async function findDrift(app: string, asksAirbyte: boolean, terminal: Terminal): Promise<Report> {
  const { findProgram, listUnmanaged, parsePlan, toDriftReport } = await import("../../review");
  const stacks = listStacks(app);
  // First Airbyte, then the states: what a deploy creates in between is not taken for unmanaged.
  const present = asksAirbyte ? await findPresent(terminal) : [];
  const refreshed = await refreshAll(stacks, terminal);
  const troubles = refreshed.flatMap(({ stack: { name }, trouble }): Trouble[] =>
    trouble === null ? [] : [{ stack: name, reason: sentence`Stack “${name}” could not be refreshed. ` + trouble }],
  );
  const notes: string[] = [];

  const unread = refreshed.filter(({ heldIds }) => heldIds === null).map(({ stack }) => `“${stack.name}”`);
  let unmanaged: Unmanaged[] = [];
  if (typeof present === "string") troubles.push({ stack: null, reason: present });
  else if (unread.length === 0)
    unmanaged = listUnmanaged(
      present,
      refreshed.flatMap(({ heldIds }) => heldIds ?? []),
    );
  else if (asksAirbyte) notes.push(`What no state holds is not known without the state of ${unread.join(", ")}.`);

  const plans = refreshed
    .filter(({ plan }) => plan !== null)
    .map(({ stack, plan }) => ({
      document: parsePlan(plan, stack.name),
      program: findProgram(readProgram(stack.program)),
    }));
  const found = {
    unmanaged,
    suspectedSecrets: refreshed.flatMap(({ suspectedSecrets }) => suspectedSecrets),
    troubles,
    notes,
  };
  return toDriftReport(plans, findLock(resolve(terminal.cwd, LOCK_FILE)), found);
}

async function refreshAll(stacks: readonly Stack[], terminal: Terminal): Promise<Refreshed[]> {
  const env = { ...findOwnProvider(terminal), ...terminal.env };
  const terraform = openTerraform({ ...terminal, env });
  const refreshed: Refreshed[] = [];
  for (const [index, stack] of stacks.entries()) {
    terminal.say(sentence`Refreshing stack ${index + 1} of ${stacks.length}: ${stack.name}…`);
    refreshed.push(await refreshStack(stack, { env, stop: terminal.stop, terraform }));
  }
  return refreshed;
}

/** Lists the templates and tags of the organization, or says in a sentence why they are not known. */
async function findPresent(terminal: Terminal): Promise<readonly Unmanaged[] | string> {
  terminal.say("Listing the templates and tags of the organization…");
  try {
    const client = await openClient(terminal, "Without credentials, run with --unmanaged skip.");
    try {
      return await forPeople(listOrganization(client, { signal: terminal.stop }));
    } finally {
      client.close();
    }
  } catch (error) {
    if (terminal.stop.aborted || !(error instanceof UserError)) throw error;
    return `What no state holds is not known. ${error.message}`;
  }
}
