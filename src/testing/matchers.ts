import type { Audience } from "./audience";
import { toOffer, toOfferExactly } from "./offer";
import { toPlanEmptyAfterApply, type ApplyOptions } from "./plan-after-apply";
import { toHaveConnectionTemplate, toHaveSourceTemplate, type Properties } from "./template-match";

/** Matchers for `expect.extend()` of jest or vitest. What they are given is a TerraformStack, or its synthesized JSON. */
export const matchers = {
  toOffer,
  toOfferExactly,
  toHaveSourceTemplate,
  toHaveConnectionTemplate,
  toPlanEmptyAfterApply,
};

/** What the matchers are called with. `R` is what a matcher of the runner answers with. */
export interface StackMatchers<R = void> {
  /**
   * The audience is offered the template of this name. What the stack cannot say fails, with and without `not`: a
   * template that it does not have, or whose tags it does not manage.
   */
  toOffer(name: string, audience: Audience): R;
  /** The audience is offered the templates of these names and no others, in any order. */
  toOfferExactly(names: readonly string[], audience: Audience): R;
  /** There is a source template of this name with these properties, in Terraform's words or in those of the constructs. */
  toHaveSourceTemplate(name: string, properties?: Properties): R;
  /** There is a connection template to a destination of this name with these properties. */
  toHaveConnectionTemplate(name: string, properties?: Properties): R;
  /**
   * A plan right after an apply is empty. Runs the real Terraform, for which a test needs more time than runners give
   * it: 60 seconds do. Await it.
   */
  toPlanEmptyAfterApply(options?: ApplyOptions): Promise<R>;
}

declare global {
  // jest declares its global matchers here; vitest reads them too, for the sake of libraries such as this one.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    // The merge of two interfaces, which is all that this one is for.
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface Matchers<R> extends StackMatchers<R> {}
  }
}
