import { SECRET } from "../place";
import { allResources, type Variation } from "../../terraform/all-resources";
import { keepsWriteOnly } from "../../terraform/write-only";

/** A command of Terraform that changes each of the resources. */
export interface Deed {
  readonly name: "create" | "update" | "delete";
  readonly command: "apply" | "destroy";
  /** The program that was applied before; null for none. */
  readonly before: string | null;
  readonly program: string;
  readonly secret: string;
}

/** The secret of the program once it is updated. */
export const NEXT_SECRET = "Zq4-next-secret-value";

// Terraform quotes lines of a program in its errors, so that the secrets lie elsewhere.
const writeOnly = keepsWriteOnly();
const toProgram = (variation: Variation): string =>
  'variable "secret" {\n  sensitive = true\n}\n' + allResources({ ...variation, secret: "${var.secret}", writeOnly });

const FIRST = toProgram({});
const NEXT = toProgram({ tag: "professional", host: "db.example.org", schedule: "0 0 8 * * ?", status: "inactive" });

export const DEEDS: readonly Deed[] = [
  { name: "create", command: "apply", before: null, program: FIRST, secret: SECRET },
  { name: "update", command: "apply", before: FIRST, program: NEXT, secret: NEXT_SECRET },
  { name: "delete", command: "destroy", before: FIRST, program: FIRST, secret: SECRET },
];
