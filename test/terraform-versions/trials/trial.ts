import type { WorkingDirectory, WorkingDirectoryOptions } from "../../support/terraform/working-directory";

/** One thing that a Terraform is asked to do. It fails by throwing. */
export interface Trial {
  readonly title: string;
  /** The first Terraform that can do it. */
  readonly from: string;
  /** The first Terraform that is beyond it. */
  readonly before?: string;
  readonly options?: WorkingDirectoryOptions;
  readonly run: (terraform: WorkingDirectory) => Promise<void>;
}
