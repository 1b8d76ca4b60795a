import { listHeldIds } from "../../review";
import type { Terraform } from "./terraform";

/** IDs of the objects in the state of a directory, as it was stored last; null if Terraform cannot show it. */
export async function findHeldIds(directory: string, terraform: Terraform): Promise<readonly string[] | null> {
  const { code, stdout } = await terraform.run(directory, ["show", "-json", "-no-color"]);
  return code === 0 ? listHeldIds(JSON.parse(stdout)) : null;
}
