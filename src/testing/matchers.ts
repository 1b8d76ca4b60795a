import type { Audience } from "./audience";
import { toOffer, toOfferExactly } from "./offer";
import { toPlanEmptyAfterApply, type ApplyOptions } from "./plan-after-apply";
import { toHaveConnectionTemplate, toHaveSourceTemplate, type Properties } from "./template-match";

/** Matchers for `expect.extend()` of jest or vitest. They take a TerraformStack or its synthesized JSON. */
export const matchers = {
  toOffer,
  toOfferExactly,
  toHaveSourceTemplate,
  toHaveConnectionTemplate,
  toPlanEmptyAfterApply,
};

/** Signatures of the matchers. `R` is the return type of the runner's matchers. */
export interface StackMatchers<R = void> {
  /**
   * The audience is offered the template of this name. Fails with and without `not` if the stack does not determine it:
   * for an unknown template, or one whose tags are managed elsewhere.
   */
  toOffer(name: string, audience: Audience): R;
  /** The audience is offered the templates of these names and no others, in any order. */
  toOfferExactly(names: readonly string[], audience: Audience): R;
  /** There is a source template of this name with these properties, by the names of Terraform or of the constructs. */
  toHaveSourceTemplate(name: string, properties?: Properties): R;
  /** There is a connection template to a destination of this name with these properties. */
  toHaveConnectionTemplate(name: string, properties?: Properties): R;
  /**
   * A plan right after an apply is empty. It runs the real Terraform, so give the test more time, such as 60 seconds,
   * and await it.
   */
  toPlanEmptyAfterApply(options?: ApplyOptions): Promise<R>;
}

declare global {
  // jest declares its global matchers here; vitest reads them too, for the sake of libraries such as this one.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    // The merge of two interfaces, which is all that this one is for.
    interface Matchers<R> extends StackMatchers<R> {}
  }
}
