import type { Terraform } from "./terraform";

/** IDs of the objects in the state of a directory, as it was stored last; null if Terraform cannot show it. */
export async function findHeldIds(directory: string, terraform: Terraform): Promise<readonly string[] | null> {
  const { code, stdout } = await terraform.run(directory, ["show", "-json", "-no-color"]);
  if (code !== 0) return null;
  const { listHeldIds } = await import("../../review");
  return listHeldIds(JSON.parse(stdout));
}
