import { sentence } from "../../output";
import { UserError } from "../../installation/user-error";
import { findOwnProvider } from "../own-provider";
import { findHeldIds, listStacks, openTerraform, toComplaint } from "../stacks";
import type { Terminal } from "../terminal";

/**
 * IDs of all objects in the states of the stacks in an output folder of cdktf.
 * @throws UserError if a state cannot be read: without it, what is managed would be exported once more
 */
export async function listManagedIds(app: string, terminal: Terminal): Promise<ReadonlySet<string>> {
  const env = { ...findOwnProvider(terminal), ...terminal.env };
  const terraform = openTerraform({ ...terminal, env });
  const ids = new Set<string>();
  for (const { name, directory } of listStacks(app)) {
    terminal.say(sentence`Reading the state of stack ${name}…`);
    const init = await terraform.run(directory, ["init", "-input=false", "-lock=false", "-no-color"]);
    const held = init.code === 0 ? await findHeldIds(directory, terraform) : null;
    if (held === null)
      throw new UserError(
        `The state of stack "${name}" cannot be read, so that it is not known what is managed.\n${toComplaint(init.stderr)}`,
      );
    for (const id of held) ids.add(id.toLowerCase());
  }
  return ids;
}
