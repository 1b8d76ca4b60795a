import type { ConnectionTemplate, SourceTemplate, TemplateTag, Workspace } from "../../api";

/** Objects of an organization that Terraform can manage, as the API shows them. Settings may hold masks and secrets. */
export interface Organization {
  readonly tags: readonly TemplateTag[];
  readonly sourceTemplates: readonly SourceTemplate[];
  readonly connectionTemplates: readonly ConnectionTemplate[];
  /** Empty unless they were asked for. */
  readonly workspaces: readonly Workspace[];
  /** Number of Airbyte's own templates that the list of source templates had among the others: nobody else can manage these. */
  readonly globalTemplates: number;
}

/** One object before it is read as a whole. */
export interface Listed {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly name: string;
  /** Empty for tags and workspaces. */
  readonly tags: readonly string[];
}

/** Kinds of objects in an organization, by the Terraform type without its prefix. */
export const OBJECT_KINDS = ["template_tag", "source_template", "connection_template", "workspace"] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];
