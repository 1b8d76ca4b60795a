/** Summary of the warning about a write that changed nothing visible. Reports on drift find the warning by it. */
export const HIDDEN_CHANGE = "A secret may have changed outside of Terraform";
