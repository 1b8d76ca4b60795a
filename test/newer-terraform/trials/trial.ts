import type { WorkingDirectory, WorkingDirectoryOptions } from "../../support/terraform/working-directory";

/** One thing that a newer Terraform is asked to do. It fails by throwing. */
export interface Trial {
  readonly title: string;
  readonly options?: WorkingDirectoryOptions;
  readonly run: (terraform: WorkingDirectory) => Promise<void>;
}
