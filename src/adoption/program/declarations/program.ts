import type { SettingPath, SpecLock } from "../../../specs";
import type { ObjectKind } from "../../organization/organization";

/** A program before it is written in a language: what is declared, in Terraform's words. */
export interface Program {
  readonly tags: readonly DeclaredTag[];
  readonly sourceTemplates: readonly DeclaredTemplate[];
  readonly connectionTemplates: readonly DeclaredTemplate[];
  readonly workspaces: readonly Declared[];
  /** Specs of the connectors whose settings fit them. */
  readonly lock: SpecLock;
  /** Connectors whose spec is not in the lock, because it refuses settings that Airbyte has. */
  readonly unfit: readonly UnfitConnector[];
  /** Objects that no program can hold as they are, each with the reason. */
  readonly leftOut: readonly LeftOut[];
  readonly globalTemplates: number;
}

/** One object. */
export interface Declared {
  readonly kind: ObjectKind;
  /** ID of its construct, or its name in HCL: unique among the objects of its kind. */
  readonly key: string;
  readonly importId: string;
  /** Its name at Airbyte. */
  readonly title: string;
  /** Attributes that are given, by their names in Terraform. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Sentences for comments. */
  readonly remarks: readonly string[];
}

export interface DeclaredTag extends Declared {
  /** The reason why it is taken for a tier; null for a plain tag. */
  readonly tier: string | null;
  /** True for a tag that is not exported, and that exported templates carry. */
  readonly elsewhere: boolean;
}

export interface DeclaredTemplate extends Declared {
  /** Its connector; null where Airbyte hosts the data. */
  readonly connector: DeclaredConnector | null;
  /** Names of its tags; null if they are left as they are. */
  readonly tags: readonly string[] | null;
  readonly secrets: readonly DeclaredSecret[];
  /** Places where Airbyte may hold a secret of which it shows nothing. */
  readonly unseen: readonly SettingPath[];
}

export interface DeclaredConnector {
  readonly id: string;
  /** Its name in the lock; null if the lock does not have it. */
  readonly key: string | null;
  readonly name: string;
  /** True if the settings fit the types that are made from its spec. */
  readonly typed: boolean;
}

/** A secret that is not in the program, and the variable that supplies it. */
export interface DeclaredSecret {
  readonly path: SettingPath;
  readonly variable: string;
  /** True if Airbyte shows that it holds one; false where the spec says that there has to be one. */
  readonly held: boolean;
}

export interface LeftOut {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly title: string;
  /** The reason, as a sentence. */
  readonly reason: string;
}

export interface UnfitConnector {
  readonly name: string;
  /** Name of the first template whose settings do not fit. */
  readonly template: string;
  /** The setting, and what the spec says of it. */
  readonly reason: string;
}
